package dev.mtcgitops.output;

import java.util.Locale;

/**
 * One difference between a standing tree and what would be rendered.
 *
 * @param path path of the file
 * @param cause why it differs
 */
public record Drift(String path, Cause cause) {
    /** Why a file differs. */
    public enum Cause {
        /** Generated, but its bytes are neither those recorded nor those that would be rendered. */
        HAND_EDITED,
        /** Generated and unedited, but it would no longer be rendered. */
        STALE,
        /** Generated and unedited, but it would be rendered differently. */
        OUTDATED,
        /** It would be rendered and does not stand there. */
        MISSING,
        /** Not generated, but where a generated file would be written or in a directory of generated files. */
        FOREIGN;

        /** The word used in every report, such as {@code hand-edited}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
