package dev.mtcgitops.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of ports.
 *
 * @param except whether it is all ports of all protocols but these
 * @param spans the ports, in order
 */
record PortSet(boolean except, List<PortSpan> spans) {
    PortSet {
        spans = PortSpan.joined(spans);
    }

    /** {@code all}, {@code TCP 443, UDP 53} or {@code all except TCP 443}. */
    @Override
    public String toString() {
        String listed = spans.stream().map(PortSpan::toString).collect(Collectors.joining(", "));
        return !except ? listed : listed.isEmpty() ? "all" : "all except " + listed;
    }
}
