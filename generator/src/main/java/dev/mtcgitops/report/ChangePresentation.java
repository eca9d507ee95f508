package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.InputSide;
import dev.mtcgitops.diagnostic.SourceTexts;

/**
 * What a report of a change needs beside the change.
 *
 * @param before the old state
 * @param after the new state
 * @param color whether {@link ChangeFormat#TEXT} may use SGR codes
 * @param whole whether {@link ChangeFormat#TEXT} shows also what is long
 * @param longest how many UTF-16 units {@link ChangeFormat#MARKDOWN} may have
 */
public record ChangePresentation(FleetState before, FleetState after, boolean color, boolean whole, int longest) {
    /** What GitHub takes as a comment. */
    public static final int DEFAULT_LONGEST = 65_536;

    /** Counts and the last line have room in it. */
    public static final int LEAST_LONGEST = 1_000;

    /** The texts of the old input. */
    SourceTexts oldTexts() {
        return before.input().map(InputSide::texts).orElseGet(SourceTexts::new);
    }

    /** The texts of the new input. */
    SourceTexts newTexts() {
        return after.input().map(InputSide::texts).orElseGet(SourceTexts::new);
    }
}
