package dev.mtcgitops.yaml;

import java.util.ArrayList;
import java.util.List;

/** Writes trees as portable YAML: every reader of YAML 1.1 and 1.2 sees the same data, and equal trees give equal bytes. */
public final class YamlWriter {
    /** YAML readers take a key for one only if it is at most 1024 characters long, or has a question mark before it. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private final StringBuilder out = new StringBuilder(1024);

    private YamlWriter() {}

    /**
     * One document in block style, keys in code-point order, LF, two blanks of indentation, no folding.
     *
     * @throws IllegalArgumentException for a scalar that YAML cannot hold: one that was refused, half a surrogate pair, or a
     *     number that is not one
     */
    public static String write(YamlNode document) {
        YamlWriter writer = new YamlWriter();
        writer.node(document, 0);
        return writer.out.toString();
    }

    /** Writes {@code node} from the current column, which is {@code indentation}, to the end of its last line. */
    private void node(YamlNode node, int indentation) {
        if (node instanceof YamlScalar scalar) {
            PortableScalars.append(scalar, out);
            out.append('\n');
        } else if (node instanceof YamlMapping mapping) {
            mapping(mapping, indentation);
        } else {
            sequence((YamlSequence) node, indentation);
        }
    }

    private void sequence(YamlSequence sequence, int indentation) {
        if (sequence.items().isEmpty()) {
            out.append("[]\n");
            return;
        }
        boolean first = true;
        for (YamlNode item : sequence.items()) {
            if (!first) {
                indent(indentation);
            }
            first = false;
            out.append("- ");
            node(item, indentation + 2);
        }
    }

    private void mapping(YamlMapping mapping, int indentation) {
        if (mapping.size() == 0) {
            out.append("{}\n");
            return;
        }
        List<YamlMapping.Entry> entries = new ArrayList<>(mapping.size());
        mapping.entries().forEach(entries::add);
        entries.sort((a, b) -> compareCodePoints(a.key().value(), b.key().value()));
        boolean first = true;
        for (YamlMapping.Entry entry : entries) {
            if (!first) {
                indent(indentation);
            }
            first = false;
            key(entry.key().value(), indentation);
            value(entry.value(), indentation);
        }
    }

    private void key(String key, int indentation) {
        int start = out.length();
        PortableScalars.appendString(key, out);
        if (out.length() - start > LONGEST_SIMPLE_KEY) {
            out.insert(start, "? ").append('\n');
            indent(indentation);
        }
        out.append(':');
    }

    private void value(YamlNode value, int indentation) {
        if (value instanceof YamlMapping mapping && mapping.size() > 0) {
            out.append('\n');
            indent(indentation + 2);
            mapping(mapping, indentation + 2);
        } else if (value instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            out.append('\n');
            indent(indentation);
            sequence(sequence, indentation);
        } else {
            out.append(' ');
            node(value, indentation);
        }
    }

    private void indent(int blanks) {
        for (int i = 0; i < blanks; i++) {
            out.append(' ');
        }
    }

    /** UTF-16 order differs from code-point order where one of two characters is beyond the basic plane. */
    static int compareCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
