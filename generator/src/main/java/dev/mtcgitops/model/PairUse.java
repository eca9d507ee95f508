package dev.mtcgitops.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One reason why an object is rendered: a pair, and the part of the cluster in it.
 *
 * @param pair the pair's name
 * @param side the cluster's side; empty where it only controls the pair
 * @param labels the pair's labels
 */
public record PairUse(String pair, Optional<Side> side, SortedMap<String, String> labels)
        implements Comparable<PairUse> {
    private static final Comparator<PairUse> ORDER = Comparator.comparing(PairUse::pair)
            .thenComparing(use -> use.side().map(Side::ordinal).orElse(Side.values().length));

    @Override
    public int compareTo(PairUse other) {
        return ORDER.compare(this, other);
    }

    /** Written out as in {@link MtcVersion}. */
    @Override
    public int hashCode() {
        return pair.hashCode() * 31 + side.map(Side::name).hashCode();
    }
}
