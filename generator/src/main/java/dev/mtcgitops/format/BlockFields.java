package dev.mtcgitops.format;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mapping on lines of its own whose fields are out of order.
 *
 * @param prefix what stands before the first key: blanks, or those and the hyphens of a list
 * @param parts its entries as they are written
 * @param order which entry should be first, which second
 */
record BlockFields(String prefix, List<Part> parts, List<Integer> order) {
    private static final Pattern PREFIX = Pattern.compile(" *(?:- +)*");

    /**
     * An entry with the comments that belong to it: those above its key, and those below that are indented deeper.
     *
     * @param first its first line
     * @param last its last line
     * @param value its value
     */
    record Part(int first, int last, YamlNode value) {}

    int first() {
        return parts.get(0).first();
    }

    int last() {
        return parts.get(parts.size() - 1).last();
    }

    /** The fields of {@code mapping}; nothing if they are in order, or written in such a way that their lines cannot change places. */
    static Optional<BlockFields> of(YamlMapping mapping, boolean document, Parsed parsed, List<String> lines) {
        List<Integer> order = FieldOrder.of(mapping, parsed.expected());
        if (order.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        String prefix = "";
        int column = 0;
        for (YamlMapping.Entry entry : mapping.entries()) {
            int line = entry.key().at().line();
            String before = lines.get(line - 1)
                    .substring(
                            0,
                            Math.min(
                                    entry.key().at().column() - 1,
                                    lines.get(line - 1).length()));
            if (parts.isEmpty()) {
                prefix = before;
                column = entry.key().at().column();
            }
            boolean fits = parts.isEmpty() ? PREFIX.matcher(before).matches() : before.isBlank();
            int above = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).last();
            if (!fits
                    || entry.key().at().column() != column
                    || line <= above
                    || parsed.takesBlankLines(entry.value())) {
                return Optional.empty();
            }
            // Comments above the first key of a document, or of a list item, are about the whole of it.
            boolean alone = parts.isEmpty() && (document || !before.isBlank());
            int first = alone ? line : firstComment(lines, line, above);
            if (lines.get(first - 1).indexOf('#') >= column && first < line) {
                return Optional.empty(); // Behind a block of text, the comment would belong to that.
            }
            parts.add(new Part(first, lastComment(lines, parsed.lastContent(entry.value()), column), entry.value()));
        }
        return Optional.of(new BlockFields(prefix, parts, order));
    }

    /** The first of the comments right above {@code line}, but below {@code limit}; that line itself if there are none. */
    private static int firstComment(List<String> lines, int line, int limit) {
        int first = line;
        for (int i = line - 1; i > limit; i--) {
            String text = lines.get(i - 1).strip();
            if (text.startsWith("#")) {
                first = i;
            } else if (!text.isEmpty()) {
                break;
            }
        }
        return first;
    }

    /** The last of the comments below {@code line} that are indented deeper than the key at {@code column}; that line itself if there are none. */
    private static int lastComment(List<String> lines, int line, int column) {
        int last = line;
        for (int i = line + 1; i <= lines.size(); i++) {
            String text = lines.get(i - 1);
            boolean comment = text.strip().startsWith("#") && text.indexOf('#') >= column;
            if (comment) {
                last = i;
            } else if (!text.isBlank()) {
                break;
            }
        }
        return last;
    }
}
