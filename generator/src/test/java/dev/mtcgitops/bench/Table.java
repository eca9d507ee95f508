package dev.mtcgitops.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of docs/performance.md: the ratios of a run for readers, and the baseline of the next run. */
final class Table {
    static final String BEGIN = "<!-- begin: make bench -->\n";
    static final String END = "<!-- end: make bench -->\n";
    private static final String HEAD =
            "| work | pairs | beside | wall | CPU | peak memory | target |\n|---|--:|---|--:|--:|--:|--:|\n";
    /** How much a ratio of one program differs from run to run on a machine with other work: see docs/performance.md. */
    private static final double WALL_SLACK = 2;

    private static final double CPU_SLACK = 1.35;
    private static final double PEAK_SLACK = 1.3;
    private static final int COLUMNS = 7;

    /** A figure that is not a number was not measured. */
    record Ratios(double wall, double cpu, double peak) {
        static Ratios of(Scenario scenario, Measured ours, Measured theirs) {
            Measured other = theirs.times(scenario.factor());
            return new Ratios(ours.wall() / other.wall(), ours.cpu() / other.cpu(), ours.peak());
        }
    }

    private final Map<List<String>, Ratios> rows = new LinkedHashMap<>();

    /** The table in {@code page}. */
    static Table of(String page) {
        Table table = new Table();
        page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END))
                .lines()
                .forEach(line -> {
                    List<String> cells = Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList();
                    if (cells.size() == COLUMNS + 2 && cells.get(6).endsWith(" MiB")) {
                        table.rows.put(
                                cells.subList(1, 4),
                                new Ratios(
                                        number(cells.get(4)),
                                        number(cells.get(5)),
                                        number(cells.get(6).replace(" MiB", ""))));
                    }
                });
        return table;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static List<String> key(Scenario scenario) {
        return List.of(scenario.what(), String.format("%,d", scenario.ours().pairs()), scenario.beside());
    }

    void put(Scenario scenario, Ratios ratios) {
        rows.put(key(scenario), ratios);
    }

    /** A sentence per figure that is worse than in {@code baseline} by more than the slack. */
    List<String> regressions(Table baseline) {
        List<String> found = new ArrayList<>();
        rows.forEach((key, now) -> Optional.ofNullable(baseline.rows.get(key)).ifPresent(before -> {
            compare(found, key, "wall", now.wall, before.wall, WALL_SLACK);
            compare(found, key, "CPU", now.cpu, before.cpu, CPU_SLACK);
            compare(found, key, "peak memory", now.peak, before.peak, PEAK_SLACK);
        }));
        return found;
    }

    private static void compare(
            List<String> found, List<String> key, String figure, double now, double before, double slack) {
        if (now > before * slack) {
            found.add("%s, %s: %s, more than %s times the %s of the baseline"
                    .formatted(String.join(" / ", key), figure, text(now), text(slack), text(before)));
        }
    }

    /** {@code page} with the rows of this table, those of its own for what was not measured, and {@code note} below. */
    String into(String page, String note) {
        Table all = of(page);
        all.rows.putAll(rows);
        return page.substring(0, page.indexOf(BEGIN)) + BEGIN + all.markdown() + "\n" + note + "\n"
                + page.substring(page.indexOf(END));
    }

    /** A row per scenario, in their order. */
    String markdown() {
        return Scenario.ALL.stream()
                .map(scenario -> Optional.ofNullable(rows.get(key(scenario)))
                        .map(row -> cells(key(scenario), row, scenario.target()))
                        .orElse(""))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String cells(List<String> key, Ratios row, String target) {
        return "| %s | %s | %s | %d MiB | %s |\n"
                .formatted(String.join(" | ", key), text(row.wall), text(row.cpu), Math.round(row.peak), target);
    }

    /** {@code number} with three digits. */
    private static String text(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
