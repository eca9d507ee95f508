package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.diagnostic.VisibleText;

/** Text of the user as messages may repeat it: short, printable and free of credentials. */
final class Shown {
    private static final int LONGEST = 80;
    /** How much of an over-long text is looked at. */
    private static final int READ = 400;

    private Shown() {}

    /** {@code value} for a message, in backquotes. */
    static String shown(Object value) {
        return "`" + quoted(value.toString()) + "`";
    }

    /** {@code text} for a message. */
    static String quoted(String text) {
        // The added character closes user info that the cut may have opened.
        String start = text.length() <= READ ? text : text.substring(0, READ) + "@";
        int[] printable = Redaction.maskSource(start)
                .codePoints()
                .map(c -> VisibleText.isPlain(c) ? c : '?')
                .toArray();
        String shown = new String(printable, 0, printable.length);
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
