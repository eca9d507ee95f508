package dev.mtcgitops.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** {@code name} in times of {@code others}, one after the other; nothing unless all were measured. */
    Optional<Value> ratio(String name, String... others) {
        Optional<Measured> sum = Optional.of(new Measured(0, 0, 0));
        for (String other : others) {
            sum = sum.flatMap(so -> of(other).map(so::plus));
        }
        return sum.flatMap(all -> of(name).map(one -> Value.of(one, all, (a, b) -> a / b)));
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
     * The number of pairs from which {@code ours} is faster than {@code peer}, which is reckoned to take the same for
     * each pair; measured at 1 and {@code many} pairs. Infinite if that never comes.
     */
    Optional<Value> crossover(String ours, String peer, int many) {
        Optional<Measured> one = of(ours + " 1");
        Optional<Measured> more = of(ours + " " + many);
        return of(peer + " " + many)
                .flatMap(theirs -> one.flatMap(first -> more.map(last -> {
                    Measured pair = last.minus(first).times(1.0 / (many - 1));
                    Measured gain = theirs.times(1.0 / many).minus(pair);
                    return Value.of(
                            first.minus(pair), gain, (start, won) -> won > 0 ? start / won : Double.POSITIVE_INFINITY);
                })));
    }
}
