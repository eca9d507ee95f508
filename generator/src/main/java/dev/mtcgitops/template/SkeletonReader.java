package dev.mtcgitops.template;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarFactory;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Reads a shape: takes the marks out, parses what is left, and knows by its place which line of the template made a node. */
final class SkeletonReader implements ScalarFactory {
    /** The place of a value: line and column from 1. */
    private record Place(int line, int column, boolean quoted) {
        boolean isBefore(Location at) {
            return line < at.line() || (line == at.line() && column < at.endColumn());
        }
    }

    private final String template;
    private final StringBuilder text;
    private final List<Place> places = new ArrayList<>();
    /** The place in the template that made line i + 1; its line is 0 where none is known. */
    private final List<Origin> lines = new ArrayList<>();

    private final IdentityHashMap<YamlScalar, Skeleton.Gap> gaps = new IdentityHashMap<>();
    private int next;

    private SkeletonReader(String template, int length) {
        this.template = template;
        this.text = new StringBuilder(length);
    }

    /**
     * The skeleton of {@code shape}, which {@code template} printed.
     *
     * @throws IllegalStateException if it is not YAML, or the text between two quotes is not exactly one value: a bug in the template
     */
    static Skeleton read(String template, String shape) {
        SkeletonReader reader = new SkeletonReader(template, shape.length());
        reader.split(shape);
        return Skeleton.of(YamlReader.readTrusted(template, reader.text.toString(), reader), reader.gaps);
    }

    private void split(String shape) {
        int lineStart = 0;
        int mark = -1;
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            if (c == TemplateLoading.LINE_MARK) {
                mark = 0;
            } else if (c == '\n') {
                int line = Math.max(mark, 0);
                lines.add(Origin.at(new Location(template, line, 1, line, 1)));
                mark = -1;
                text.append(c);
                lineStart = text.length();
            } else if (mark >= 0) {
                mark = mark * 10 + c - '0';
            } else if (c == OriginWriter.VALUE_MARK) {
                int column = text.codePointCount(lineStart, text.length()) + 1;
                places.add(new Place(lines.size() + 1, column, i > 0 && shape.charAt(i - 1) == '"'));
            } else {
                text.append(c);
            }
        }
    }

    @Override
    public YamlScalar scalar(String value, boolean plain, Location at) {
        int first = next;
        boolean quoted = false;
        while (next < places.size() && places.get(next).isBefore(at)) {
            quoted |= places.get(next++).quoted();
        }
        Origin origin = collection(at);
        ScalarType type = plain ? PlainScalars.typeOf(value) : ScalarType.STRING;
        if (next == first) {
            return new YamlScalar(value, type, origin);
        }
        int inserted = next - 1;
        if (!quoted) {
            YamlScalar scalar = new YamlScalar(value, type, origin);
            gaps.put(scalar, new Skeleton.Plain(inserted, scalar));
            return scalar;
        }
        if (plain || !value.isEmpty() || inserted != first) {
            throw new IllegalStateException(template + ": a value is not the whole text between quotes: " + value);
        }
        // A text of its own, so that no key occurs twice.
        YamlScalar scalar = new YamlScalar(String.valueOf(OriginWriter.VALUE_MARK) + inserted, type, origin);
        gaps.put(scalar, new Skeleton.Quoted(inserted, origin));
        return scalar;
    }

    @Override
    public Origin collection(Location at) {
        return lines.get(at.line() - 1);
    }
}
