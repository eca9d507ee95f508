package dev.mtcgitops.bench;

import java.util.Map;
import java.util.SortedMap;

/** The number of pairs from which a program with a slow start is faster than one that takes the same for each pair. */
final class Crossover {
    private Crossover() {}

    /**
     * The crossover, on straight lines between the sizes that were measured; infinite where there is none up to the
     * largest. Below 1 it is the number of pairs that the other does while this one does its first.
     *
     * @param times by number of pairs, of which one is 1
     * @param pair what the other takes for each pair
     */
    static double of(SortedMap<Integer, Double> times, double pair) {
        double first = times.get(1);
        if (first <= pair) {
            return first / pair;
        }
        double before = 1;
        double lag = first - pair;
        for (Map.Entry<Integer, Double> size : times.tailMap(2).entrySet()) {
            double next = size.getValue() - pair * size.getKey();
            if (next <= 0) {
                return before + (size.getKey() - before) * lag / (lag - next);
            }
            before = size.getKey();
            lag = next;
        }
        return Double.POSITIVE_INFINITY;
    }
}
