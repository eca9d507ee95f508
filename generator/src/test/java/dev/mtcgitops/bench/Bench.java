package dev.mtcgitops.bench;

import dev.mtcgitops.bench.Scenario.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures the launcher beside other tools, as whole processes in turn, and compares the ratios with those of docs/performance.md. */
public final class Bench {
    private static final Path PAGE = Path.of("docs/performance.md");
    /** From this size on a run takes so long that fewer must do. */
    private static final int LARGE = 5000;

    private static final int RUNS_OF_LARGE = 3;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> settings = System.getenv();
        int runs = Integer.parseInt(settings.getOrDefault("BENCH_RUNS", "5"));
        List<String> sizes = Arrays.asList(
                settings.getOrDefault("BENCH_SIZES", "0 1 100 500 2000 10000").split(" ", -1));
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-")
                .toAbsolutePath();
        Table table;
        try {
            Predicate<Work> wanted =
                    work -> Programs.find(work.command()).isPresent() && sizes.contains(Integer.toString(work.pairs()));
            table = measure(new Site(folder), wanted, runs);
        } finally {
            delete(folder);
        }
        String note = "Median of %d runs (at most %d from %,d pairs on), %d processors; %s."
                .formatted(runs, RUNS_OF_LARGE, LARGE, Runtime.getRuntime().availableProcessors(), Programs.versions());
        if (!report(table, note, Boolean.parseBoolean(settings.get("BENCH_APPROVE")))) {
            System.exit(1);
        }
    }

    private static Table measure(Site site, Predicate<Work> wanted, int runs) throws IOException, InterruptedException {
        List<Scenario> scenarios = Scenario.ALL.stream()
                .filter(scenario -> wanted.test(scenario.ours()) && wanted.test(scenario.theirs()))
                .toList();
        Map<Work, List<Measured>> measured = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            for (Work work : List.of(scenario.ours(), scenario.theirs())) {
                if (measured.putIfAbsent(work, new ArrayList<>()) == null) {
                    System.out.println("preparing: " + work.command() + " (" + work.pairs() + ")");
                    site.prepare(work);
                }
            }
        }
        for (int run = 0; run < runs; run++) {
            System.out.println("run " + (run + 1) + " of " + runs);
            for (Map.Entry<Work, List<Measured>> work : measured.entrySet()) {
                if (work.getKey().pairs() < LARGE || run < RUNS_OF_LARGE) {
                    work.getValue().add(site.measure(work.getKey()));
                }
            }
        }
        Table table = new Table();
        scenarios.forEach(scenario -> {
            Measured theirs = Measured.median(measured.get(scenario.theirs())).times(scenario.factor());
            table.put(scenario, Measured.median(measured.get(scenario.ours())).over(theirs));
        });
        return table;
    }

    /** Whether nothing is worse than the baseline. */
    private static boolean report(Table table, String note, boolean approve) throws IOException {
        String page = Files.readString(PAGE);
        System.out.println("\n" + table.markdown() + "\n" + note);
        if (approve) {
            Files.writeString(PAGE, table.into(page, note));
            return true;
        }
        List<String> regressions = table.regressions(Table.of(page));
        regressions.forEach(text -> System.out.println("REGRESSION: " + text));
        return regressions.isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
