package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports and their printed forms, for tests. */
final class Printed {
    private Printed() {}

    static Diagnostic error(Location at, String message, String hint, Related... related) {
        return new Diagnostic("INPUT-003", Severity.ERROR, at, message, hint, List.of(related));
    }

    static Location range(int line, int column, int endColumn) {
        return new Location("pairs/shop.yaml", line, column, line, endColumn);
    }

    static SourceTexts source(String text) {
        SourceTexts sources = new SourceTexts();
        sources.put("pairs/shop.yaml", text);
        return sources;
    }

    static String print(ReportFormat format, Report report) {
        return print(format, report, new SourceTexts(), false);
    }

    static String print(ReportFormat format, Report report, SourceTexts sources, boolean color) {
        StringBuilder out = new StringBuilder();
        try {
            format.print(report, new Presentation(sources, color, false, "1.2.3"), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One of everything, with what each format must escape. */
    static Report everything() {
        Related related = new Related(new Location("pairs/a&b.yaml", 3, 5, 3, 9), "First \"stated\" here.");
        return new Report(
                List.of(
                        error(
                                new Location("pairs/a, b:c%.yaml", 12, 7, 12, 30),
                                "Unknown key `<x>` & \u001b[31m\ud800\u2028.",
                                "100% sure: 'y' \"z\" \\.",
                                related,
                                new Related(Location.NONE, "Nowhere.")),
                        new Diagnostic(
                                "YAML-001",
                                Severity.WARNING,
                                new Location("z.yaml", 1, 2, 4, 1),
                                "Several lines.",
                                "",
                                List.of()),
                        new Diagnostic("NP-005", Severity.INFO, Location.NONE, "No place.", "", List.of()),
                        new Diagnostic(
                                "GIT-001", Severity.ERROR, Location.ofFile("dir"), "No line.", "Do.", List.of())),
                List.of(
                        new Drift("clusters/b.yaml", Drift.Cause.MISSING),
                        new Drift("clusters/a.yaml", Drift.Cause.HAND_EDITED)));
    }
}
