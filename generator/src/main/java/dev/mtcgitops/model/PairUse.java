package dev.mtcgitops.model;

import java.util.Comparator;
import java.util.SortedMap;

/**
 * One reason why an object is rendered: a pair, and which side of it the cluster is.
 *
 * @param pair the pair's name
 * @param side the cluster's side
 * @param labels the pair's labels
 */
public record PairUse(String pair, Side side, SortedMap<String, String> labels) implements Comparable<PairUse> {
    private static final Comparator<PairUse> ORDER =
            Comparator.comparing(PairUse::pair).thenComparing(PairUse::side);

    @Override
    public int compareTo(PairUse other) {
        return ORDER.compare(this, other);
    }

    /** Written out as in {@link MtcVersion}. */
    @Override
    public int hashCode() {
        return pair.hashCode() * 31 + side.name().hashCode();
    }
}
