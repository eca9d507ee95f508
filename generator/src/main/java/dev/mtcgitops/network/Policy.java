package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The meaning of a NetworkPolicy, with the defaults of API servers. Two of the same meaning are equal, in whatever place.
 *
 * @param pods whom it is for
 * @param directions in which it isolates them
 * @param rules what it lets through, by direction
 */
public record Policy(WrittenSelector pods, Set<Direction> directions, Map<Direction, List<Rule>> rules) {
    public Policy {
        directions = Set.copyOf(directions);
        rules = Map.copyOf(rules);
    }

    /** What it lets through in {@code direction}. */
    public List<Rule> rules(Direction direction) {
        return rules.getOrDefault(direction, List.of());
    }

    /** Whether it isolates {@code pod} in {@code direction}. */
    public Match isolates(Labelled pod, Direction direction) {
        return directions.contains(direction) ? pod.isSelectedBy(pods) : Match.NO;
    }

    /**
     * Lets connections with any of the peers on any of the ports through.
     *
     * @param peers the other ends; empty for all
     * @param ports the ports; empty for all
     */
    public record Rule(List<Located<Peer>> peers, List<Port> ports) {
        public Rule {
            peers = List.copyOf(peers);
            ports = List.copyOf(ports);
        }
    }

    /** The other end of a connection. */
    public sealed interface Peer {}

    /**
     * Addresses.
     *
     * @param cidr the block; the place is that of {@code ipBlock}
     * @param except the parts that do not count
     */
    public record Block(Located<Cidr> cidr, Optional<Located<List<Cidr>>> except) implements Peer {}

    /**
     * Pods.
     *
     * @param namespaces their namespaces; empty for that of the policy
     * @param pods their labels; empty for all
     */
    public record Pods(Optional<WrittenSelector> namespaces, Optional<WrittenSelector> pods) implements Peer {
        /** {@code namespace a=b, pod c=d}; without the one where it is that of the policy, without the other for all pods. */
        @Override
        public String toString() {
            String inside = pods.filter(selector ->
                            namespaces.isEmpty() || !selector.terms().isEmpty())
                    .map(selector -> "pod " + selector)
                    .orElse("");
            String outside = namespaces.map(selector -> "namespace " + selector).orElse("");
            return outside + (outside.isEmpty() || inside.isEmpty() ? "" : ", ") + inside;
        }
    }

    /** A peer that cannot be understood. */
    public record Unreadable(YamlNode node) implements Peer {
        @Override
        public boolean equals(Object other) {
            return other instanceof Unreadable peer && node.sameData(peer.node);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /**
     * A port.
     *
     * @param protocol TCP, UDP or SCTP
     * @param port its number or name; empty for all
     * @param end the last number of a range that begins with {@code port}
     */
    public record Port(String protocol, Optional<String> port, Optional<String> end) {}

    static <T> Located<T> located(T value, YamlNode node) {
        Location at = node.responsible();
        return new Located<>(value, at);
    }
}
