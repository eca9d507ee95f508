package dev.mtcgitops.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Scalars as text that no reader of YAML 1.1 or 1.2 misunderstands. */
final class PortableScalars {
    /** Words that are not text to some reader, in lower case. */
    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

    private static final int LONGEST_RESERVED = 8;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PortableScalars() {}

    static void append(YamlScalar scalar, StringBuilder out) {
        switch (scalar.type()) {
            case STRING -> appendString(scalar.value(), out);
            case FLOAT -> out.append(number(scalar.value()));
            case INTEGER, BOOLEAN, NULL -> out.append(scalar.value());
            default -> throw new IllegalArgumentException("refused scalar at " + scalar.at());
        }
    }

    static void appendString(String text, StringBuilder out) {
        if (isPlainSafe(text)) {
            out.append(text);
        } else {
            appendQuoted(text, out);
        }
    }

    private static boolean isPlainSafe(String text) {
        if (text.isEmpty() || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(isLetter(c) || (c >= '-' && c <= '9') || c == '_')) {
                return false;
            }
        }
        return !isReserved(text);
    }

    /** Whether {@code text} is a word that is no text to some reader. */
    static boolean isReserved(String text) {
        return text.length() <= LONGEST_RESERVED && RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void appendQuoted(String text, StringBuilder out) {
        out.append('"');
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (standsForItself(c)) {
                        out.appendCodePoint(c);
                    } else {
                        appendEscape(c, out);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Not so: what some reader refuses or takes for a line break, and what a reviewer of the text cannot see. */
    private static boolean standsForItself(int c) {
        if (c < 0x7F) {
            return c >= ' ';
        }
        if (c >= 0xD800 && c <= 0xDFFF) {
            throw new IllegalArgumentException("half a surrogate pair");
        }
        return c > 0xA0
                && c != 0xAD
                && !(c >= 0x2000 && c <= 0x200F)
                && !(c >= 0x2028 && c <= 0x202F)
                && !(c >= 0x205F && c <= 0x206F)
                && c != 0x3000
                && !(c >= 0xE000 && c <= 0xF8FF)
                && c != 0xFEFF
                && !(c >= 0xFFF0 && c <= 0xFFFF)
                && c < 0xE0000;
    }

    private static void appendEscape(int c, StringBuilder out) {
        int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX[c >> shift & 0xF]);
        }
    }

    /** {@code text} where all readers see the same number in it, else the number with a point and a signed exponent. */
    private static String number(String text) {
        if (PlainScalars.typeOf(text) == ScalarType.FLOAT && PlainScalars.isPortableNumber(text)) {
            return text;
        }
        BigDecimal value = new BigDecimal(text);
        String digits = value.unscaledValue().abs().toString();
        long exponent = digits.length() - 1L - value.scale();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }
}
