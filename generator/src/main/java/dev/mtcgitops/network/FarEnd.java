package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The other end of a connection of a pod, as its NetworkPolicies see it.
 *
 * @param addresses its addresses; empty where they are not stated
 * @param pods what selectors of pods make of it
 * @param protocol TCP or UDP
 * @param port the port that is dialled, as the pod has it that listens; empty where it may be any
 */
public record FarEnd(List<Cidr> addresses, Pods pods, String protocol, OptionalInt port) {
    public FarEnd {
        addresses = List.copyOf(addresses);
    }

    /** What the far end is to peers that select namespaces and pods. */
    public sealed interface Pods {}

    /** It lies outside the pod network of the cluster. */
    public record Outside() implements Pods {}

    /** It may be pods, of which nothing is known. */
    public record Perhaps() implements Pods {}

    /**
     * Pods.
     *
     * @param namespace the name of their namespace
     * @param namespaceLabels its labels
     * @param labels their labels; nothing for the host network, whose connections count as those of a namespace without pods
     */
    public record Known(String namespace, Labelled namespaceLabels, Optional<Labelled> labels) implements Pods {}

    /** A TCP connection with what lies outside. */
    public static FarEnd outside(List<Cidr> addresses, OptionalInt port) {
        return new FarEnd(addresses, new Outside(), "TCP", port);
    }

    /** A TCP connection of which only the port is known. */
    public static FarEnd anything(OptionalInt port) {
        return new FarEnd(List.of(), new Perhaps(), "TCP", port);
    }
}
