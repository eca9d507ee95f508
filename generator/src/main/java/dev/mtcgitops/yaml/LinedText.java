package dev.mtcgitops.yaml;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text by line and column as locations count them: from 1, in code points. Lines end with LF, CR LF or CR. A place is found in the same time
 * wherever it is: a text may be one long line.
 */
public final class LinedText {
    private final String text;
    /** The index of each code point, and one more for the end; empty where all are one character long. */
    private final int[] indices;
    /** The code point with which each line begins, and one more for the end. */
    private final int[] starts;

    public LinedText(String text) {
        this.text = text;
        int[] codePoints = text.codePoints().toArray();
        int length = codePoints.length;
        IntStream begun = IntStream.range(0, length)
                .filter(i -> codePoints[i] == '\n'
                        || codePoints[i] == '\r' && (i + 1 == length || codePoints[i + 1] != '\n'))
                .map(i -> i + 1);
        this.starts = IntStream.concat(IntStream.concat(IntStream.of(0), begun), IntStream.of(length))
                .toArray();
        this.indices = length == text.length() ? new int[0] : indices(codePoints);
    }

    private static int[] indices(int[] codePoints) {
        int[] indices = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            indices[i + 1] = indices[i] + Character.charCount(codePoints[i]);
        }
        return indices;
    }

    /** The index of a place in the text. */
    public int index(int line, int column) {
        return index(starts[line - 1] + column - 1);
    }

    /** The index of the end of a line, behind its line break. */
    public int end(int line) {
        return index(starts[line]);
    }

    private int index(int codePoint) {
        return indices.length == 0 ? codePoint : indices[codePoint];
    }

    /** The lines without their ends; the last is empty if the text ends with a line break. */
    public List<String> lines() {
        return IntStream.range(1, starts.length).mapToObj(this::line).toList();
    }

    /** The line {@code number} without its end. */
    public String line(int number) {
        int end = end(number);
        int start = index(number, 1);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }
}
