package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is told of a change.
 *
 * @param change what differs
 * @param effects what it does on the clusters
 * @param findings what warnings and errors of the fleet only one state has; empty where they are not known of both
 */
public record ChangeReport(FleetChange change, List<Diagnostic> effects, Optional<Findings> findings) {
    public ChangeReport {
        effects = List.copyOf(effects);
    }

    /**
     * Warnings and errors of a fleet.
     *
     * @param added those of the new state only
     * @param resolved those of the old state only
     */
    public record Findings(List<Diagnostic> added, List<Diagnostic> resolved) {
        public Findings {
            added = List.copyOf(added);
            resolved = List.copyOf(resolved);
        }
    }
}
