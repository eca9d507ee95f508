package dev.mtcgitops.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The texts that locations point into, kept so that a report can show the line it speaks of; free of credentials when read. */
public final class SourceTexts {
    private final Map<String, String> byFile = new ConcurrentHashMap<>();
    private final Map<String, Lines> read = new ConcurrentHashMap<>();
    /** Apart from the input, whose files may have the same names. */
    private final Map<String, Lines> own = new ConcurrentHashMap<>();

    /**
     * Part of a line.
     *
     * @param text the code points of the line from {@code column} on
     * @param column of the first code point, counted from 1
     * @param more whether the line goes on behind
     */
    record Excerpt(String text, int column, boolean more) {}

    /** Remembers the text of {@code file}, named as in {@link Location#file()}; a byte order mark does not count as a column. */
    public void put(String file, String text) {
        byFile.put(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        read.remove(file);
    }

    /** Remembers a text that comes with the product: it holds no credentials, and is shown as it is. */
    public void putOwn(String file, String text) {
        own.put(file, Lines.of(text));
    }

    /** The files that are known as something else than a text of the product. */
    public SortedSet<String> inputFiles() {
        return new TreeSet<>(byFile.keySet());
    }

    /** Whether {@code file} is known here and in {@code other}, with the same text. */
    public boolean isSame(String file, SourceTexts other) {
        String text = byFile.get(file);
        return text != null && text.equals(other.byFile.get(file));
    }

    /** The lines of {@code file} without credentials; none if it is not known. */
    public List<String> linesOf(String file) {
        Lines lines = lines(file);
        return lines == null
                ? List.of()
                : IntStream.range(1, lines.starts.length)
                        .mapToObj(number ->
                                lines.excerpt(number, 1, Integer.MAX_VALUE).text())
                        .toList();
    }

    /** Whether {@code file} is known as something else than a text of the product, and has a line {@code number} (from 1). */
    public boolean hasInput(String file, int number) {
        return byFile.containsKey(file) && line(file, number).isPresent();
    }

    /** Line {@code number} (from 1) of {@code file} without its line break and credentials, if that text is known. */
    public Optional<String> line(String file, int number) {
        return Optional.ofNullable(lines(file))
                .filter(lines -> lines.has(number))
                .map(lines -> lines.excerpt(number, 1, Integer.MAX_VALUE).text());
    }

    /** The line where {@code at} begins, or at most {@code width} code points of it around that place. */
    Optional<Excerpt> excerpt(Location at, int width) {
        return Optional.ofNullable(lines(at.file()))
                .filter(lines -> lines.has(at.line()))
                .map(lines -> lines.excerpt(at.line(), at.column(), width));
    }

    private @Nullable Lines lines(String file) {
        String text = byFile.get(file);
        return text == null ? own.get(file) : read.computeIfAbsent(file, f -> Lines.of(Redaction.maskSource(text)));
    }

    /** A text by line and column. */
    private static final class Lines {
        /** Its code points. */
        private final int[] text;

        /** Where each line begins, and one more for the end. */
        private final int[] starts;

        private Lines(int[] text, int[] starts) {
            this.text = text;
            this.starts = starts;
        }

        /** Splits as YAML does: at LF, CR LF and CR, and nowhere else. */
        static Lines of(String string) {
            int[] text = string.codePoints().toArray();
            IntStream breaks = IntStream.range(0, text.length)
                    .filter(i -> text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n')))
                    .map(i -> i + 1);
            int[] starts = IntStream.concat(IntStream.concat(IntStream.of(0), breaks), IntStream.of(text.length + 1))
                    .toArray();
            return new Lines(text, starts);
        }

        boolean has(int number) {
            return number > 0 && number < starts.length;
        }

        Excerpt excerpt(int number, int column, int width) {
            int start = starts[number - 1];
            int end = Math.min(starts[number], text.length);
            while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
                end--;
            }
            int before = end - start <= width ? 0 : Math.min(Math.max(0, column - 1 - width / 3), end - start - width);
            int shown = Math.min(width, end - start - before);
            return new Excerpt(new String(text, start + before, shown), before + 1, before + shown < end - start);
        }
    }
}
