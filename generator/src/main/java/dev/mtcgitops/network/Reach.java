package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The far ends that traffic on one port may have.
 *
 * @param any whether they are all, those below among them
 * @param addresses as few blocks as possible, in order
 * @param names those that are known by name only
 */
record Reach(boolean any, List<Cidr> addresses, SortedSet<String> names) {
    static final Reach ANY = new Reach(true, List.of(), Collections.emptySortedSet());
    static final Reach NONE = new Reach(false, List.of(), Collections.emptySortedSet());

    static Reach of(Collection<Cidr> addresses, SortedSet<String> names) {
        return new Reach(false, new AddressSet(addresses).blocks(), names);
    }

    /** Those of these that are not in {@code other}. */
    Reach without(Reach other) {
        if (any || other.any) {
            return other.any ? NONE : ANY;
        }
        AddressSet rest = new AddressSet(addresses);
        other.addresses.forEach(rest::remove);
        SortedSet<String> left = new TreeSet<>(names);
        left.removeAll(other.names);
        return new Reach(false, rest.blocks(), left);
    }
}
