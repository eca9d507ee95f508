package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents that describe captured clusters, and the files that they name. */
public final class AdoptedFleet {
    private final SortedMap<String, ClusterAdoption> clusters = new TreeMap<>();
    private final SortedMap<String, AdoptedDocument> documents = new TreeMap<>();
    private final Set<String> paired;

    private AdoptedFleet(List<CapturedCluster> captured, Diagnostics into) {
        Map<String, MigClusters> known = new LinkedHashMap<>();
        Map<String, CapturedCluster> members = new TreeMap<>();
        captured.stream().filter(cluster -> cluster.control().isEmpty()).forEach(cluster -> {
            members.put(cluster.name(), cluster);
            known.put(cluster.name(), new MigClusters(cluster, captured));
        });
        Map<String, MigClusters.Known> remotes = new HashMap<>();
        known.values()
                .forEach(clusters -> clusters.all()
                        .forEach(seen -> remotes.merge(
                                seen.name(), seen, (first, other) -> first.url().isPresent() ? first : other)));
        List<PlanFacts> plans = new ArrayList<>();
        captured.stream()
                .filter(cluster -> cluster.control().isEmpty())
                .forEach(cluster -> plans.addAll(PlanFacts.of(cluster, known(known, cluster.name()), into)));
        // Clusters without a capture exist only as far as plans need them.
        plans.forEach(plan -> List.of(plan.source(), plan.target())
                .forEach(end -> members.computeIfAbsent(end.name(), CapturedCluster::none)));
        captured.stream()
                .filter(cluster -> cluster.control().isPresent())
                .forEach(cluster -> known(known, cluster.control().get())
                        .find(cluster.name())
                        .flatMap(found -> Optional.ofNullable(members.get(found.name())))
                        .ifPresent(member -> member.addAll(cluster, into)));
        members.forEach((name, member) -> clusters.put(
                name, ClusterAdoption.of(member, Optional.ofNullable(remotes.get(name)), this::add, into)));
        clusters.values().forEach(cluster -> add(cluster.draft()));
        PairDrafts pairs = new PairDrafts(clusters, into);
        pairs.of(plans).forEach(this::add);
        paired = pairs.members();
    }

    private static MigClusters known(Map<String, MigClusters> all, String control) {
        return Objects.requireNonNull(all.get(control));
    }

    /**
     * The fleet that {@code captured} describes.
     *
     * @param into receives what is missing, left out or contradictory
     */
    public static AdoptedFleet of(List<CapturedCluster> captured, Diagnostics into) {
        return new AdoptedFleet(captured, into);
    }

    private void add(AdoptedDocument document) {
        documents.put(document.path(), document);
    }

    /** The texts of its files by path. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        documents.forEach((path, document) -> files.put(path, document.text()));
        return files;
    }

    /** The objects on each cluster before the first sync, by cluster. */
    public SortedMap<String, FirstSync> firstSyncs() {
        SortedMap<String, FirstSync> syncs = new TreeMap<>();
        clusters.forEach((name, cluster) ->
                cluster.live().object().ifPresent(live -> syncs.put(name, new FirstSync(name, live))));
        return syncs;
    }

    /** The names of clusters without {@code field}. */
    public List<String> lacking(String field) {
        return clusters.values().stream()
                .map(ClusterAdoption::draft)
                .filter(draft -> !draft.states(field))
                .map(Draft::name)
                .toList();
    }

    /** Whether the cluster runs the migration controller. */
    public boolean isControl(String cluster) {
        return member(cluster).live().isControl();
    }

    /** Whether the cluster has the legacy operator. */
    public boolean isLegacy(String cluster) {
        return member(cluster).draft().states("operator");
    }

    private ClusterAdoption member(String cluster) {
        return Objects.requireNonNull(clusters.get(cluster));
    }

    /** The names of the clusters that no pair has. */
    public List<String> unpaired() {
        return clusters.keySet().stream().filter(name -> !paired.contains(name)).toList();
    }

    /** Gives policies to the namespace on a line of a pair that has none; whether there is one. */
    public boolean openPolicies(String path, int line) {
        return documents.get(path) instanceof Draft draft && draft.openPolicies(line);
    }

    /**
     * Takes out what is on a line of a file, because it is refused there.
     *
     * @return what it was; nothing if the line holds no value that came from a cluster
     */
    public Optional<AdoptedDocument.Removed> remove(String path, int line) {
        AdoptedDocument document = documents.get(path);
        Optional<AdoptedDocument.Removed> removed =
                Optional.ofNullable(document).flatMap(found -> found.remove(line));
        if (document instanceof CapturedList list) {
            if (list.isEmpty()) {
                documents.remove(path);
                clusters.values().forEach(cluster -> cluster.draft().forget(list));
            } else {
                clusters.values().forEach(cluster -> cluster.draft().renew(list));
            }
        }
        return removed;
    }
}
