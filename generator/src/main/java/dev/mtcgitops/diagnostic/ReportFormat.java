package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.Locale;

/** The formats of a report. All of them show the same; every one is the same bytes for the same report. */
public enum ReportFormat {
    /** For people: source lines with carets, then a summary. */
    TEXT(TextReport::print),
    /** For programs: one object, one line a diagnostic. */
    JSON((report, sources, color, out) -> JsonReport.print(report, out)),
    /** SARIF 2.1.0, for code scanning. */
    SARIF((report, sources, color, out) -> SarifReport.print(report, out)),
    /** JUnit XML, for the test pages of GitLab and Jenkins. */
    JUNIT((report, sources, color, out) -> JUnitReport.print(report, out)),
    /** Workflow commands of GitHub Actions, which become annotations. */
    GITHUB((report, sources, color, out) -> GitHubReport.print(report, out));

    private final Printer printer;

    ReportFormat(Printer printer) {
        this.printer = printer;
    }

    /** The name it is asked for by: {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Prints a whole report; lines end with LF.
     *
     * @param sources the lines to show; only {@link #TEXT} does
     * @param color whether {@link #TEXT} may use SGR codes
     */
    public void print(Report report, SourceTexts sources, boolean color, Appendable out) throws IOException {
        printer.print(report, sources, color, out);
    }

    @FunctionalInterface
    private interface Printer {
        void print(Report report, SourceTexts sources, boolean color, Appendable out) throws IOException;
    }
}
