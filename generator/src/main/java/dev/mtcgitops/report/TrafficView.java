package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.network.TrafficChange.Pods;
import java.util.List;

/**
 * A row of the table of traffic.
 *
 * @param clusters the clusters
 * @param namespace the namespace
 * @param traffic whose traffic, in which direction
 * @param opened what opens
 * @param closed what closes
 */
public record TrafficView(
        List<String> clusters, String namespace, String traffic, List<EndView> opened, List<EndView> closed) {
    /**
     * Far ends.
     *
     * @param to the far ends
     * @param except blocks in them that do not belong to them
     * @param ports their ports
     */
    public record EndView(String to, List<String> except, String ports) {}

    static TrafficView of(NetworkRow row) {
        return new TrafficView(
                row.clusters().stream().map(VisibleText::of).toList(),
                VisibleText.of(row.namespace()),
                row.traffic().direction().field() + " of " + (row.traffic().pods() == Pods.ALL ? "all" : "Rsync")
                        + " pods",
                ends(row.traffic().opened()),
                ends(row.traffic().closed()));
    }

    private static List<EndView> ends(List<Entry> entries) {
        return FarEnds.of(entries).stream()
                .map(ends -> new EndView(VisibleText.of(ends.to()), ends.except(), VisibleText.of(ends.onPorts())))
                .toList();
    }
}
