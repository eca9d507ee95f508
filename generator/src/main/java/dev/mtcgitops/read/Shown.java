package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Redaction;
import java.util.regex.Pattern;

/** Text of the user as messages and reports may repeat it: short, printable and free of credentials. */
final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    /** How much of an over-long text is looked at; a pattern over all of it could take minutes. */
    private static final int READ = 400;
    /** An {@code @} of user info behind percent encoding. */
    private static final String ENCODED_AT = "%40";
    /** The value of a key that people put a secret under. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?im)(?<=(?:password|passwd|passphrase|secret|token|credentials?)[\"']?:)(\\s*)([^\\s{][^\\n]*)");

    private Shown() {}

    /** {@code text} for a message. */
    static String quoted(String text) {
        // The added character closes user info that the cut may have opened.
        String start = text.length() <= READ ? text : text.substring(0, READ) + "@";
        String shown = UNPRINTABLE
                .matcher(withoutEncodedUserInfo(Redaction.mask(start)))
                .replaceAll("?");
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A whole file for the source lines of a report; every character stays where it is. */
    static String file(String text) {
        return SECRET_VALUE
                .matcher(withoutEncodedUserInfo(text))
                .replaceAll(match -> match.group(1) + asterisks(match.group(2)));
    }

    private static String withoutEncodedUserInfo(String text) {
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf(ENCODED_AT); at >= 0; at = text.indexOf(ENCODED_AT, done)) {
            int start = at;
            while (start > done && " \t\r\n\"'`/".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int end = at + ENCODED_AT.length();
            shown.append(text, done, start).append(asterisks(text.substring(start, end)));
            done = end;
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static String asterisks(String text) {
        return "*".repeat(text.codePointCount(0, text.length()));
    }
}
