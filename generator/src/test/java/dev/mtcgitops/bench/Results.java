package dev.mtcgitops.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The medians of what was measured, by name; figures are made of them. */
final class Results {
    private final Map<String, Measured> processes = new LinkedHashMap<>();
    private final Map<String, Value> shares = new LinkedHashMap<>();

    Results add(String name, Measured median) {
        processes.put(name, median);
        return this;
    }

    /** A figure that was measured as one. */
    Results add(String name, Value share) {
        shares.put(name, share);
        return this;
    }

    Optional<Measured> of(String name) {
        return Optional.ofNullable(processes.get(name));
    }

    Optional<Value> share(String name) {
        return Optional.ofNullable(shares.get(name));
    }

    /**
     * {@code name} in times of {@code others}, one after the other; nothing unless all were measured. A time that the
     * system does not tell is not a number.
     */
    Optional<Value> ratio(String name, String... others) {
        Optional<Measured> sum = Optional.of(new Measured(0, 0, 0));
        for (String other : others) {
            sum = sum.flatMap(so -> of(other).map(so::plus));
        }
        return sum.flatMap(all -> of(name).map(one -> Value.of(one, all, (a, b) -> b > 0 ? a / b : Double.NaN)));
    }

    /** The power of the number of pairs that the time for {@code command} grows with. */
    Optional<Value> exponent(String command, int from, int to) {
        return ratio(command + " " + to, command + " " + from)
                .map(r -> new Value(exponent(r.wall(), from, to), exponent(r.cpu(), from, to)));
    }

    private static double exponent(double ratio, int from, int to) {
        return Math.log(ratio) / Math.log((double) to / from);
    }

    /**
     * The number of pairs from which {@code ours} is faster than {@code peer}, which takes the same for each pair and
     * is measured at 10 of them; nothing unless it and {@code ours} for one pair were measured.
     */
    Optional<Value> crossover(String ours, String peer) {
        SortedMap<Integer, Measured> sizes = new TreeMap<>();
        for (int size : Settings.SIZES) {
            of(ours + " " + size).ifPresent(median -> sizes.put(size, median));
        }
        return of(peer + " 10").filter(theirs -> sizes.containsKey(1)).map(theirs -> {
            Measured pair = theirs.times(0.1);
            return new Value(
                    Crossover.of(times(sizes, Measured::wall), pair.wall()),
                    Crossover.of(times(sizes, Measured::cpu), pair.cpu()));
        });
    }

    private static SortedMap<Integer, Double> times(
            SortedMap<Integer, Measured> sizes, ToDoubleFunction<Measured> time) {
        SortedMap<Integer, Double> times = new TreeMap<>();
        sizes.forEach((size, median) -> times.put(size, time.applyAsDouble(median)));
        return times;
    }
}
