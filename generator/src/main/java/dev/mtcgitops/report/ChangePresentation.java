package dev.mtcgitops.report;

import dev.mtcgitops.change.InputSide;
import dev.mtcgitops.diagnostic.SourceTexts;
import java.util.Optional;

/**
 * What a report of a change needs beside the change.
 *
 * @param before the input of the old state, where that was rendered from one
 * @param after the input of the new state, where that was rendered from one
 * @param color whether {@link ChangeFormat#TEXT} may use SGR codes
 * @param whole whether {@link ChangeFormat#TEXT} shows also what is long
 * @param longest how many UTF-16 units {@link ChangeFormat#MARKDOWN} may have
 */
public record ChangePresentation(
        Optional<InputSide> before, Optional<InputSide> after, boolean color, boolean whole, int longest) {
    /** What GitHub takes as a comment. */
    public static final int DEFAULT_LONGEST = 65_536;

    /** Counts and the last line have room in it. */
    public static final int LEAST_LONGEST = 1_000;

    /** The texts of the old input. */
    SourceTexts oldTexts() {
        return before.map(InputSide::texts).orElseGet(SourceTexts::new);
    }

    /** The texts of the new input. */
    SourceTexts newTexts() {
        return after.map(InputSide::texts).orElseGet(SourceTexts::new);
    }
}
