package dev.mtcgitops.format;

import java.util.List;
import java.util.stream.IntStream;

/** A text whose lines end with LF, by line and column as locations count them: from 1, in code points. */
final class LinedText {
    private final List<String> lines;
    /** The index of each code point, and one more for the end; empty where all are one character long. */
    private final int[] indices;
    /** The code point with which each line begins. */
    private final int[] starts;

    LinedText(String text) {
        this.lines = List.of(text.split("\n", -1));
        int[] codePoints = text.codePoints().toArray();
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, codePoints.length)
                                .filter(i -> codePoints[i] == '\n')
                                .map(i -> i + 1))
                .toArray();
        this.indices = codePoints.length == text.length() ? new int[0] : indices(codePoints);
    }

    private static int[] indices(int[] codePoints) {
        int[] indices = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            indices[i + 1] = indices[i] + Character.charCount(codePoints[i]);
        }
        return indices;
    }

    /** The index of a place in the text. */
    int index(int line, int column) {
        int codePoint = starts[line - 1] + column - 1;
        return indices.length == 0 ? codePoint : indices[codePoint];
    }

    /** The lines without their ends; the last is empty if the text ends with a line break. */
    List<String> lines() {
        return lines;
    }
}
