package dev.mtcgitops.format;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of the input, and what formatting makes of it.
 *
 * @param before the text as it was
 * @param text the text as it should be
 * @param faultsBefore what formatting does not mend, at the places where it is before
 * @param faults the same, at the places where it is then
 */
public record Formatted(String before, String text, List<Diagnostic> faultsBefore, List<Diagnostic> faults) {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern OTHER_BREAK = Pattern.compile("\r\n?");
    private static final Pattern BREAK = Pattern.compile("(?<=\r\n|\n|\r(?!\n))");

    public Formatted {
        faultsBefore = List.copyOf(faultsBefore);
        faults = List.copyOf(faults);
    }

    /**
     * Formats the {@code text} of {@code file}; one that is not YAML, or holds no document of the input, stays as it is.
     *
     * @param file name for places
     */
    public static Formatted of(String file, String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Parsed before = Parsed.of(file, OTHER_BREAK.matcher(content).replaceAll("\n"));
        if (!before.syntax().isEmpty()) {
            return new Formatted(text, text, before.syntax(), before.syntax());
        }
        Quotes quotes = new Quotes(before);
        if (before.own().isEmpty()) {
            return new Formatted(text, text, List.of(), List.of());
        }
        Parsed quoted = before.with(quotes.added());
        Parsed tidy = quoted.with(Blanks.tidied(quoted));
        Parsed ended = tidy.with(LastLine.ended(tidy));
        Parsed ordered = ended.with(FlowOrder.applied(ended));
        Parsed after = ordered.with(BlockOrder.applied(ordered));
        demandSame(file, quoted, after);
        return new Formatted(text, withForeignBreaks(content, after), quotes.faults(), new Quotes(after).faults());
    }

    /** Whether the text is not as it should be. */
    public boolean changes() {
        return !text.equals(before);
    }

    private static void demandSame(String file, Parsed before, Parsed after) {
        List<YamlNode> documents = after.documents();
        boolean same = after.syntax().isEmpty()
                && documents.size() == before.documents().size();
        for (int i = 0; same && i < documents.size(); i++) {
            same = documents.get(i).sameData(before.documents().get(i));
        }
        if (!same) {
            throw new IllegalStateException("formatted, " + file + " would say something else");
        }
    }

    /** The formatted text, with the line breaks of {@code before} in documents that are not input: no line has moved across a document. */
    private static String withForeignBreaks(String before, Parsed after) {
        if (before.indexOf('\r') < 0 || after.foreign().isEmpty()) {
            return after.text();
        }
        String[] lines = BREAK.split(after.text(), -1);
        String[] original = BREAK.split(before, -1);
        for (YamlNode document : after.foreign()) {
            int first = document.origin().written().line();
            for (int i = first; i <= Parsed.lastLine(document); i++) {
                lines[i - 1] = original[i - 1];
            }
        }
        return List.of(lines).stream().collect(Collectors.joining());
    }
}
