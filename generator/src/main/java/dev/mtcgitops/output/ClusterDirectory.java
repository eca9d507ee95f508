package dev.mtcgitops.output;

import dev.mtcgitops.model.Located;

/**
 * The directory of one cluster.
 *
 * @param cluster the cluster's name
 * @param path the directory's path in the tree
 */
public record ClusterDirectory(Located<String> cluster, String path) {}
