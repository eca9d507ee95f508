package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Traffic that is known port by port, as few entries: {@code any}, then blocks of addresses, then names. */
final class TrafficEntries {
    private final List<OnPort> all = new ArrayList<>();

    private TrafficEntries(Collection<PortSpan> named, Function<Optional<PortSpan>, Reach> reach) {
        add(Optional.empty(), reach);
        PortSpan.parts(named).forEach(part -> add(Optional.of(part), reach));
    }

    /**
     * The far ends on one port.
     *
     * @param port the port; empty for those that no rule names
     * @param reach the far ends
     * @param addresses their addresses
     */
    private record OnPort(Optional<PortSpan> port, Reach reach, AddressSet addresses) {}

    /**
     * The entries of what {@code reach} says for each port.
     *
     * @param named all ports that have a part in it; the others are alike
     */
    static List<Entry> of(Collection<PortSpan> named, Function<Optional<PortSpan>, Reach> reach) {
        return new TrafficEntries(named, reach).entries();
    }

    private void add(Optional<PortSpan> port, Function<Optional<PortSpan>, Reach> reach) {
        Reach ends = reach.apply(port);
        all.add(new OnPort(port, ends, new AddressSet(ends.addresses())));
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (all.stream().anyMatch(on -> on.reach().any())) {
            entries.add(entry("any", on -> on.reach().any()));
        }
        for (Cidr block : fewest()) {
            entries.add(
                    entry(block.toString(), on -> on.addresses().within(block).equals(List.of(block))));
        }
        SortedSet<String> names = new TreeSet<>();
        all.forEach(on -> names.addAll(on.reach().names()));
        names.forEach(name -> entries.add(entry(name, on -> on.reach().names().contains(name))));
        return entries;
    }

    /**
     * The fewest blocks that, each with all ports on which all of it is reached, hold everything. Of the blocks that a port needs, one is left out
     * if smaller ones hold all of it, on more ports at that; else it is cut to what they leave.
     */
    private SortedSet<Cidr> fewest() {
        TreeSet<Cidr> needed = new TreeSet<>();
        all.forEach(on -> needed.addAll(on.reach().addresses()));
        TreeSet<Cidr> fewest = new TreeSet<>();
        for (Cidr block : needed) {
            AddressSet rest = new AddressSet(List.of(block));
            needed.tailSet(block, false).stream().takeWhile(block::contains).forEach(rest::remove);
            rest.hull().ifPresent(fewest::add);
        }
        return fewest;
    }

    private Entry entry(String to, Predicate<OnPort> reached) {
        // Ports that no rule names come first.
        boolean except = reached.test(all.get(0));
        List<PortSpan> listed = all.stream()
                .filter(on -> reached.test(on) != except)
                .flatMap(on -> on.port().stream())
                .toList();
        return new Entry(to, new PortSet(except, listed).toString());
    }
}
