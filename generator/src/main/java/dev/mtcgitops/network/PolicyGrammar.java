package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.Policy.Pods;
import dev.mtcgitops.network.Policy.Port;
import dev.mtcgitops.network.Policy.Rule;
import dev.mtcgitops.network.Policy.Unreadable;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How NetworkPolicies are written, in captured objects and in finished ones, and the defaults of API servers for missing fields
 * (kubernetes {@code pkg/apis/networking/v1/defaults.go}).
 */
public final class PolicyGrammar {
    private PolicyGrammar() {}

    /** The meaning of {@code policy}. */
    public static Policy policy(YamlMapping policy) {
        YamlMapping spec = policy.mapping("spec").orElse(YamlMapping.empty(policy.origin()));
        Map<Direction, List<Rule>> rules = Map.of(
                Direction.EGRESS, rules(spec, Direction.EGRESS),
                Direction.INGRESS, rules(spec, Direction.INGRESS));
        return new Policy(selector(spec, "podSelector").orElse(WrittenSelector.ALL), directions(spec, rules), rules);
    }

    private static Set<Direction> directions(YamlMapping spec, Map<Direction, List<Rule>> rules) {
        List<YamlNode> types = items(spec, "policyTypes");
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        for (Direction direction : Direction.values()) {
            boolean implied = direction == Direction.INGRESS
                    || !rules.getOrDefault(direction, List.of()).isEmpty();
            boolean named = types.stream()
                    .anyMatch(type ->
                            type instanceof YamlScalar scalar && scalar.value().equals(direction.type()));
            if (types.isEmpty() ? implied : named) {
                directions.add(direction);
            }
        }
        return directions;
    }

    private static List<Rule> rules(YamlMapping spec, Direction direction) {
        List<Rule> rules = new ArrayList<>();
        for (YamlNode node : items(spec, direction.field())) {
            YamlMapping rule = node instanceof YamlMapping mapping ? mapping : YamlMapping.empty(node.origin());
            rules.add(new Rule(
                    items(rule, direction.peers()).stream()
                            .map(peer -> Policy.located(peer(peer), peer))
                            .toList(),
                    items(rule, "ports").stream()
                            .map(port ->
                                    port instanceof YamlMapping mapping ? mapping : YamlMapping.empty(port.origin()))
                            .map(PolicyGrammar::port)
                            .toList()));
        }
        return rules;
    }

    private static Peer peer(YamlNode node) {
        if (!(node instanceof YamlMapping peer)) {
            return new Unreadable(node);
        }
        Optional<YamlMapping> block = peer.mapping("ipBlock");
        if (block.isPresent()) {
            return block(block.get()).orElse(new Unreadable(node));
        }
        Optional<WrittenSelector> namespaces = selector(peer, "namespaceSelector");
        Optional<WrittenSelector> pods = selector(peer, "podSelector");
        return namespaces.isEmpty() && pods.isEmpty() ? new Unreadable(node) : new Pods(namespaces, pods);
    }

    private static Optional<Peer> block(YamlMapping block) {
        Optional<Located<List<Cidr>>> except = block.get("except")
                .map(node -> Policy.located(
                        items(block, "except").stream()
                                .flatMap(item -> item instanceof YamlScalar scalar
                                        ? Cidr.parse(scalar.value()).stream()
                                        : Optional.<Cidr>empty().stream())
                                .toList(),
                        node));
        return block.text("cidr").flatMap(Cidr::parse).map(cidr -> new Block(Policy.located(cidr, block), except));
    }

    /** A port without a protocol is one of TCP. */
    static Port port(YamlMapping port) {
        return new Port(text(port, "protocol").orElse("TCP"), text(port, "port"), text(port, "endPort"));
    }

    private static Optional<String> text(YamlMapping mapping, String field) {
        return FirewallGrammar.given(mapping, field).flatMap(given -> mapping.text(field));
    }

    private static Optional<WrittenSelector> selector(YamlMapping mapping, String field) {
        return mapping.mapping(field).map(WrittenSelector::of);
    }

    static List<YamlNode> items(YamlMapping mapping, String field) {
        return mapping.get(field)
                .filter(YamlSequence.class::isInstance)
                .map(node -> ((YamlSequence) node).items())
                .orElse(List.of());
    }
}
