package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/** A text by line and column. */
final class TextParts {
    private final String text;
    /** Where each line begins, and one more for the end. */
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    TextParts(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        starts.add(text.length());
    }

    /** What is written at {@code at}. */
    String at(Location at) {
        return text.substring(offset(at.line(), at.column()), offset(at.endLine(), at.endColumn()));
    }

    /** What is written from the start of {@code part} to that of {@code inner}. */
    String before(Location inner, Location part) {
        return text.substring(offset(part.line(), part.column()), offset(inner.line(), inner.column()));
    }

    /** What is written from the start of {@code inner} to the end of {@code part}. */
    String from(Location inner, Location part) {
        return text.substring(offset(inner.line(), inner.column()), offset(part.endLine(), part.endColumn()));
    }

    /** What is written behind {@code part} on its last line. */
    String behind(Location part) {
        int end = offset(part.endLine(), part.endColumn());
        return part.endColumn() == 1
                ? ""
                : text.substring(end, starts.get(part.endLine())).stripTrailing();
    }

    private int offset(int line, int column) {
        return text.offsetByCodePoints(starts.get(line - 1), column - 1);
    }
}
