package dev.mtcgitops.network;

import dev.mtcgitops.model.FirewallRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ports of one protocol: numbers that follow each other, or those of one name, which each pod gives to a number of its own.
 *
 * @param protocol TCP, UDP or SCTP
 * @param name the name; empty for numbers
 * @param first the first number
 * @param last the last number
 */
record PortSpan(String protocol, String name, int first, int last) implements Comparable<PortSpan> {
    private static final int LAST = 65535;
    private static final Comparator<PortSpan> ORDER = Comparator.comparing(PortSpan::protocol)
            .thenComparing(PortSpan::name)
            .thenComparing(PortSpan::first)
            .thenComparing(PortSpan::last);

    private static PortSpan numbers(String protocol, int first, int last) {
        return new PortSpan(protocol, "", first, last);
    }

    static PortSpan of(FirewallRule.Port port) {
        return numbers(port.protocol(), port.port(), port.port());
    }

    /** The ports that a rule of a NetworkPolicy means, if they can be understood. */
    static Optional<PortSpan> of(Policy.Port port) {
        String first = port.port().orElse("1");
        String last = port.end().orElse(port.port().orElse(Integer.toString(LAST)));
        if (!FirewallGrammar.PROTOCOLS.contains(port.protocol())
                || (port.end().isPresent() && port.port().isEmpty())) {
            return Optional.empty();
        }
        if (isNumber(first) && isNumber(last) && Integer.parseInt(first) <= Integer.parseInt(last)) {
            return Optional.of(numbers(port.protocol(), Integer.parseInt(first), Integer.parseInt(last)));
        }
        return port.end().isEmpty() && first.matches("[a-z0-9-]*[a-z][a-z0-9-]*")
                ? Optional.of(new PortSpan(port.protocol(), first, 0, 0))
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= LAST;
    }

    /** The parts in which {@code spans} overlap or do not, in order: each lies in a span or outside of it. */
    static SortedSet<PortSpan> parts(Collection<PortSpan> spans) {
        SortedSet<PortSpan> parts = new TreeSet<>(ORDER);
        Map<String, SortedMap<Integer, Integer>> edges = new TreeMap<>();
        for (PortSpan span : spans) {
            if (!span.name.isEmpty()) {
                parts.add(span);
                continue;
            }
            SortedMap<Integer, Integer> edge = edges.computeIfAbsent(span.protocol, protocol -> new TreeMap<>());
            edge.merge(span.first, 1, Integer::sum);
            edge.merge(span.last + 1, -1, Integer::sum);
        }
        edges.forEach((protocol, edge) -> {
            int from = 0;
            int depth = 0;
            for (Map.Entry<Integer, Integer> next : edge.entrySet()) {
                if (depth > 0) {
                    parts.add(numbers(protocol, from, next.getKey() - 1));
                }
                from = next.getKey();
                depth += next.getValue();
            }
        });
        return parts;
    }

    /** {@code parts}, which are in order and do not overlap, with neighbours as one. */
    static List<PortSpan> joined(List<PortSpan> parts) {
        List<PortSpan> joined = new ArrayList<>();
        for (PortSpan part : parts) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).isJustBefore(part)) {
                joined.set(end, numbers(part.protocol, joined.get(end).first, part.last));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    /** What comes before all parts of this in their order. */
    PortSpan start() {
        return new PortSpan(protocol, name, first, 0);
    }

    private boolean isJustBefore(PortSpan other) {
        return protocol.equals(other.protocol) && name.isEmpty() && other.name.isEmpty() && last + 1 == other.first;
    }

    /** Whether all ports of {@code part} are among these; a name may be any number, and so is only in itself and in all numbers. */
    boolean contains(PortSpan part) {
        if (!protocol.equals(part.protocol)) {
            return false;
        }
        return part.name.isEmpty()
                ? name.isEmpty() && first <= part.first && part.last <= last
                : name.equals(part.name) || (first == 1 && last == LAST);
    }

    @Override
    public int compareTo(PortSpan other) {
        return ORDER.compare(this, other);
    }

    /** {@code TCP 443}, {@code TCP 30000-32767} or {@code TCP https}. */
    @Override
    public String toString() {
        return protocol + " " + (name.isEmpty() ? first == last ? Integer.toString(first) : first + "-" + last : name);
    }
}
