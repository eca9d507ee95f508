package dev.mtcgitops.network;

import java.util.List;
import java.util.Locale;

/**
 * Traffic of the pods of a namespace that is allowed on one side of a comparison only.
 *
 * @param pods whose traffic
 * @param direction seen from these pods
 * @param opened what was not allowed before
 * @param closed what is not allowed any more
 */
public record TrafficChange(Pods pods, Direction direction, List<Entry> opened, List<Entry> closed) {
    public TrafficChange {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** The pods of a namespace that a change is about. */
    public enum Pods {
        /** All of them, which the egress firewall is for. */
        ALL,
        /** The pods of volume transfers, which our policies are for. */
        RSYNC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Far ends on ports. The ends are a block such as {@code 10.0.0.0/8}; {@code any}; {@code dns} and a name; {@code nodes}, {@code namespace} or
     * {@code pod} (of the same namespace) and a label selector, which is {@code *} for all; or {@code by other policies}, what others let through.
     *
     * @param to the far ends
     * @param ports such as {@code all}, {@code TCP 443, UDP 53} or {@code all except TCP 443}
     */
    public record Entry(String to, String ports) {}
}
