package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        PortParts ports = new PortParts(Stream.of(rules, before.rules)
                .flatMap(Collection::stream)
                .flatMap(rule -> spans(rule).stream())
                .toList());
        return TrafficEntries.of(
                ports,
                new BitSet(),
                AddressWalk.opened(families, before.addresses(ports), addresses(ports)),
                openedNames(before, ports));
    }

    private List<Cidr> everything() {
        return plugin.orElse(NetworkPlugin.OVN_KUBERNETES).everything();
    }

    private static List<PortSpan> spans(FirewallRule rule) {
        return rule.ports().stream().map(PortSpan::of).toList();
    }

    private AddressWalk.Side addresses(PortParts ports) {
        return new AddressWalk.Side(
                rules.stream()
                        .flatMap(rule -> rule.to() instanceof ToCidr to
                                ? Stream.of(new AddressWalk.Match(
                                        rule.type() == RuleType.ALLOW, to.cidr(), ports.of(spans(rule))))
                                : Stream.empty())
                        .toList(),
                ports.all());
    }

    private SortedMap<String, BitSet> openedNames(FirewallTraffic before, PortParts ports) {
        SortedMap<String, NamedTraffic> is = NamedTraffic.of(rules, rule -> ports.of(spans(rule)));
        SortedMap<String, NamedTraffic> was = NamedTraffic.of(before.rules, rule -> ports.of(spans(rule)));
        SortedMap<String, BitSet> opened = new TreeMap<>();
        Stream.of(is, was).flatMap(names -> names.keySet().stream()).forEach(name -> {
            NamedTraffic now = is.getOrDefault(name, NamedTraffic.NONE);
            opened.put(name, now.opened(was.getOrDefault(name, NamedTraffic.NONE), before.isAbsent()));
        });
        return opened;
    }
}
