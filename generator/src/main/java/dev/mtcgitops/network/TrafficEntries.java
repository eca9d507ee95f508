package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/** Entries of a change in their order: {@code any}, addresses, names. */
final class TrafficEntries {
    private TrafficEntries() {}

    /** Each with its ports among {@code ports}; without a port there is no entry. */
    static List<Entry> of(
            PortParts ports, BitSet any, SortedMap<Cidr, BitSet> addresses, SortedMap<String, BitSet> names) {
        List<Entry> entries = new ArrayList<>();
        add(entries, ports, "any", any);
        addresses.forEach((block, on) -> add(entries, ports, block.toString(), on));
        names.forEach((name, on) -> add(entries, ports, name, on));
        return entries;
    }

    private static void add(List<Entry> entries, PortParts ports, String to, BitSet on) {
        if (!on.isEmpty()) {
            entries.add(new Entry(to, ports.text(on)));
        }
    }
}
