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

    /** Prints a whole report; lines end with LF. */
    public void print(Report report, Presentation how, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> TextReport.print(report, how, out);
            case JSON -> JsonReport.print(report, out);
            case SARIF -> SarifReport.print(report, how.version(), out);
            case JUNIT -> JUnitReport.print(report, out);
            case GITHUB -> GitHubReport.print(report, out);
        }
    }

    /** Whether a forge shows the diagnostics at files of the repository where it runs. */
    public boolean isOfRepository() {
        return this == SARIF || this == GITHUB;
    }
}
