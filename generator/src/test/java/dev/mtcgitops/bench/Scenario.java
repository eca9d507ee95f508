package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A command line to measure, and what its runs took. */
final class Scenario {
    private final String name;
    private final int runs;
    private final Path scratch;
    private final boolean fresh;
    private final List<String> command;
    private final List<Measured> results = new ArrayList<>();

    /**
     * A scenario.
     *
     * @param runs how often it runs
     * @param scratch the directory or repository it writes, if it does
     * @param fresh whether {@code scratch} is removed before each run
     */
    Scenario(String name, int runs, Path scratch, boolean fresh, List<String> command) {
        this.name = name;
        this.runs = runs;
        this.scratch = scratch;
        this.fresh = fresh;
        this.command = command;
    }

    String name() {
        return name;
    }

    /** Runs once more, unless that is enough. */
    void run() throws IOException, InterruptedException {
        if (results.size() < runs) {
            if (fresh) {
                delete(scratch);
            }
            results.add(Measured.run(scratch, command));
        }
    }

    double wall() {
        return median(Measured::wall);
    }

    double cpu() {
        return median(Measured::cpu);
    }

    double peak() {
        return median(Measured::peak);
    }

    int runs() {
        return results.size();
    }

    private double median(ToDoubleFunction<Measured> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
