package dev.mtcgitops.yaml;

import java.util.regex.Pattern;

/**
 * Text that somebody pastes into YAML without quotes, as in {@code value: <text>}, and PyYAML then reads: {@code check_plain} and
 * {@code scan_plain} of its {@code scanner.py}, {@code NON_PRINTABLE} of {@code reader.py} and the types of {@code resolver.py}.
 */
public final class UnquotedText {
    private static final String NEVER_FIRST = ",[]{}#&*!|>'\"%@`";
    /** These begin plain text when something follows at once. */
    private static final String SELDOM_FIRST = "-?:";

    private static final Pattern OTHER_TYPE = Pattern.compile("~|null|Null|NULL|=|<<"
            + "|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
            + "|[-+]?(?:0b[0-1_]++|0[0-7_]++|0|[1-9][0-9_]*+|0x[0-9a-fA-F_]++)"
            + "|[-+]?[1-9][0-9_]*+(?::[0-5]?[0-9])++"
            + "|[-+]?(?:[0-9][0-9_]*+\\.[0-9_]*+|\\.[0-9_]++)(?:[eE][-+][0-9]++)?"
            + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]| ++)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*+");

    private UnquotedText() {}

    /** Whether {@code text} arrives as the text that it is; nothing at all arrives as no value, and does. */
    public static boolean survives(String text) {
        return text.isEmpty()
                || (begins(text) && runsOn(text) && !OTHER_TYPE.matcher(text).matches());
    }

    private static boolean begins(String text) {
        char first = text.charAt(0);
        return SELDOM_FIRST.indexOf(first) < 0
                ? first != ' ' && NEVER_FIRST.indexOf(first) < 0
                : text.length() > 1 && text.charAt(1) != ' ';
    }

    private static boolean runsOn(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean cut = c == '#' && i > 0 && text.charAt(i - 1) == ' ';
            boolean key = c == ':' && (i == last || text.charAt(i + 1) == ' ');
            if (cut || key || !isPrintable(c)) {
                return false;
            }
        }
        return text.charAt(last) != ' ';
    }

    /** A surrogate pair is a character beyond the first plane, which is printable. */
    private static boolean isPrintable(char c) {
        return (c >= ' ' && c <= '~') || (c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE);
    }
}
