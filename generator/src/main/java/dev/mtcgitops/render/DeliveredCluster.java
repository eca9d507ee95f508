package dev.mtcgitops.render;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Derived;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts about a cluster with finished manifests that control objects need.
 *
 * @param name its name, where the input states it
 * @param facts the facts about it
 * @param directory its directory
 * @param namespaces the namespaces of its objects
 * @param kinds the kinds of its objects, with their groups
 * @param placeholders the placeholders to fill in before they are applied
 */
public record DeliveredCluster(
        Located<String> name,
        ClusterFacts facts,
        String directory,
        SortedSet<String> namespaces,
        SortedMap<String, String> kinds,
        Placeholders placeholders) {
    public DeliveredCluster {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** The cluster of {@code plan}, whose finished manifests are written to {@code directory}. */
    public static DeliveredCluster of(ClusterPlan plan, String directory, List<Manifest> manifests) {
        SortedSet<String> namespaces = new TreeSet<>();
        SortedMap<String, String> kinds = new TreeMap<>();
        for (Manifest manifest : manifests) {
            namespaces.add(manifest.id().namespace());
            kinds.put(manifest.id().kind(), manifest.id().group());
        }
        return new DeliveredCluster(
                plan.cluster().description().name(),
                plan.facts(),
                directory,
                namespaces,
                kinds,
                Placeholders.in(manifests));
    }

    boolean isAppliedBy(Consumer consumer) {
        return facts.consumer() == consumer && !kinds.isEmpty();
    }

    /** {@code text}, because the cluster is there. */
    Derived derived(String text) {
        return new Derived(text, List.of(name.at()));
    }
}
