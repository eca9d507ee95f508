package dev.mtcgitops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as {@code kubectl get} prints them: headings in capitals, columns as wide as their widest cell, three blanks between. */
final class ColumnText {
    private static final String GAP = "   ";
    private static final String NOTHING = "<none>";

    private ColumnText() {}

    static List<String> lines(List<FleetList.Row> rows, boolean wide) {
        List<List<String>> cells = new ArrayList<>();
        for (FleetList.Row row : rows) {
            Map<String, Object> shown = wide ? row.json() : row.facts();
            if (cells.isEmpty()) {
                cells.add(shown.keySet().stream()
                        .map(name -> name.replaceAll("([A-Z])", "-$1").toUpperCase(Locale.ROOT))
                        .toList());
            }
            cells.add(shown.values().stream().map(ColumnText::cell).toList());
        }
        return cells.stream().map(line -> line(line, cells)).toList();
    }

    private static String line(List<String> line, List<List<String>> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            int column = i;
            int width = all.stream()
                    .mapToInt(other -> other.get(column).length())
                    .max()
                    .orElse(0);
            text.append(i == 0 ? "" : GAP)
                    .append(line.get(i))
                    .append(" ".repeat(width - line.get(i).length()));
        }
        return text.toString().stripTrailing();
    }

    /** Values that are equal on both sides are shown once. */
    private static String cell(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().collect(Collectors.joining(","))
                : value instanceof Map<?, ?> counts
                        ? counts.entrySet().stream()
                                .filter(count -> !count.getValue().equals(0))
                                .map(count -> count.getValue().equals(1)
                                        ? "1 " + count.getKey().toString().replaceFirst("s$", "")
                                        : count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "))
                        : value.toString();
        return text.isEmpty() ? NOTHING : text;
    }
}
