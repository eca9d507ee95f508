package dev.mtcgitops.diagnostic;

import java.util.Locale;

/** How bad a finding is: an error stops everything, a warning counts under {@code --strict}, an info only informs. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name used in every output format: {@code error}, {@code warning} or {@code info}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
