package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.report.ChangeReport.Findings;
import java.util.List;
import java.util.Optional;

/**
 * What changes from version to version of a cluster: a plan for upgrades.
 *
 * @param rows the versions, oldest first
 */
public record Sweep(List<Row> rows) {
    public Sweep {
        rows = List.copyOf(rows);
    }

    /**
     * A version, compared with the last one before that renders.
     *
     * @param version the version
     * @param change what differs; nothing where the fleet does not render
     * @param findings what begins and what ends to be found; an error where the fleet does not render
     */
    public record Row(String version, Optional<FleetChange> change, Findings findings) {
        /** The row of a version for which the fleet does not render because of {@code error}. */
        public static Row unrendered(String version, Diagnostic error) {
            return new Row(version, Optional.empty(), new Findings(List.of(error), List.of()));
        }

        /** Whether the version is like the one before. */
        public boolean isEmpty() {
            return change.isPresent()
                    && change.get().isEmpty()
                    && findings.added().isEmpty()
                    && findings.resolved().isEmpty();
        }
    }
}
