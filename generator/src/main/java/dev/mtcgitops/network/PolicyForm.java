package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The form of NetworkPolicies that API servers take: {@link PolicyGrammar} understands every part of such a policy. */
public final class PolicyForm {
    private PolicyForm() {}

    /** Whether {@code policy} has it. */
    static boolean isIn(YamlMapping policy) {
        return fault(policy).isEmpty();
    }

    /** The first part of {@code policy} that does not have it. */
    public static Optional<YamlNode> fault(YamlMapping policy) {
        if (!isGiven(policy, "spec")) {
            return Optional.empty();
        }
        Optional<YamlMapping> written = policy.mapping("spec");
        if (written.isEmpty()) {
            return policy.get("spec");
        }
        YamlMapping spec = written.get();
        return first(List.of(
                selector(spec, "podSelector"),
                list(spec, "policyTypes", unless(PolicyForm::isDirection)),
                list(spec, Direction.EGRESS.field(), rule -> rule(rule, Direction.EGRESS.peers())),
                list(spec, Direction.INGRESS.field(), rule -> rule(rule, Direction.INGRESS.peers()))));
    }

    private static Optional<YamlNode> first(List<Optional<YamlNode>> parts) {
        return parts.stream().flatMap(Optional::stream).findFirst();
    }

    private static Function<YamlNode, Optional<YamlNode>> unless(Predicate<YamlNode> fine) {
        return node -> Optional.of(node).filter(fine.negate());
    }

    private static boolean isDirection(YamlNode node) {
        return node instanceof YamlScalar type
                && Stream.of(Direction.values())
                        .anyMatch(direction -> direction.type().equals(type.value()));
    }

    private static Optional<YamlNode> rule(YamlNode node, String peers) {
        return node instanceof YamlMapping rule
                ? first(List.of(list(rule, peers, PolicyForm::peer), list(rule, "ports", unless(PolicyForm::isPort))))
                : Optional.of(node);
    }

    private static Optional<YamlNode> peer(YamlNode node) {
        if (!(node instanceof YamlMapping peer)) {
            return Optional.of(node);
        }
        boolean pods = Stream.of("namespaceSelector", "podSelector").anyMatch(field -> isGiven(peer, field));
        if (isGiven(peer, "ipBlock")) {
            return pods || peer.mapping("ipBlock").isEmpty()
                    ? Optional.of(node)
                    : block(peer.mapping("ipBlock").get());
        }
        return pods
                ? first(List.of(selector(peer, "namespaceSelector"), selector(peer, "podSelector")))
                : Optional.of(node);
    }

    private static Optional<YamlNode> block(YamlMapping block) {
        Predicate<YamlNode> network = node ->
                node instanceof YamlScalar part && Cidr.parse(part.value()).isPresent();
        return block.get("cidr").isEmpty()
                ? Optional.of(block)
                : first(List.of(block.get("cidr").filter(network.negate()), list(block, "except", unless(network))));
    }

    private static boolean isPort(YamlNode node) {
        return node instanceof YamlMapping port
                && Stream.of("port", "endPort", "protocol")
                        .flatMap(field -> FirewallGrammar.given(port, field).stream())
                        .allMatch(YamlScalar.class::isInstance)
                && PortSpan.of(PolicyGrammar.port(port)).isPresent();
    }

    private static Optional<YamlNode> selector(YamlMapping holder, String field) {
        return FirewallGrammar.given(holder, field)
                .filter(node -> !(node instanceof YamlMapping written && WrittenSelector.isUnderstood(written)));
    }

    private static Optional<YamlNode> list(
            YamlMapping holder, String field, Function<YamlNode, Optional<YamlNode>> fault) {
        Optional<YamlNode> list = FirewallGrammar.given(holder, field);
        return list.isPresent() && list.get() instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .flatMap(item -> fault.apply(item).stream())
                        .findFirst()
                : list;
    }

    private static boolean isGiven(YamlMapping holder, String field) {
        return FirewallGrammar.given(holder, field).isPresent();
    }
}
