package dev.mtcgitops.report;

import java.io.IOException;
import java.util.Locale;

/** The forms in which a change is printed. */
public enum ChangeFormat {
    /** For people. */
    TEXT,
    /** For a comment of a pull request. */
    MARKDOWN,
    /** For programs. */
    JSON,
    /** For a browser. */
    HTML;

    /** The name it is asked for by. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Prints {@code report} to {@code out}. */
    public void print(ChangeReport report, ChangePresentation how, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> ChangeText.print(report, how, out);
            case MARKDOWN -> ChangeMarkdown.print(report, how, out);
            case JSON -> ChangeJson.print(report, out);
            case HTML -> ChangePage.print(report, how, out);
        }
    }

    /**
     * Prints {@code sweep} to {@code out}.
     *
     * @param longest how many UTF-16 units {@link #MARKDOWN} may have
     */
    public void print(Sweep sweep, int longest, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> SweepReport.text(sweep, out);
            case MARKDOWN -> SweepReport.markdown(sweep, longest, out);
            case JSON -> SweepReport.json(sweep, out);
            case HTML -> SweepPage.print(sweep, out);
        }
    }
}
