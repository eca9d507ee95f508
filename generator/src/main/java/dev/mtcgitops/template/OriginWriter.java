package dev.mtcgitops.template;

import dev.mtcgitops.resolve.Derived;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Receives a template's output and keeps what is inserted between quotes out of the text. What is left is the document's shape: the
 * template's own text with the marks of its lines, and a mark for each value. Documents of one shape are the same tree with other
 * strings in it, because a string between quotes cannot become syntax.
 */
final class OriginWriter extends Writer {
    /** The mark of a value between quotes, and before one without them. */
    static final char VALUE_MARK = '\uE001';

    private final StringBuilder shape = new StringBuilder(1024);
    private final List<Derived> values = new ArrayList<>();

    /** Writes a value; one without quotes, a number or a boolean, is part of the shape. */
    void write(Derived value) {
        boolean quoted = shape.length() > 0 && shape.charAt(shape.length() - 1) == '"';
        if (quoted || !value.from().isEmpty()) {
            shape.append(VALUE_MARK);
            values.add(value);
        }
        if (!quoted) {
            shape.append(YamlOutputFormat.INSTANCE.escapePlainText(value.text()));
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        shape.append(chars, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) {
        shape.append(string, offset, offset + length);
    }

    @Override
    public void write(int c) {
        shape.append((char) c);
    }

    String shape() {
        return shape.toString();
    }

    /** The values that have a mark, in order. */
    List<Derived> values() {
        return values;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
