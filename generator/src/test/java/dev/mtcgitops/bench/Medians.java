package dev.mtcgitops.bench;

import java.util.Arrays;

/** The middle of what was measured, which one disturbed run does not move. */
final class Medians {
    private Medians() {}

    /** The middle of {@code values}; of an even number of them the mean of the two in the middle. */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
