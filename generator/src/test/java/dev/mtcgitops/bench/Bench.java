package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the built launcher and the tools of others on fleets of several sizes, as real processes, one of each kind in turn; compares with
 * targets and with a baseline of ratios. docs/performance.md explains it.
 */
public final class Bench {
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final Path LOG = FOLDER.resolve("output.txt");
    private static final Path BASELINE = Path.of("generator/src/test/resources/dev/mtcgitops/bench/baseline.json");
    private static final Command LAUNCHER =
            Command.of(Path.of("target/mtc-gitops/bin/mtc-gitops").toAbsolutePath());

    private final Settings settings;
    private final Tools tools;
    private final List<Scenario> scenarios = new ArrayList<>();

    private Bench(Settings settings, Tools tools) {
        this.settings = settings;
        this.tools = tools;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Scenario.delete(FOLDER);
        Files.createDirectories(FOLDER);
        Tools tools = new Tools(Path.of("target/tools"), System.getenv().getOrDefault("PATH", ""));
        Bench bench = new Bench(Settings.of(System.getenv()), tools);
        bench.prepare();
        bench.run();
        if (!bench.report()) {
            System.exit(1);
        }
    }

    private void prepare() throws IOException, InterruptedException {
        Measured.run(List.of(LAUNCHER.with("render", "--help")), LOG);
        boolean cache = Files.readString(LOG).contains("--cache");
        OurScenarios ours = new OurScenarios(settings, LAUNCHER, cache);
        PeerScenarios peers = new PeerScenarios(settings, tools, LOG);
        scenarios.add(Scenario.repeated("bare JVM", settings.runs(), List.of(hello())));
        scenarios.add(Scenario.repeated("--help", settings.runs(), List.of(LAUNCHER.with("--help"))));
        for (int size : settings.sizes()) {
            System.out.println("preparing " + size + (size == 1 ? " pair" : " pairs"));
            Place place = new Place(FOLDER, size);
            FleetWriter.write(place.input(), size);
            Measured.run(List.of(ours.render(place, place.tree())), LOG);
            scenarios.addAll(ours.of(place));
            scenarios.addAll(peers.of(place));
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int i = 0; i < settings.runs(); i++) {
            System.out.println("run " + (i + 1) + " of " + settings.runs());
            for (Scenario scenario : scenarios) {
                scenario.run(LOG);
            }
        }
    }

    private static Command hello() {
        return Command.of(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath(),
                Hello.class.getName());
    }

    /** Whether nothing became worse than the baseline. */
    private boolean report() throws IOException, InterruptedException {
        Results results = new Results();
        scenarios.forEach(scenario -> results.add(scenario.name(), scenario.median()));
        InsideCosts.measure(FOLDER, settings.runs(), results);
        Map<String, Value> figures = new LinkedHashMap<>();
        Figures.ALL.forEach(
                figure -> figure.formula().apply(results).ifPresent(value -> figures.put(figure.id(), value)));
        Baseline baseline = Baseline.read(BASELINE);
        List<String> regressions = baseline.regressions(figures);
        Report report = new Report(scenarios, figures);
        String tables = report.tables();
        List<String> versions = tools.describe();
        Files.writeString(FOLDER.resolve("table.md"), tables);
        Files.writeString(FOLDER.resolve("result.json"), report.json(versions, regressions));
        System.out.println("\n" + tables);
        versions.forEach(System.out::println);
        baseline.skipped(figures).forEach(text -> System.out.println("not compared with the baseline: " + text));
        regressions.forEach(text -> System.out.println("REGRESSION: " + text));
        System.out.println("The tables are in target/bench/table.md, and as JSON in target/bench/result.json.");
        if (settings.approve()) {
            Files.writeString(BASELINE, baseline.with(figures).json());
            Files.writeString(
                    PerformancePage.FILE, PerformancePage.with(Files.readString(PerformancePage.FILE), tables));
            System.out.println(
                    "Now they are the baseline, " + BASELINE + ", and stand in " + PerformancePage.FILE + ".");
        } else {
            System.out.println("BENCH_APPROVE=true make bench makes what it measures the baseline, " + BASELINE
                    + ", and shows it in " + PerformancePage.FILE + ".");
        }
        return regressions.isEmpty() || settings.approve();
    }
}
