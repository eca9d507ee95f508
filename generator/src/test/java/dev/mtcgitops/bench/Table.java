package dev.mtcgitops.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of docs/performance.md: the ratios of a run for readers, and the baseline of the next run. A row is known by its work, size and
 * the work beside it.
 */
final class Table {
    static final String BEGIN = "<!-- begin: make bench -->\n";
    static final String END = "<!-- end: make bench -->\n";
    private static final String HEAD =
            "| work | pairs | beside | wall | CPU | peak memory | target |\n|---|--:|---|--:|--:|--:|--:|\n";
    private static final int CELLS = 9;
    /** How much figures of one program differ from run to run on a machine with other work: see docs/performance.md. */
    private static final Measured SLACK = new Measured(2, 1.35, 1.3);

    private final Map<List<String>, Measured> rows = new LinkedHashMap<>();

    /** The table in {@code page}. */
    static Table of(String page) {
        Table table = new Table();
        page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END))
                .lines()
                .skip(2)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .filter(cells -> cells.size() == CELLS)
                .forEach(cells -> table.rows.put(
                        cells.subList(1, 4),
                        new Measured(number(cells.get(4)), number(cells.get(5)), number(cells.get(6)))));
        return table;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(" MiB", ""));
    }

    private static List<String> key(Scenario scenario) {
        return List.of(scenario.what(), String.format("%,d", scenario.ours().pairs()), scenario.beside());
    }

    void put(Scenario scenario, Measured ratios) {
        rows.put(key(scenario), ratios);
    }

    /** A sentence per figure that is worse than in {@code baseline} by more than the slack. */
    List<String> regressions(Table baseline) {
        List<String> found = new ArrayList<>();
        rows.forEach((key, now) -> {
            Measured before = baseline.rows.getOrDefault(key, now);
            compare(found, key + ", wall", now.wall(), before.wall(), SLACK.wall());
            compare(found, key + ", CPU", now.cpu(), before.cpu(), SLACK.cpu());
            compare(found, key + ", peak memory", now.peak(), before.peak(), SLACK.peak());
        });
        return found;
    }

    private static void compare(List<String> found, String figure, double now, double before, double slack) {
        if (now > before * slack) {
            found.add(figure + ": " + text(now) + ", more than " + text(slack) + " times " + text(before));
        }
    }

    /** {@code page} with the rows of this table, the old ones for what was not measured, and {@code note} below. */
    String into(String page, String note) {
        Table all = of(page);
        all.rows.putAll(rows);
        return page.substring(0, page.indexOf(BEGIN)) + BEGIN + all.markdown() + "\n" + note + "\n"
                + page.substring(page.indexOf(END));
    }

    /** A row per scenario, in their order. */
    String markdown() {
        return Scenario.ALL.stream()
                .filter(scenario -> rows.containsKey(key(scenario)))
                .map(scenario -> line(key(scenario), rows.get(key(scenario)), scenario.target()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(List<String> key, Measured row, String target) {
        return "| %s | %s | %s | %s MiB | %s |\n"
                .formatted(String.join(" | ", key), text(row.wall()), text(row.cpu()), Math.round(row.peak()), target);
    }

    /** {@code number} with three digits. */
    private static String text(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
