package dev.mtcgitops.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of texts and numbers in variables. */
final class VariableFormats {
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NATURAL = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PERCENTAGE = Pattern.compile("[1-9][0-9]?");
    /**
     * A quantity as k8s.io/apimachinery's {@code resource} package reads it, without signs and exponents, and without leading zeros:
     * some are unquoted in a template, where PyYAML reads them in base 8.
     */
    private static final Pattern QUANTITY =
            Pattern.compile("(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,9})?(?:m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?");
    /** As Go's {@code time.ParseDuration} reads it, longer than nothing, and short enough for its 64 bits. */
    private static final Pattern DURATION =
            Pattern.compile("(?=[^1-9]*[1-9])(?:[0-9]{1,5}(?:\\.[0-9]{1,9})?(?:h|m|s|ms|us|ns)){1,5}");
    /** As containers/image's {@code reference} reads it, with a registry or a first folder. */
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*+(?::([0-9]{1,5}))?"
            + "(?:/[a-z0-9][a-z0-9._-]*+)++(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*+:[0-9a-fA-F]{32,128})?");

    private static final Pattern URL = Pattern.compile(
            "https?://(?:\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9][A-Za-z0-9._-]*+)(?::([0-9]{1,5}))?(?:/[A-Za-z0-9._~/-]*+)?");
    private static final Pattern IMAGE_PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/-]*+");
    private static final int LAST_PORT = 65535;
    private static final Pattern SCOPES = Pattern.compile("[A-Za-z0-9:._*!-]++(?: [A-Za-z0-9:._*!-]++)*+");
    private static final Pattern GROUPS = Pattern.compile("[0-9]{1,10}(?:,[0-9]{1,10})*+");

    /** No format has longer texts. */
    private static final int LONGEST = 1000;

    private VariableFormats() {}

    private static boolean matches(Pattern form, String text) {
        return text.length() <= LONGEST && form.matcher(text).matches();
    }

    /** As {@link #matches}, for a form whose group is a port. */
    private static boolean matchesWithPort(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return text.length() <= LONGEST
                && matcher.matches()
                && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= LAST_PORT);
    }

    static boolean isBoolean(String text) {
        return matches(BOOLEAN, text);
    }

    static boolean isNatural(String text) {
        return matches(NATURAL, text) && Long.parseLong(text) <= Integer.MAX_VALUE;
    }

    static boolean isPositive(String text) {
        return matches(POSITIVE, text);
    }

    static boolean isPercentage(String text) {
        return matches(PERCENTAGE, text);
    }

    static boolean isQuantity(String text) {
        return matches(QUANTITY, text);
    }

    static boolean isDuration(String text) {
        return matches(DURATION, text);
    }

    static boolean isImage(String text) {
        return matchesWithPort(IMAGE, text);
    }

    static boolean isImagePart(String text) {
        return matches(IMAGE_PART, text);
    }

    static boolean isPath(String text) {
        return matches(PATH, text);
    }

    static boolean isUrl(String text) {
        return matchesWithPort(URL, text);
    }

    static boolean areScopes(String text) {
        return matches(SCOPES, text);
    }

    /** Go's {@code ParseInt} takes leading zeros; Kubernetes takes groups up to 2147483647. */
    static boolean areGroups(String text) {
        return matches(GROUPS, text)
                && Arrays.stream(text.split(",")).allMatch(group -> Long.parseLong(group) <= Integer.MAX_VALUE);
    }

    /** Whether PyYAML reads {@code text} between double quotes as it is: no quote, no escape, no line to fold. */
    static boolean fitsInQuotes(String text) {
        return text.chars()
                .noneMatch(c -> c == '"'
                        || c == '\\'
                        || c < ' '
                        || (c >= 0x7F && c < 0xA0)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xFEFF
                        || c >= 0xFFFE);
    }
}
