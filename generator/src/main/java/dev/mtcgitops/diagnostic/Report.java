package dev.mtcgitops.diagnostic;

import java.util.List;

/**
 * What a run found, ready to be printed.
 *
 * @param diagnostics in report order
 * @param drift sorted by path
 */
public record Report(List<Diagnostic> diagnostics, List<Drift> drift) {
    public Report {
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        drift = drift.stream().sorted().toList();
    }

    /** Diagnostics without a comparison of trees. */
    public static Report of(List<Diagnostic> diagnostics) {
        return new Report(diagnostics, List.of());
    }

    /** How many diagnostics have this severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
