package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarFactory;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlScalar;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Receives a template's output and notes, line by line, which line of the template made it and which input lines its values come
 * from. The text itself stays free of marks.
 */
final class OriginWriter extends Writer {
    /** Where a value begins in the output: line and column from 1. */
    private record Value(int line, int column, List<Location> from) {}

    private final String template;
    private final StringBuilder text = new StringBuilder(1024);
    private final List<Value> values = new ArrayList<>();
    /** Template line of output line i + 1; 0 while unknown. */
    private final List<Integer> templateLines = new ArrayList<>();

    private int lineStart;
    /** The template line being read after a mark, or -1 outside. */
    private int mark = -1;

    OriginWriter(String template) {
        this.template = template;
    }

    /** Writes a value that came from {@code from}. */
    void write(String value, List<Location> from) {
        if (!from.isEmpty()) {
            values.add(new Value(templateLines.size() + 1, column(), from));
        }
        write(value, 0, value.length());
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            accept(chars[i]);
        }
    }

    @Override
    public void write(String string, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            accept(string.charAt(i));
        }
    }

    @Override
    public void write(int c) {
        accept((char) c);
    }

    private void accept(char c) {
        if (c == TemplateLoading.LINE_MARK) {
            mark = 0;
        } else if (c == '\n') {
            templateLines.add(Math.max(mark, 0));
            mark = -1;
            text.append(c);
            lineStart = text.length();
        } else if (mark >= 0) {
            mark = mark * 10 + c - '0';
        } else {
            text.append(c);
        }
    }

    private int column() {
        return text.codePointCount(lineStart, text.length()) + 1;
    }

    String text() {
        return text.toString();
    }

    /** Gives each scalar of the document its origin; to be used once, while the document is read from its start to its end. */
    ScalarFactory origins() {
        return new Origins();
    }

    private final class Origins implements ScalarFactory {
        private int next;

        @Override
        public YamlScalar scalar(String value, boolean plain, Location at) {
            List<Location> from = List.of();
            while (next < values.size() && isBefore(values.get(next), at)) {
                from = values.get(next++).from();
            }
            ScalarType type = plain ? PlainScalars.typeOf(value) : ScalarType.STRING;
            return new YamlScalar(value, type, new Origin(templateLine(at), from));
        }

        @Override
        public Origin collection(Location at) {
            return Origin.at(templateLine(at));
        }

        private boolean isBefore(Value value, Location at) {
            return value.line() < at.line() || (value.line() == at.line() && value.column() < at.endColumn());
        }

        private Location templateLine(Location at) {
            int line = templateLines.get(at.line() - 1);
            return new Location(template, line, 1, line, 1);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
