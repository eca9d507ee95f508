package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The far end of a TCP connection from a pod.
 *
 * @param addresses its addresses; where none is stated, it may be any
 * @param host the name that is dialled, where one is stated
 * @param port its port; empty where any may be dialled
 * @param nodes which nodes of the pod's own cluster it is
 */
public record Dialled(List<Cidr> addresses, Optional<String> host, OptionalInt port, Nodes nodes) {
    /** A far end of which nothing is known. */
    public static final Dialled ANYTHING = new Dialled(List.of(), Optional.empty(), OptionalInt.empty(), Nodes.PERHAPS);

    public Dialled {
        addresses = List.copyOf(addresses);
    }

    /** The part that nodes of a cluster have in what its pods dial. */
    public enum Nodes {
        /** It lies outside the cluster. */
        NONE,
        /** It may run on any of them, or on none. */
        PERHAPS,
        /** Nodes that hold the control plane. */
        CONTROL_PLANE,
        /** Nodes that are labelled as workers. */
        WORKERS
    }
}
