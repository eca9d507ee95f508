package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Halves all addresses down to blocks of which no rule tells a part from the rest, to find where one side allows more than the other. The ports
 * are those of {@link PortParts}.
 */
final class AddressWalk {
    private final Side before;
    private final Side after;
    private final TreeMap<Cidr, BitSet> found = new TreeMap<>();

    private AddressWalk(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Rules for addresses.
     *
     * @param matches the rules: on each port the first that matches decides
     * @param otherwise the ports on which an address that none matches is allowed
     */
    record Side(List<Match> matches, BitSet otherwise) {
        private BitSet allowed(List<Match> all) {
            BitSet undecided = new BitSet();
            BitSet allowed = new BitSet();
            undecided.or(otherwise);
            all.forEach(match -> undecided.or(match.ports));
            for (Match match : all) {
                if (match.allows) {
                    BitSet more = (BitSet) undecided.clone();
                    more.and(match.ports);
                    allowed.or(more);
                }
                undecided.andNot(match.ports);
            }
            undecided.and(otherwise);
            allowed.or(undecided);
            return allowed;
        }
    }

    /** A rule for the addresses of {@code block} on {@code ports}. */
    record Match(boolean allows, Cidr block, BitSet ports) {}

    /**
     * What {@code after} allows and {@code before} does not, as the fewest blocks that, each with all ports on which all of it is opened, hold
     * everything.
     */
    static SortedMap<Cidr, BitSet> opened(List<Cidr> families, Side before, Side after) {
        AddressWalk walk = new AddressWalk(before, after);
        families.forEach(family -> walk.add(family, walk.opened(family, before.matches, after.matches), new BitSet()));
        return walk.fewest();
    }

    /** The ports on which all of {@code block} is opened; of its parts, those on which more is opened are found. */
    private BitSet opened(Cidr block, List<Match> old, List<Match> now) {
        List<Match> was = touching(block, old);
        List<Match> is = touching(block, now);
        if (was.equals(is) && before.otherwise.equals(after.otherwise)) {
            return new BitSet();
        }
        if (was.stream().allMatch(match -> match.block.contains(block))
                && is.stream().allMatch(match -> match.block.contains(block))) {
            BitSet opened = after.allowed(is);
            opened.andNot(before.allowed(was));
            return opened;
        }
        Cidr lower = block.lowerHalf();
        Cidr upper = block.upperHalf();
        BitSet below = opened(lower, was, is);
        BitSet above = opened(upper, was, is);
        BitSet both = (BitSet) below.clone();
        both.and(above);
        add(lower, below, both);
        add(upper, above, both);
        return both;
    }

    private void add(Cidr block, BitSet opened, BitSet around) {
        BitSet more = (BitSet) opened.clone();
        more.andNot(around);
        if (!more.isEmpty()) {
            found.put(block, opened);
        }
    }

    /** Those of {@code matches} that can decide in {@code block}. */
    private static List<Match> touching(Cidr block, List<Match> matches) {
        List<Match> touching = new ArrayList<>();
        BitSet decided = new BitSet();
        for (Match match : matches) {
            boolean contains = match.block.contains(block);
            if (contains || block.contains(match.block)) {
                BitSet open = (BitSet) match.ports.clone();
                open.andNot(decided);
                if (!open.isEmpty()) {
                    touching.add(match);
                }
                if (contains) {
                    decided.or(match.ports);
                }
            }
        }
        return touching;
    }

    /**
     * Of the blocks found, one is left out if smaller ones hold all of it, on more ports at that; else it is cut to what they leave. The others are
     * needed: no block around one of them is opened on all its ports.
     */
    private SortedMap<Cidr, BitSet> fewest() {
        SortedMap<Cidr, BitSet> fewest = new TreeMap<>();
        for (Cidr block : found.keySet()) {
            AddressSet rest = new AddressSet(List.of(block));
            found.tailMap(block, false).keySet().stream()
                    .takeWhile(block::contains)
                    .forEach(rest::remove);
            rest.hull().ifPresent(hull -> fewest.put(hull, openedOn(hull)));
        }
        return fewest;
    }

    private BitSet openedOn(Cidr block) {
        BitSet ports = new BitSet();
        Cidr around = block;
        for (int i = block.prefixLength(); i >= 0; i--) {
            ports.or(found.getOrDefault(around, new BitSet()));
            around = around.around();
        }
        return ports;
    }
}
