package dev.mtcgitops.diagnostic;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers, booleans and null as compact JSON, in the order of the maps.
 *
 * <p>Characters that a terminal, a log or JavaScript would take for something else (control and format characters, line
 * separators, lone surrogates) are written as escapes.
 */
public final class Json {
    /** JSON's {@code null}. */
    public static final Object NULL = new Object();

    private Json() {}

    /** {@code value} as JSON; any other type than those above is a bug and throws {@link IllegalArgumentException}. */
    public static String write(Object value) {
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<?, ?> entry = i.next();
                appendText((String) entry.getKey(), json);
                json.append(':');
                append(entry.getValue(), json);
                json.append(i.hasNext() ? "," : "");
            }
            json.append('}');
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
                append(i.next(), json);
                json.append(i.hasNext() ? "," : "");
            }
            json.append(']');
        } else if (value instanceof String text) {
            appendText(text, json);
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean) {
            json.append(value);
        } else if (value == NULL) {
            json.append("null");
        } else {
            throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private static void appendText(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (VisibleText.isPlain(c)) {
                json.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    appendEscape(unit, json);
                }
            }
        }
        json.append('"');
    }

    private static void appendEscape(char unit, StringBuilder json) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit(unit >> shift & 0xf, 16));
        }
    }
}
