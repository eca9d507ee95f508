package dev.mtcgitops.network;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** All ports, in parts that no rule tells apart; sets of ports are sets of their numbers. Part 0 is all ports that no rule names. */
final class PortParts {
    private final List<PortSpan> parts;

    /** The parts into which rules with {@code spans} divide all ports. */
    PortParts(Collection<PortSpan> spans) {
        this.parts = List.copyOf(PortSpan.parts(spans));
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, parts.size() + 1);
        return all;
    }

    /** The ports of a rule that is limited to {@code spans}; without any, it is for all. */
    BitSet of(List<PortSpan> spans) {
        if (spans.isEmpty()) {
            return all();
        }
        BitSet ports = new BitSet();
        for (PortSpan span : spans) {
            // Those of a span follow each other.
            int first = Collections.binarySearch(parts, span.start());
            for (int i = Math.abs(first + (first < 0 ? 1 : 0)); i < parts.size() && span.contains(parts.get(i)); i++) {
                ports.set(i + 1);
            }
        }
        return ports;
    }

    /** {@code all}, {@code TCP 443, UDP 53} or {@code all except TCP 443}. */
    String text(BitSet ports) {
        BitSet listed = ports;
        if (ports.get(0)) {
            listed = all();
            listed.andNot(ports);
        }
        String text = PortSpan.joined(
                        listed.stream().mapToObj(i -> parts.get(i - 1)).toList())
                .stream()
                .map(PortSpan::toString)
                .collect(Collectors.joining(", "));
        return !ports.get(0) ? text : text.isEmpty() ? "all" : "all except " + text;
    }
}
