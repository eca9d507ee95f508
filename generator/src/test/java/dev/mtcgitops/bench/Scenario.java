package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Commands to measure, and what their runs took. */
final class Scenario {
    /** What must be so before the commands run; it is not measured. */
    interface Preparation {
        void run() throws IOException;
    }

    private static final int REPETITIONS = 5;

    private final String name;
    private final int runs;
    private final double share;
    private final Preparation preparation;
    private final List<Command> commands;
    private final List<Measured> results = new ArrayList<>();

    /**
     * A scenario.
     *
     * @param runs how often it runs
     * @param share how much of the whole {@code commands} are: less than 1 for a sample, more for repetitions; the
     *     figures are those of the whole
     */
    Scenario(String name, int runs, double share, Preparation preparation, List<Command> commands) {
        this.name = name;
        this.runs = runs;
        this.share = share;
        this.preparation = preparation;
        this.commands = List.copyOf(commands);
    }

    /** What is so short that the clock of CPU time would show: {@code commands}, several times in one run. */
    static Scenario repeated(String name, int runs, List<Command> commands) {
        List<Command> all = Collections.nCopies(REPETITIONS, commands).stream()
                .flatMap(List::stream)
                .toList();
        return new Scenario(name, runs, REPETITIONS, () -> {}, all);
    }

    String name() {
        return name;
    }

    /** Whether the figures are reckoned from a part. */
    boolean sampled() {
        return share < 1;
    }

    int runs() {
        return results.size();
    }

    /** Runs once more, unless that is enough. */
    void run(Path log) throws IOException, InterruptedException {
        if (results.size() < runs) {
            preparation.run();
            results.add(Measured.run(commands, log).times(1 / share));
        }
    }

    /** The medians, each of its own. */
    Measured median() {
        return new Measured(median(Measured::wall), median(Measured::cpu), median(Measured::peak));
    }

    private double median(ToDoubleFunction<Measured> figure) {
        return Medians.of(results.stream().mapToDouble(figure).toArray());
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
