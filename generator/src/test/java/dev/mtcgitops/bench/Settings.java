package dev.mtcgitops.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much to measure.
 *
 * @param runs how often each command runs
 * @param runsOfLarge how often those run that work on a large fleet, if that is less
 * @param sizes numbers of pairs of the fleets
 * @param approve whether what is measured becomes the baseline
 */
record Settings(int runs, int runsOfLarge, List<Integer> sizes, boolean approve) {
    static final List<Integer> SIZES = List.of(1, 3, 10, 100, 500, 2000, 10_000);
    /** From this size on a run takes so long that fewer must do. */
    private static final int LARGE = 5000;

    /** From {@code BENCH_RUNS}, {@code BENCH_RUNS_LARGE}, {@code BENCH_SIZES} and {@code BENCH_APPROVE}. */
    static Settings of(Map<String, String> environment) {
        int runs = Integer.parseInt(environment.getOrDefault("BENCH_RUNS", "5"));
        int runsOfLarge = Integer.parseInt(environment.getOrDefault("BENCH_RUNS_LARGE", "3"));
        Optional<String> sizes = Optional.ofNullable(environment.get("BENCH_SIZES"));
        return new Settings(
                Math.max(1, runs),
                Math.max(1, runsOfLarge),
                sizes.map(Settings::numbers).orElse(SIZES),
                Boolean.parseBoolean(environment.get("BENCH_APPROVE")));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.strip().split("[ ,]+", -1))
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .toList();
    }

    /** How often to run what works on {@code size} pairs. */
    int runs(int size) {
        return size >= LARGE ? Math.min(runs, runsOfLarge) : runs;
    }
}
