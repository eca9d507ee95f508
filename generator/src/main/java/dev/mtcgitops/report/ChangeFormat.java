package dev.mtcgitops.report;

import java.io.IOException;
import java.util.Locale;

/** The forms in which a change is printed. */
public enum ChangeFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** The name it is asked for by. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Prints {@code report} to {@code out}. */
    public void print(ChangeReport report, Appendable out) throws IOException {
        switch (this) {
            case TEXT, JSON -> ChangeJson.print(report, out);
        }
    }

    /** Prints {@code sweep} to {@code out}. */
    public void print(Sweep sweep, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> SweepReport.text(sweep, out);
            case JSON -> SweepReport.json(sweep, out);
        }
    }
}
