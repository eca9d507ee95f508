package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Redaction;
import java.util.regex.Pattern;

/** Text of the user as messages and reports may repeat it: short, printable and free of credentials. */
final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    /** User info whose {@code @} hides behind percent encoding. */
    private static final Pattern ENCODED_USER_INFO = Pattern.compile("(?i)[^\\s\"'`/]*%40");
    /** The value of a key that people put a secret under. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?im)(?<=(?:password|passwd|passphrase|secret|token|credentials?)[\"']?:)(\\s*)([^\\s{][^\\n]*)");

    private Shown() {}

    /** {@code text} for a message. */
    static String quoted(String text) {
        String shown = stars(
                ENCODED_USER_INFO, UNPRINTABLE.matcher(Redaction.mask(text)).replaceAll("?"));
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A whole file for the source lines of a report; every character stays where it is. */
    static String file(String text) {
        String shown = text.contains("%40") ? stars(ENCODED_USER_INFO, text) : text;
        return SECRET_VALUE.matcher(shown).replaceAll(match -> match.group(1) + asterisks(match.group(2)));
    }

    private static String stars(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(match -> asterisks(match.group()));
    }

    private static String asterisks(String text) {
        return "*".repeat(text.codePointCount(0, text.length()));
    }
}
