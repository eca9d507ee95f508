package dev.mtcgitops.cli;

import java.util.Map;

/** When reports are coloured. */
enum ColorMode {
    /** On a terminal that knows colours, unless {@code NO_COLOR} is set (<a href="https://no-color.org">no-color.org</a>). */
    AUTO,
    ALWAYS,
    NEVER;

    boolean colors(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb(environment);
        };
    }

    /** Whether the terminal knows no control sequences. */
    static boolean isDumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }
}
