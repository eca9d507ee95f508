package dev.mtcgitops.diagnostic;

import java.util.List;

/**
 * What a run found, ready to be printed.
 *
 * @param diagnostics in report order
 * @param drift sorted by path
 * @param accepted how many warnings and infos were accepted, which {@code diagnostics} may hold or not
 */
public record Report(List<Diagnostic> diagnostics, List<Drift> drift, int accepted) {
    public Report {
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        drift = drift.stream().sorted().toList();
    }

    /** What a run found where nothing was accepted. */
    public Report(List<Diagnostic> diagnostics, List<Drift> drift) {
        this(diagnostics, drift, 0);
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
