package dev.mtcgitops.diagnostic;

import java.util.Comparator;
import java.util.Locale;

/**
 * A file of the tree that is not what would be rendered.
 *
 * @param path relative to the tree, with {@code /} between its parts
 * @param cause how it came to differ
 */
public record Drift(String path, Cause cause) implements Comparable<Drift> {
    private static final Comparator<Drift> ORDER =
            Comparator.comparing(Drift::path).thenComparing(Drift::cause);

    /** How a file came to differ from what would be rendered. */
    public enum Cause {
        /** Its bytes are not those that were written. */
        HAND_EDITED("was edited by hand after it was rendered"),
        /** Owned, but would no longer be rendered. */
        STALE("would no longer be rendered"),
        /** Unedited, but would be rendered differently now. */
        OUTDATED("would be rendered differently now"),
        /** Would be rendered, but is not there. */
        MISSING("would be rendered, but is not there"),
        /** Stands among, or in the place of, generated files, but is in no ownership record. */
        FOREIGN("stands among the generated files, but was not generated");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        /** The name used in every output format, such as {@code hand-edited}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What is the matter with the file: the rest of a sentence that begins with its path. */
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public int compareTo(Drift other) {
        return ORDER.compare(this, other);
    }
}
