package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.Locale;

/** The formats of a report. All of them show the same; every one is the same bytes for the same report. */
public enum ReportFormat {
    /** For people: source lines with carets, then a summary. */
    TEXT,
    /** For programs: one object, one line a diagnostic. */
    JSON,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** JUnit XML, for the test pages of GitLab and Jenkins. */
    JUNIT,
    /** Workflow commands of GitHub Actions, which become annotations. */
    GITHUB;

    /** The name it is asked for by: {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Prints a whole report; lines end with LF.
     *
     * @param sources the lines to show; only {@link #TEXT} does
     * @param color whether {@link #TEXT} may use SGR codes
     * @param whole whether {@link #TEXT} shows every info of a rule that has many
     */
    public void print(Report report, SourceTexts sources, boolean color, boolean whole, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> TextReport.print(report, sources, color, whole, out);
            case JSON -> JsonReport.print(report, out);
            case SARIF -> SarifReport.print(report, out);
            case JUNIT -> JUnitReport.print(report, out);
            case GITHUB -> GitHubReport.print(report, out);
        }
    }
}
