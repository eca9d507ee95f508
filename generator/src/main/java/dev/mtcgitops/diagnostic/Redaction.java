package dev.mtcgitops.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blacks out credentials in text that a person or a log will see, keeping its length so that carets still point right. */
public final class Redaction {
    /** User info of a URL, up to the last {@code @} of the word; and {@code user:password@} without a scheme. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^\\s\"'`]*(?=@)|[^\\s\"'`/:@]+:[^\\s\"'`]+(?=@)");

    private Redaction() {}

    /** {@code text} with every credential replaced by as many asterisks. */
    public static String mask(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        Matcher matcher = USER_INFO.matcher(text);
        return matcher.replaceAll(match ->
                "*".repeat(match.group().codePointCount(0, match.group().length())));
    }
}
