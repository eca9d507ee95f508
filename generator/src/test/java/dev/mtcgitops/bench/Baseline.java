package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The figures that a run is held against, by id; a file of JSON. */
final class Baseline {
    private final SortedMap<String, Value> values;

    Baseline(Map<String, Value> values) {
        this.values = new TreeMap<>(values);
    }

    static Baseline read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** YAML, of which JSON is a part. */
    static Baseline parse(String text) {
        SortedMap<String, Value> values = new TreeMap<>();
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        all.forEach((id, value) -> values.put(
                (String) id, new Value(number((Map<?, ?>) value, "wall"), number((Map<?, ?>) value, "cpu"))));
        return new Baseline(values);
    }

    private static double number(Map<?, ?> value, String key) {
        return value.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** This one, with what was measured now in place of what was before. */
    Baseline with(Map<String, Value> measured) {
        Map<String, Value> all = new TreeMap<>(values);
        measured.forEach((id, value) -> {
            if (!Double.isInfinite(value.wall()) && !Double.isInfinite(value.cpu())) {
                all.put(id, value);
            }
        });
        return new Baseline(all);
    }

    /** A sentence for each figure that is worse than here by more than its slack. */
    List<String> regressions(Map<String, Value> measured) {
        List<String> found = new ArrayList<>();
        for (Figure figure : Figures.ALL) {
            Optional<Value> before = Optional.ofNullable(values.get(figure.id()));
            Optional<Value> now = Optional.ofNullable(measured.get(figure.id()));
            before.ifPresent(old -> now.ifPresent(value -> {
                compare(figure, "wall", value.wall(), old.wall(), figure.slack().wall())
                        .ifPresent(found::add);
                compare(figure, "CPU", value.cpu(), old.cpu(), figure.slack().cpu())
                        .ifPresent(found::add);
            }));
        }
        return found;
    }

    /** Not-a-numbers are never greater. */
    private static Optional<String> compare(Figure figure, String time, double now, double before, double slack) {
        return now > before * slack
                ? Optional.of("%s, %s: %s, and %s times the baseline of %s is allowed"
                        .formatted(figure.what(), time, Value.text(now), Value.text(slack), Value.text(before)))
                : Optional.empty();
    }

    /** What could not be compared: measured at one of the two only. */
    List<String> skipped(Map<String, Value> measured) {
        List<String> found = new ArrayList<>();
        for (Figure figure : Figures.ALL) {
            boolean before = values.containsKey(figure.id());
            boolean now = measured.containsKey(figure.id());
            if (before != now) {
                found.add(figure.what() + (now ? ": not in the baseline" : ": not measured"));
            }
        }
        return found;
    }

    /** The figures it knows. */
    Set<String> ids() {
        return values.keySet();
    }

    /** As a file: a line for each figure. */
    String json() {
        return values.entrySet().stream()
                .map(entry -> "  \"" + entry.getKey() + "\": {" + members(entry.getValue()) + "}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String members(Value value) {
        return Stream.of(member("wall", value.wall()), member("cpu", value.cpu()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> member(String key, double number) {
        return Double.isNaN(number) ? Optional.empty() : Optional.of("\"" + key + "\": " + Value.text(number));
    }
}
