package dev.mtcgitops.report;

import dev.mtcgitops.change.NetworkChange;
import dev.mtcgitops.network.TrafficChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same change of traffic in several clusters: a row of the table of traffic.
 *
 * @param clusters the clusters
 * @param namespace the namespace
 * @param traffic what opens and closes
 */
record NetworkRow(List<String> clusters, String namespace, TrafficChange traffic) {
    /** The rows of {@code changes}, in the order of their first clusters. */
    static List<NetworkRow> of(List<NetworkChange> changes) {
        Map<NetworkChange, List<String>> equal = new LinkedHashMap<>();
        for (NetworkChange change : changes) {
            equal.computeIfAbsent(new NetworkChange("", change.namespace(), change.traffic()), key -> new ArrayList<>())
                    .add(change.cluster());
        }
        return equal.entrySet().stream()
                .map(row -> new NetworkRow(
                        row.getValue(), row.getKey().namespace(), row.getKey().traffic()))
                .toList();
    }
}
