package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.network.AddressWalk.Match;
import dev.mtcgitops.network.AddressWalk.Side;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The traffic that policies let through together in one direction.
 *
 * @param isPresent whether there is such a policy
 * @param rules the rules of all of them
 */
record PolicyTraffic(boolean isPresent, List<Rule> rules) {
    PolicyTraffic {
        rules = List.copyOf(rules);
    }

    /**
     * A rule: any of the peers on any of the ports.
     *
     * @param peers the far ends; empty for all
     * @param ports the ports; empty for all
     */
    record Rule(List<Peer> peers, List<PortSpan> ports) {}

    /**
     * The far ends, with the ports on which they are allowed.
     *
     * @param any the ports on which all are
     * @param addresses blocks
     * @param names pods
     */
    private record Ends(BitSet any, List<Match> addresses, SortedMap<String, BitSet> names) {}

    /** The traffic that {@code policies}, which can be understood, let through in {@code direction}. */
    static PolicyTraffic of(List<Policy> policies, Direction direction) {
        List<Policy> isolating = policies.stream()
                .filter(policy -> policy.directions().contains(direction))
                .toList();
        return new PolicyTraffic(
                !isolating.isEmpty(),
                isolating.stream()
                        .flatMap(policy -> policy.rules(direction).stream())
                        .map(rule -> new Rule(
                                rule.peers().stream().map(Located::value).toList(),
                                rule.ports().stream()
                                        .flatMap(port -> PortSpan.of(port).stream())
                                        .toList()))
                        .toList());
    }

    /** What these let through and {@code before} do not. Where there are none of them any more, others decide. */
    List<Entry> opened(PolicyTraffic before) {
        PortParts ports = new PortParts(Stream.of(rules, before.rules)
                .flatMap(Collection::stream)
                .flatMap(rule -> rule.ports().stream())
                .toList());
        Ends is = ends(ports);
        Ends was = before.ends(ports);
        BitSet any = without(is.any, was.any);
        BitSet rest = without(without(ports.all(), is.any), was.any);
        SortedMap<Cidr, BitSet> addresses = AddressWalk.opened(
                NetworkPlugin.OVN_KUBERNETES.everything(),
                new Side(on(rest, was.addresses), new BitSet()),
                new Side(on(rest, is.addresses), new BitSet()));
        SortedMap<String, BitSet> names = new TreeMap<>();
        is.names.forEach((name, on) -> {
            BitSet opened = without(on, was.names.getOrDefault(name, new BitSet()));
            opened.and(rest);
            names.put(name, opened);
        });
        List<Entry> entries = new ArrayList<>(TrafficEntries.of(ports, any, addresses, names));
        if (before.isPresent && !isPresent) {
            entries.add(new Entry("by other policies", "all"));
        }
        return entries;
    }

    private Ends ends(PortParts ports) {
        Ends ends = new Ends(new BitSet(), new ArrayList<>(), new TreeMap<>());
        for (Rule rule : rules) {
            BitSet on = ports.of(rule.ports());
            if (rule.peers().isEmpty()) {
                ends.any.or(on);
            }
            for (Peer peer : rule.peers()) {
                if (peer instanceof Block block) {
                    addresses(block).forEach(part -> ends.addresses.add(new Match(true, part, on)));
                } else {
                    ends.names
                            .computeIfAbsent(peer.toString(), name -> new BitSet())
                            .or(on);
                }
            }
        }
        return ends;
    }

    private static List<Match> on(BitSet ports, List<Match> matches) {
        return matches.stream()
                .map(match -> {
                    BitSet on = (BitSet) match.ports().clone();
                    on.and(ports);
                    return new Match(true, match.block(), on);
                })
                .toList();
    }

    private static BitSet without(BitSet ports, BitSet others) {
        BitSet rest = (BitSet) ports.clone();
        rest.andNot(others);
        return rest;
    }

    private static List<Cidr> addresses(Block block) {
        AddressSet addresses = new AddressSet(List.of(block.cidr().value()));
        block.except().map(Located::value).orElse(List.of()).forEach(addresses::remove);
        return addresses.blocks();
    }
}
