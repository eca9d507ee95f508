package dev.mtcgitops.change;

import dev.mtcgitops.network.TrafficChange;

/**
 * What opens and closes for the pods of a namespace.
 *
 * @param cluster the cluster
 * @param namespace the namespace
 * @param traffic the traffic
 */
public record NetworkChange(String cluster, String namespace, TrafficChange traffic) {}
