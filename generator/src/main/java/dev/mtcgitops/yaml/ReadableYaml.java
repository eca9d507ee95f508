package dev.mtcgitops.yaml;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Writes trees as people write them: keys in their own order, short lists and items on one line, no quotes where no reader needs them. As portable
 * as {@link YamlWriter}.
 */
public final class ReadableYaml {
    private static final int WIDTH = 80;
    /** Addresses, versions, paths and URLs; what looks like anything else to some reader is in quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/](?:[A-Za-z0-9._/:-]{0,200}[A-Za-z0-9._/-])?");

    private final StringBuilder out = new StringBuilder();

    private ReadableYaml() {}

    /** The text of {@code document}. */
    public static String write(YamlMapping document) {
        ReadableYaml writer = new ReadableYaml();
        writer.mapping(document, 0, false);
        return writer.out.toString();
    }

    /** Writes the entries of {@code mapping}; of the first, the indentation is there already if it is {@code begun}. */
    private void mapping(YamlMapping mapping, int indentation, boolean begun) {
        boolean first = begun;
        for (YamlMapping.Entry entry : mapping.entries()) {
            out.append(first ? "" : " ".repeat(indentation))
                    .append(text(entry.key()))
                    .append(':');
            first = false;
            value(entry.value(), indentation);
        }
    }

    private void value(YamlNode value, int indentation) {
        if (value instanceof YamlMapping mapping && mapping.size() > 0) {
            out.append('\n');
            mapping(mapping, indentation + 2, false);
        } else if (value instanceof YamlSequence list && !isShort(list)) {
            out.append('\n');
            list.items().forEach(item -> item(item, indentation + 2));
        } else {
            out.append(' ').append(onOneLine(value)).append('\n');
        }
    }

    private void item(YamlNode item, int indentation) {
        out.append(" ".repeat(indentation)).append("- ");
        String line = onOneLine(item);
        if (line.length() > WIDTH && item instanceof YamlMapping mapping) {
            mapping(mapping, indentation + 2, true);
        } else {
            out.append(line).append('\n');
        }
    }

    /** Whether {@code list} holds scalars only, and fits on a line. */
    private static boolean isShort(YamlSequence list) {
        return list.items().stream().allMatch(YamlScalar.class::isInstance)
                && onOneLine(list).length() <= WIDTH;
    }

    private static String onOneLine(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return text(scalar);
        }
        if (node instanceof YamlSequence list) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            list.items().forEach(item -> items.add(onOneLine(item)));
            return items.toString();
        }
        StringJoiner entries = new StringJoiner(", ", "{", "}");
        ((YamlMapping) node)
                .entries()
                .forEach(entry -> entries.add(text(entry.key()) + ": " + onOneLine(entry.value())));
        return entries.toString();
    }

    private static String text(YamlScalar scalar) {
        StringBuilder text = new StringBuilder();
        if (scalar.isString() && isPlain(scalar.value())) {
            text.append(scalar.value());
        } else {
            PortableScalars.append(scalar, text);
        }
        return text.toString();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !PortableScalars.isReserved(text)
                && PlainScalars.typeOf(text) == ScalarType.STRING
                && PlainScalars.ambiguity(text) == null;
    }
}
