package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Redaction;
import java.util.regex.Pattern;

/** Text of the user as messages may repeat it: short, printable and free of credentials. */
final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    /** How much of an over-long text is looked at. */
    private static final int READ = 400;

    private Shown() {}

    /** {@code text} for a message. */
    static String quoted(String text) {
        // The added character closes user info that the cut may have opened.
        String start = text.length() <= READ ? text : text.substring(0, READ) + "@";
        String shown = UNPRINTABLE.matcher(Redaction.maskSource(start)).replaceAll("?");
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
