package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The traffic that the egress firewall of a namespace lets through, by first match.
 *
 * @param plugin whose firewall it is; empty where there is none
 * @param rules its rules, as the plugin takes them
 */
record FirewallTraffic(Optional<NetworkPlugin> plugin, List<FirewallRule> rules) {
    FirewallTraffic {
        rules = List.copyOf(rules);
    }

    /** The part that rules with a name have for it. */
    private enum Named {
        ALLOWED,
        DENIED,
        /** A Deny of everything comes before them. */
        HIDDEN,
        /** There are none. */
        NOT_NAMED,
        /** There is no firewall, so that everything is allowed. */
        NO_FIREWALL;

        private boolean opens(Named before) {
            return this == ALLOWED
                    ? before != ALLOWED && before != NO_FIREWALL
                    : before == DENIED && (this == NOT_NAMED || this == NO_FIREWALL);
        }
    }

    /** The traffic that {@code firewalls} of one namespace let through, if they can be understood. */
    static Optional<FirewallTraffic> of(List<YamlMapping> firewalls) {
        if (firewalls.isEmpty()) {
            return Optional.of(new FirewallTraffic(Optional.empty(), List.of()));
        }
        List<NetworkPlugin> plugins = firewalls.stream()
                .flatMap(firewall -> FirewallGrammar.plugin(firewall).stream())
                .distinct()
                .toList();
        if (firewalls.size() == 1) {
            return FirewallGrammar.rules(firewalls.get(0), plugins.get(0)).map(rules -> of(plugins.get(0), rules));
        }
        // OpenShift SDN drops all traffic of a namespace with several (ovscontroller.go); OVN-Kubernetes can have one.
        return plugins.equals(List.of(NetworkPlugin.OPENSHIFT_SDN))
                ? Optional.of(of(NetworkPlugin.OPENSHIFT_SDN, denials(NetworkPlugin.OPENSHIFT_SDN)))
                : Optional.empty();
    }

    private static FirewallTraffic of(NetworkPlugin plugin, List<FirewallRule> rules) {
        return new FirewallTraffic(
                Optional.of(plugin),
                rules.stream().flatMap(rule -> taken(plugin, rule)).toList());
    }

    private static List<FirewallRule> denials(NetworkPlugin plugin) {
        return plugin.everything().stream()
                .map(block -> new FirewallRule(RuleType.DENY, new ToCidr(block), List.of(), Location.NONE))
                .toList();
    }

    /** What {@code plugin} makes of {@code rule}: OpenShift SDN passes over ports, and IPv6. */
    private static Stream<FirewallRule> taken(NetworkPlugin plugin, FirewallRule rule) {
        boolean ports = plugin == NetworkPlugin.OVN_KUBERNETES;
        if (rule.to() instanceof ToCidr to && !plugin.reaches(to.cidr())) {
            return Stream.empty();
        }
        return Stream.of(new FirewallRule(
                rule.type(),
                rule.to() instanceof ToCidr to ? new ToCidr(plugin.understands(to.cidr())) : rule.to(),
                ports ? rule.ports() : List.of(),
                rule.at()));
    }

    boolean isAbsent() {
        return plugin.isEmpty();
    }

    /** This firewall with {@code asked} before its rules, as {@code other} would take them. */
    FirewallTraffic allowing(List<FirewallRule> asked, FirewallTraffic other) {
        List<FirewallRule> all = new ArrayList<>();
        other.plugin.ifPresent(
                taking -> asked.stream().flatMap(rule -> taken(taking, rule)).forEach(all::add));
        all.addAll(rules);
        return new FirewallTraffic(plugin, all);
    }

    /** What this lets through and {@code before} does not; of IPv6 nothing where one of them is an EgressNetworkPolicy. */
    List<Entry> opened(FirewallTraffic before) {
        List<Cidr> families = everything().stream()
                .filter(family -> before.everything().contains(family))
                .toList();
        List<PortSpan> ports = Stream.of(rules, before.rules)
                .flatMap(Collection::stream)
                .flatMap(rule -> rule.ports().stream())
                .map(PortSpan::of)
                .toList();
        return TrafficEntries.of(ports, port -> {
            AddressSet addresses = allowed(port, families);
            before.allowed(port, families).blocks().forEach(addresses::remove);
            return Reach.of(addresses.blocks(), openedNames(before, port));
        });
    }

    private List<Cidr> everything() {
        return plugin.orElse(NetworkPlugin.OVN_KUBERNETES).everything();
    }

    /** The addresses of {@code families} that are allowed on {@code port}; without one, on a port that no rule names. */
    private AddressSet allowed(Optional<PortSpan> port, List<Cidr> families) {
        AddressSet undecided = new AddressSet(families);
        List<Cidr> allowed = new ArrayList<>();
        for (FirewallRule rule : rules) {
            if (rule.to() instanceof ToCidr to && isFor(rule, port)) {
                if (rule.type() == RuleType.ALLOW) {
                    allowed.addAll(undecided.within(to.cidr()));
                }
                undecided.remove(to.cidr());
            }
        }
        allowed.addAll(undecided.blocks());
        return new AddressSet(allowed);
    }

    private SortedSet<String> openedNames(FirewallTraffic before, Optional<PortSpan> port) {
        Map<String, Named> names = named(port);
        Map<String, Named> were = before.named(port);
        SortedSet<String> opened = new TreeSet<>();
        Stream.of(names, were).flatMap(side -> side.keySet().stream()).forEach(name -> {
            Named was = were.getOrDefault(name, before.unnamed());
            if (names.getOrDefault(name, unnamed()).opens(was)) {
                opened.add(name);
            }
        });
        return opened;
    }

    private Named unnamed() {
        return isAbsent() ? Named.NO_FIREWALL : Named.NOT_NAMED;
    }

    /** The first rule with a name decides for it. */
    private Map<String, Named> named(Optional<PortSpan> port) {
        Map<String, Named> names = new HashMap<>();
        boolean hidden = false;
        for (FirewallRule rule : rules) {
            boolean denies = rule.type() == RuleType.DENY;
            if (!isFor(rule, port)) {
                continue;
            }
            if (rule.to() instanceof ToCidr to) {
                hidden |= denies && to.cidr().prefixLength() == 0;
            } else {
                names.putIfAbsent(name(rule), hidden ? Named.HIDDEN : denies ? Named.DENIED : Named.ALLOWED);
            }
        }
        return names;
    }

    private static boolean isFor(FirewallRule rule, Optional<PortSpan> port) {
        return rule.ports().isEmpty()
                || port.filter(part -> rule.ports().stream()
                                .anyMatch(named -> PortSpan.of(named).contains(part)))
                        .isPresent();
    }

    private static String name(FirewallRule rule) {
        return rule.to() instanceof ToNodes nodes
                ? "nodes " + WrittenSelector.of(nodes.selector())
                : "dns " + FirstMatch.canonical(((ToDnsName) rule.to()).name());
    }
}
