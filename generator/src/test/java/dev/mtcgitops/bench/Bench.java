package dev.mtcgitops.bench;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.git.PublishCost;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.render.OriginCost;
import dev.mtcgitops.resolve.FleetResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the built launcher on fleets of several sizes, as real processes, one of each kind in turn, and compares with
 * targets. {@code BENCH_RUNS} says how often; figures of different machines are not to be compared, ratios are.
 */
public final class Bench {
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final String LAUNCHER =
            Path.of("target/mtc-gitops/bin/mtc-gitops").toAbsolutePath().toString();
    private static final int LARGE = 2000;
    private static final int MEDIUM = 500;

    private final int runs;
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

    private Bench(int runs) {
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Bench(Integer.parseInt(System.getenv().getOrDefault("BENCH_RUNS", "5"))).run();
    }

    private void run() throws IOException, InterruptedException {
        Scenario.delete(FOLDER);
        for (int size : List.of(1, MEDIUM, LARGE)) {
            FleetWriter.write(fleet(size), size);
        }
        add("bare JVM", runs, false, hello());
        add("--help", runs, false, List.of(LAUNCHER, "--help"));
        add("render 1", runs, true, render(1, "render 1"));
        add("render 500", runs, true, render(MEDIUM, "render 500"));
        add("render 500 again", runs, false, render(MEDIUM, "render 500"));
        add(
                "publish 500",
                runs,
                true,
                List.of(
                        LAUNCHER,
                        "publish",
                        "-q",
                        "-f",
                        fleet(MEDIUM).toString(),
                        "--repo",
                        scratch("publish 500").toString()));
        add(
                "publish 500 again",
                runs,
                false,
                List.of(
                        LAUNCHER,
                        "publish",
                        "-q",
                        "-f",
                        fleet(MEDIUM).toString(),
                        "--repo",
                        scratch("publish 500").toString()));
        add("render 2000", Math.min(runs, Math.max(3, runs / 2)), true, render(LARGE, "render 2000"));
        for (int i = 0; i < runs; i++) {
            for (Scenario scenario : scenarios.values()) {
                scenario.run();
            }
        }
        double origins = OriginCost.share(
                FleetResolver.resolve(read(), new Diagnostics()).plans(), 2 * runs + 1);
        report(new Figures(scenarios, origins, PublishCost.measure(FOLDER.resolve("cost"), runs)));
    }

    private void add(String name, int times, boolean fresh, List<String> command) {
        scenarios.put(name, new Scenario(name, times, scratch(name), fresh, command));
    }

    private static List<String> hello() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                Hello.class.getName());
    }

    private static List<String> render(int size, String output) {
        return List.of(
                LAUNCHER,
                "render",
                "-q",
                "-f",
                fleet(size).toString(),
                "--output-dir",
                scratch(output).toString());
    }

    private static Path fleet(int size) {
        return FOLDER.resolve("fleet-" + size);
    }

    private static Path scratch(String scenario) {
        return FOLDER.resolve(scenario.replace(' ', '-').replace("--", ""));
    }

    private static Fleet read() {
        Diagnostics found = new Diagnostics();
        return FleetReader.read(
                        Inputs.find(List.of(fleet(MEDIUM).toString()), InputStream.nullInputStream(), FOLDER),
                        new SourceTexts(),
                        found)
                .orElseThrow(() -> new IllegalStateException(found.sorted().toString()));
    }

    private void report(Figures figures) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%-18s %5s %8s %8s %9s%n", "", "runs", "wall", "CPU", "peak");
        Scenario floor = scenarios.values().iterator().next();
        for (Scenario scenario : scenarios.values()) {
            double wall = scenario.wall() / floor.wall();
            double cpu = scenario.cpu() / floor.cpu();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %5d %7.1fx %7.1fx %5.0f MiB%n",
                    scenario.name(),
                    scenario.runs(),
                    wall,
                    cpu,
                    scenario.peak());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("scenario", scenario.name());
            row.put("runs", scenario.runs());
            row.put("wall", Figures.text(wall));
            row.put("cpu", Figures.text(cpu));
            row.put("peakMiB", Figures.text(scenario.peak()));
            rows.add(row);
        }
        try (Stream<Path> files = Files.walk(scratch("render 500"))) {
            long objects = files.filter(path -> path.toString().contains("/manifests/") && Files.isRegularFile(path))
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "%n%.1f objects a pair; wall and CPU in bare JVM starts%n%n",
                    (double) objects / MEDIUM);
        }
        List<Map<String, Object>> targets = figures.targets();
        for (Map<String, Object> target : targets) {
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %8s  at most %-6s %s%n",
                    target.get("figure"),
                    target.get("value"),
                    target.get("limit"),
                    target.get("verdict"));
        }
        Files.writeString(
                FOLDER.resolve("result.json"), Json.write(Map.of("scenarios", rows, "targets", targets)) + "\n");
    }
}
