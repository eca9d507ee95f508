package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the input says, document by document.
 *
 * @param pairs in name order
 * @param clusters descriptions of clusters, several of one name possible, ordered by name and place
 * @param overlays the user's overlays in the order they apply
 * @param delivery how the tree is delivered
 * @param captures the captured files that its documents name
 */
public record Fleet(
        List<ClusterPair> pairs,
        List<Cluster> clusters,
        List<Overlay> overlays,
        Optional<Delivery> delivery,
        Set<Capture> captures) {
    public Fleet {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
        overlays = List.copyOf(overlays);
        captures = Set.copyOf(captures);
    }
}
