package dev.mtcgitops.overlay;

import java.util.regex.Pattern;

/**
 * A text that a regular expression may look at only so often. Kustomize's engine takes linear time; Java's does not, and a
 * pattern that runs away here is a mistake to report.
 */
final class MatchBudget implements CharSequence {
    private static final int LOOKS = 200_000;

    private final String text;
    private int looks;

    private MatchBudget(String text) {
        this.text = text;
    }

    /**
     * Whether {@code pattern} matches the whole of {@code text}.
     *
     * @throws Exhausted if that takes too long to say
     */
    static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(new MatchBudget(text)).matches();
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Ends a match that takes too long. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("regular expression", null, false, false);
        }
    }
}
