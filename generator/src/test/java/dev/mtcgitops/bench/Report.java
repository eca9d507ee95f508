package dev.mtcgitops.bench;

import dev.mtcgitops.diagnostic.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, as tables and as JSON. Times are told in starts of a bare JVM: those of one machine say nothing about another. */
final class Report {
    static final List<String> FIGURE_COLUMNS = List.of("what", "at most", "wall", "CPU", "verdict");
    private static final List<String> SCENARIO_COLUMNS = List.of("command", "runs", "wall", "CPU", "peak memory");

    private final List<Scenario> scenarios;
    private final Map<String, Value> figures;
    private final Measured unit;

    /**
     * A report.
     *
     * @param scenarios all run; the first is the unit of the others
     * @param figures those that could be reckoned, by id
     */
    Report(List<Scenario> scenarios, Map<String, Value> figures) {
        this.scenarios = scenarios;
        this.figures = figures;
        this.unit = scenarios.get(0).median();
    }

    /** Both tables in Markdown: figures, then commands. */
    String tables() {
        List<List<String>> first = Figures.ALL.stream().map(this::cells).toList();
        List<List<String>> second = scenarios.stream().map(this::cells).toList();
        return MarkdownTable.text(FIGURE_COLUMNS, first) + "\n" + MarkdownTable.text(SCENARIO_COLUMNS, second);
    }

    private List<String> cells(Figure figure) {
        Optional<Value> value = Optional.ofNullable(figures.get(figure.id()));
        return List.of(
                figure.what(),
                figure.atMost(),
                value.map(v -> Value.text(v.wall())).orElse(""),
                value.map(v -> Value.text(v.cpu())).orElse(""),
                figure.verdict(value));
    }

    private List<String> cells(Scenario scenario) {
        Measured median = scenario.median();
        return List.of(
                scenario.name() + (scenario.sampled() ? " (from a sample)" : ""),
                Integer.toString(scenario.runs()),
                Value.text(median.wall() / unit.wall()),
                Value.text(median.cpu() / unit.cpu()),
                median.peak() == 0 ? "" : Math.round(median.peak()) + " MiB");
    }

    String json(List<String> tools, List<String> regressions) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tools", tools);
        all.put(
                "figures",
                objects(
                        List.of("id", "limit", "wall", "cpu", "verdict"),
                        Figures.ALL.stream()
                                .map(f -> {
                                    List<String> cells = new ArrayList<>(cells(f));
                                    cells.set(0, f.id());
                                    return cells;
                                })
                                .toList()));
        all.put(
                "commands",
                objects(
                        List.of("command", "runs", "wall", "cpu", "peak"),
                        scenarios.stream().map(this::cells).toList()));
        all.put("regressions", regressions);
        return Json.write(all) + "\n";
    }

    private static List<Map<String, Object>> objects(List<String> keys, List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (int i = 0; i < keys.size(); i++) {
                        object.put(keys.get(i), row.get(i));
                    }
                    return object;
                })
                .toList();
    }
}
