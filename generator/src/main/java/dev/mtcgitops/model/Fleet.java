package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything the input says, document by document.
 *
 * @param pairs in name order
 * @param clusters descriptions of clusters, several of one name possible, ordered by name and place
 * @param overlays the user's overlays in the order they apply
 * @param delivery how the tree is delivered
 */
public record Fleet(
        List<ClusterPair> pairs, List<Cluster> clusters, List<Overlay> overlays, Optional<Delivery> delivery) {
    public Fleet {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
        overlays = List.copyOf(overlays);
    }
}
