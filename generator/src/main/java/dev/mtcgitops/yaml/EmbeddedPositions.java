package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;

/** Places of text inside a scalar, given the lines of the file the scalar was read from. */
final class EmbeddedPositions {
    /** Counting the characters of a longer line for every scalar on it takes too long. */
    private static final int LONGEST_LINE = 10_000;

    private EmbeddedPositions() {}

    /**
     * Exact for a literal block scalar, and for a quoted or plain one without escapes on one line of moderate length; for
     * the others every place is the scalar's own.
     */
    static Positions of(String file, List<String> fileLines, YamlScalar scalar) {
        Location at = scalar.at();
        Positions whole = (start, end) -> at;
        if (!at.hasPosition()) {
            return whole;
        }
        List<String> lines = fileLines.subList(Math.min(at.line() - 1, fileLines.size()), fileLines.size());
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (first.length() > LONGEST_LINE || first.codePointCount(0, first.length()) < at.column()) {
            return whole;
        }
        String start = first.substring(first.offsetByCodePoints(0, at.column() - 1));
        if (start.startsWith("|")) {
            return Positions.shifted(file, at.line(), indentation(lines, scalar.value()));
        }
        int quote = start.startsWith("\"") || start.startsWith("'") ? 1 : 0;
        return start.startsWith(scalar.value(), quote)
                ? Positions.shifted(file, at.line() - 1, at.column() - 1 + quote)
                : whole;
    }

    /** The number of blanks before the lines of a block that do not belong to its text. */
    private static int indentation(List<String> lines, String value) {
        List<String> content = value.lines().toList();
        for (int i = 0; i < content.size() && i + 1 < lines.size(); i++) {
            if (!content.get(i).isEmpty()) {
                return Math.max(0, blanks(lines.get(i + 1)) - blanks(content.get(i)));
            }
        }
        return 0;
    }

    private static int blanks(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }
}
