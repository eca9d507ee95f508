package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the input says, document by document.
 *
 * @param pairs in name order
 * @param clusters descriptions of clusters, several of one name possible, ordered by name and place
 * @param overlays the user's overlays in the order they apply
 * @param delivery how the tree is delivered
 * @param captures the captured files that its documents name
 * @param subjects which clusters its parts describe
 * @param complete whether every document could be read without an error
 */
public record Fleet(
        List<ClusterPair> pairs,
        List<Cluster> clusters,
        List<Overlay> overlays,
        Optional<Delivery> delivery,
        Set<Capture> captures,
        Subjects subjects,
        boolean complete) {
    public Fleet {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
        overlays = List.copyOf(overlays);
        captures = Set.copyOf(captures);
    }

    /** The fleet as it was before any of its pairs was finished; the same if none is. */
    public Fleet asActive() {
        return new Fleet(
                pairs.stream().map(ClusterPair::asActive).toList(),
                clusters,
                overlays,
                delivery,
                captures,
                subjects,
                complete);
    }

    /** The fleet with other descriptions of its clusters. */
    Fleet with(List<Cluster> described) {
        return new Fleet(pairs, described, overlays, delivery, captures, subjects, complete);
    }

    /** Whether all its pairs are active. */
    public boolean isActive() {
        return pairs.stream().allMatch(ClusterPair::isActive);
    }

    /** The namespaces of finished pairs on both sides, as {@code <cluster>/<namespace>}. */
    public Set<String> finishedNamespaces() {
        return pairs.stream()
                .filter(pair -> !pair.isActive())
                .flatMap(pair -> pair.namespaces().stream()
                        .flatMap(namespace -> Stream.of(
                                pair.source() + "/" + namespace.source(), pair.target() + "/" + namespace.target())))
                .collect(Collectors.toSet());
    }
}
