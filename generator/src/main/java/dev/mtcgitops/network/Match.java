package dev.mtcgitops.network;

import java.util.Comparator;
import java.util.stream.Stream;

/** Whether something matches, the lesser first. */
public enum Match {
    NO,
    UNSURE,
    YES;

    /** Whether all of {@code parts} match. */
    static Match all(Stream<Match> parts) {
        return parts.min(Comparator.naturalOrder()).orElse(YES);
    }
}
