package dev.mtcgitops.model;

import java.nio.file.Path;
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
 * @param files the real paths of the files that say it, captured ones included; standard input has none
 */
public record Fleet(
        List<ClusterPair> pairs,
        List<Cluster> clusters,
        List<Overlay> overlays,
        Optional<Delivery> delivery,
        Set<Path> files) {
    public Fleet {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
        overlays = List.copyOf(overlays);
        files = Set.copyOf(files);
    }
}
