package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
    record Rule(List<Peer> peers, List<PortSpan> ports) {
        private boolean isFor(Optional<PortSpan> port) {
            return ports.isEmpty()
                    || port.filter(part -> ports.stream().anyMatch(span -> span.contains(part)))
                            .isPresent();
        }
    }

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
        List<PortSpan> ports = Stream.of(rules, before.rules)
                .flatMap(Collection::stream)
                .flatMap(rule -> rule.ports().stream())
                .toList();
        List<Entry> entries =
                new ArrayList<>(TrafficEntries.of(ports, port -> allowed(port).without(before.allowed(port))));
        if (before.isPresent && !isPresent) {
            entries.add(new Entry("by other policies", "all"));
        }
        return entries;
    }

    private Reach allowed(Optional<PortSpan> port) {
        List<Cidr> addresses = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        for (Rule rule : rules) {
            if (!rule.isFor(port)) {
                continue;
            }
            if (rule.peers().isEmpty()) {
                return Reach.ANY;
            }
            for (Peer peer : rule.peers()) {
                if (peer instanceof Block block) {
                    addresses.addAll(addresses(block));
                } else {
                    names.add(peer.toString());
                }
            }
        }
        return Reach.of(addresses, names);
    }

    private static List<Cidr> addresses(Block block) {
        AddressSet addresses = new AddressSet(List.of(block.cidr().value()));
        block.except().map(Located::value).orElse(List.of()).forEach(addresses::remove);
        return addresses.blocks();
    }
}
