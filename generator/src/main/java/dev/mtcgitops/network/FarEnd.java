package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import java.util.List;
import java.util.OptionalInt;

/**
 * The other end of a TCP connection of a pod, as its NetworkPolicies see it.
 *
 * @param addresses its addresses; empty where they are not stated
 * @param pods whether it may be pods of the cluster, of which no label is known
 * @param port the port that is dialled, as the pod has it that listens; empty where it may be any
 */
public record FarEnd(List<Cidr> addresses, boolean pods, OptionalInt port) {
    public FarEnd {
        addresses = List.copyOf(addresses);
    }
}
