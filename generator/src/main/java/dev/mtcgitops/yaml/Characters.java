package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.Locale;

/**
 * The characters that text may contain.
 *
 * <p>Refused are those that YAML's production {@code c-printable} refuses, those that are a line break to YAML 1.1 but not to
 * 1.2 (U+0085, U+2028, U+2029), a byte order mark within text, and U+E000 and U+E001, which templates use as marks.
 */
final class Characters {
    private Characters() {}

    /** The index of the first character of {@code text}, from {@code from} on, that is not allowed; -1 if all are. */
    static int firstForbidden(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c <= '~') || c == '\n' || c == '\t' || c == '\r') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isAllowed(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAllowed(char c) {
        return c >= 0xA0
                && !Character.isSurrogate(c)
                && c != 0x2028
                && c != 0x2029
                && c != 0xE000
                && c != 0xE001
                && c != 0xFEFF
                && c < 0xFFFE;
    }

    /** The index of the first U+E000 or U+E001; -1 if there is none. */
    static int firstTemplateMark(String text) {
        int first = text.indexOf('\uE000');
        return first >= 0 ? first : text.indexOf('\uE001');
    }

    /** The place of the character at {@code index} of a file's text. */
    static Location locate(String file, String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        int column = text.codePointCount(start, index) + 1;
        return new Location(file, line, column, line, column + 1);
    }

    /** The place of the characters from {@code start} to {@code end}, on one line of a file's text. */
    static Location locate(String file, String text, int start, int end) {
        Location first = locate(file, text, start);
        return new Location(
                file, first.line(), first.column(), first.line(), first.column() + text.codePointCount(start, end));
    }

    /** {@code U+0085}. */
    static String name(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    /** Text for a message: at most 40 code points, then an ellipsis. */
    static String abbreviate(String text) {
        return text.length() <= 40 || text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
