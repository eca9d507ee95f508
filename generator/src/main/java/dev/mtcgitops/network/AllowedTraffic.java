package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The addresses that an egress firewall lets through by first match, as sets. Rules with names are another matter: see {@link #named}. */
public final class AllowedTraffic {
    private static final Comparator<Port> BY_PROTOCOL =
            Comparator.comparing(Port::protocol).thenComparing(Port::port);

    private final List<FirewallRule> rules;
    private final NetworkPlugin plugin;

    /** The traffic that {@code rules} let through on {@code plugin}; no rules, as where there is no firewall, let everything through. */
    public AllowedTraffic(List<FirewallRule> rules, NetworkPlugin plugin) {
        this.rules = List.copyOf(rules);
        this.plugin = plugin;
    }

    /**
     * Addresses on ports.
     *
     * @param addresses as few blocks as possible, in order
     * @param ports the ports
     */
    public record Traffic(List<Cidr> addresses, Ports ports) {
        public Traffic {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A set of ports, in order.
     *
     * @param except whether it is all ports but these
     * @param ports the ports
     */
    public record Ports(boolean except, List<Port> ports) {
        public Ports {
            ports = List.copyOf(ports);
        }
    }

    /** What this lets through and {@code other} does not. */
    public List<Traffic> without(AllowedTraffic other) {
        SortedSet<Port> named = new TreeSet<>(BY_PROTOCOL);
        Stream.of(rules, other.rules).flatMap(Collection::stream).forEach(rule -> named.addAll(rule.ports()));
        Map<List<Cidr>, List<Port>> byAddresses = new LinkedHashMap<>();
        List<Cidr> elsewhere = difference(other, Optional.empty());
        for (Port port : named) {
            byAddresses
                    .computeIfAbsent(difference(other, Optional.of(port)), addresses -> new ArrayList<>())
                    .add(port);
        }
        List<Traffic> traffic = new ArrayList<>();
        if (!elsewhere.isEmpty()) {
            List<Port> same = byAddresses.getOrDefault(elsewhere, List.of());
            traffic.add(new Traffic(
                    elsewhere,
                    new Ports(
                            true,
                            named.stream().filter(port -> !same.contains(port)).toList())));
        }
        byAddresses.forEach((addresses, ports) -> {
            if (!addresses.isEmpty() && !addresses.equals(elsewhere)) {
                traffic.add(new Traffic(addresses, new Ports(false, ports)));
            }
        });
        return traffic;
    }

    /** The rules with a name or a node selector that may have an effect: no Deny of everything comes before them. */
    public List<FirewallRule> named() {
        return rules.stream()
                .takeWhile(rule -> rule.type() == RuleType.ALLOW || !FirstMatch.isAboutEverything(plugin, rule))
                .filter(rule -> !(rule.to() instanceof ToCidr))
                .toList();
    }

    private List<Cidr> difference(AllowedTraffic other, Optional<Port> port) {
        AddressSet rest = allowed(port);
        other.allowed(port).blocks().forEach(rest::remove);
        return rest.blocks();
    }

    /** The addresses that are allowed on {@code port}; without one, on a port that no rule names. */
    private AddressSet allowed(Optional<Port> port) {
        AddressSet undecided = new AddressSet(plugin.everything());
        List<Cidr> allowed = new ArrayList<>();
        for (FirewallRule rule : rules) {
            boolean matches = rule.ports().isEmpty()
                    || port.filter(rule.ports()::contains).isPresent();
            if (matches && rule.to() instanceof ToCidr to) {
                Cidr block = plugin.understands(to.cidr());
                if (rule.type() == RuleType.ALLOW) {
                    allowed.addAll(undecided.within(block));
                }
                undecided.remove(block);
            }
        }
        allowed.addAll(undecided.blocks());
        return new AddressSet(allowed);
    }
}
