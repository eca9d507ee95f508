package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Style;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.report.LineDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the files of a case differ from those that are expected.
 *
 * @param files what is said of each that differs, by path
 */
record CaseOutcome(SortedMap<String, File> files) {
    private static final int CONTEXT = 2;

    /**
     * A file that differs.
     *
     * @param how in a word
     * @param hunks where its text differs, if it is expected and rendered
     */
    record File(String how, List<LineDiff.Hunk> hunks) {}

    static CaseOutcome of(SortedMap<String, Optional<String>> expected, SortedMap<String, String> actual) {
        SortedMap<String, File> files = new TreeMap<>();
        actual.forEach((path, text) -> {
            Optional<String> wanted = expected.getOrDefault(path, Optional.empty());
            if (!wanted.equals(Optional.of(text))) {
                files.put(
                        path,
                        new File(
                                expected.containsKey(path) ? "changed" : "missing",
                                wanted.map(old -> LineDiff.of(old, text, CONTEXT))
                                        .orElse(List.of())));
            }
        });
        expected.forEach((path, text) -> {
            if (!actual.containsKey(path)) {
                files.put(path, new File("orphaned", List.of()));
            }
        });
        return new CaseOutcome(files);
    }

    boolean passes() {
        return files.isEmpty();
    }

    List<String> lines(boolean color) {
        Style style = new Style(color);
        List<String> lines = new ArrayList<>();
        files.forEach((path, file) -> {
            lines.add(file.how() + " " + VisibleText.of(path));
            for (LineDiff.Hunk hunk : file.hunks()) {
                lines.add("  " + style.dim(hunk.header()));
                hunk.lines().forEach(line -> lines.add("  " + shown(line, style)));
            }
        });
        return lines;
    }

    String text() {
        return String.join("\n", lines(false));
    }

    private static String shown(LineDiff.Line line, Style style) {
        return switch (line.sign()) {
            case '+' -> style.added(line.toString());
            case '-' -> style.removed(line.toString());
            default -> line.toString();
        };
    }
}
