package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule of an egress firewall.
 *
 * @param type Allow or Deny
 * @param to what it matches
 * @param ports the ports it is limited to; empty for all
 * @param at where it is stated
 */
public record FirewallRule(RuleType type, Selector to, List<Port> ports, Location at) {
    public FirewallRule {
        ports = List.copyOf(ports);
    }

    /** Two lines that say the same agree. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FirewallRule rule
                && type == rule.type
                && to.equals(rule.to)
                && ports.equals(rule.ports);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, to, ports);
    }

    /** {@code Allow 10.0.0.0/8 443/TCP} */
    @Override
    public String toString() {
        return ports.stream()
                .map(port -> " " + port.port() + "/" + port.protocol())
                .collect(Collectors.joining("", type.text() + " " + to, ""));
    }

    /** What a rule matches: exactly one of three forms. */
    public sealed interface Selector {}

    /** Addresses. */
    public record ToCidr(Cidr cidr) implements Selector {
        @Override
        public String toString() {
            return cidr.toString();
        }
    }

    /** A DNS name, resolved by the plugin. */
    public record ToDnsName(String name) implements Selector {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Nodes of the cluster, by a label selector that is passed on as written. */
    public record ToNodes(YamlMapping selector) implements Selector {
        @Override
        public boolean equals(Object other) {
            return other instanceof ToNodes nodes && selector.sameData(nodes.selector);
        }

        @Override
        public int hashCode() {
            return selector.size();
        }

        @Override
        public String toString() {
            return "nodeSelector";
        }
    }

    /**
     * A port of an EgressFirewall rule.
     *
     * @param port 1 to 65535
     * @param protocol TCP, UDP or SCTP
     */
    public record Port(int port, String protocol) {}
}
