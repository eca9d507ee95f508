package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.OverlayCondition;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that a {@code when} can use.
 *
 * @param clusters the clusters of the fleet
 * @param pairs its pairs
 * @param namespaces the namespaces in which it has objects
 * @param complete whether there are no others
 */
record FleetNames(SortedSet<String> clusters, SortedSet<String> pairs, SortedSet<String> namespaces, boolean complete) {
    static FleetNames of(Fleet fleet) {
        FleetNames names = new FleetNames(
                new TreeSet<>(), new TreeSet<>(), new TreeSet<>(List.of("openshift-migration")), fleet.complete());
        fleet.clusters().forEach(cluster -> names.clusters.add(cluster.name().value()));
        for (ClusterPair pair : fleet.pairs()) {
            names.pairs.add(pair.name().value());
            names.clusters.add(pair.source().value());
            names.clusters.add(pair.target().value());
            for (NamespaceMapping namespace : pair.namespaces()) {
                names.namespaces.add(namespace.source().value());
                names.namespaces.add(namespace.target().value());
            }
        }
        return names;
    }

    /** Whether all names of {@code when} can be among these; those that cannot are reported. */
    boolean has(OverlayCondition when, Diagnostics into) {
        if (!complete) {
            return true;
        }
        int unknown = unknown("cluster", when.clusters(), clusters, into)
                + unknown("pair", when.pairs(), pairs, into)
                + unknown("namespace", when.namespaces(), namespaces, into);
        return unknown == 0;
    }

    private static int unknown(String what, List<Located<String>> names, SortedSet<String> known, Diagnostics into) {
        List<Located<String>> unknown = names.stream()
                .filter(name -> !name.value().contains("*") && !known.contains(name.value()))
                .toList();
        for (Located<String> name : unknown) {
            String meant = Suggestion.nearest(name.value(), known).orElse("");
            into.report(OverlayProblems.unknownName(what, name.value(), meant), name.at());
        }
        return unknown.size();
    }
}
