package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The form of NetworkPolicies that API servers take: {@link PolicyGrammar} understands every part of such a policy. */
public final class PolicyForm {
    private PolicyForm() {}

    /** Whether {@code policy} has it. */
    public static boolean isIn(YamlMapping policy) {
        return policy.mapping("spec")
                .filter(spec -> isSelector(spec, "podSelector")
                        && isList(spec, "policyTypes", PolicyForm::isDirection)
                        && Stream.of(Direction.values())
                                .allMatch(direction ->
                                        isList(spec, direction.field(), rule -> isRule(rule, direction.peers()))))
                .isPresent();
    }

    private static boolean isDirection(YamlNode node) {
        return node instanceof YamlScalar type
                && Stream.of(Direction.values())
                        .anyMatch(direction -> direction.type().equals(type.value()));
    }

    private static boolean isRule(YamlNode node, String peers) {
        return node instanceof YamlMapping rule
                && isList(rule, peers, PolicyForm::isPeer)
                && isList(rule, "ports", PolicyForm::isPort);
    }

    private static boolean isPeer(YamlNode node) {
        if (!(node instanceof YamlMapping peer)) {
            return false;
        }
        boolean pods = Stream.of("namespaceSelector", "podSelector").anyMatch(field -> isGiven(peer, field));
        return isGiven(peer, "ipBlock")
                ? !pods && peer.mapping("ipBlock").filter(PolicyForm::isBlock).isPresent()
                : pods && isSelector(peer, "namespaceSelector") && isSelector(peer, "podSelector");
    }

    private static boolean isBlock(YamlMapping block) {
        return block.text("cidr").flatMap(Cidr::parse).isPresent()
                && isList(
                        block,
                        "except",
                        node -> node instanceof YamlScalar part
                                && Cidr.parse(part.value()).isPresent());
    }

    private static boolean isPort(YamlNode node) {
        return node instanceof YamlMapping port
                && Stream.of("port", "endPort", "protocol")
                        .flatMap(field -> FirewallGrammar.given(port, field).stream())
                        .allMatch(YamlScalar.class::isInstance)
                && PortSpan.of(PolicyGrammar.port(port)).isPresent();
    }

    private static boolean isSelector(YamlMapping holder, String field) {
        Optional<YamlNode> selector = FirewallGrammar.given(holder, field);
        return selector.isEmpty()
                || (selector.get() instanceof YamlMapping written && WrittenSelector.isUnderstood(written));
    }

    private static boolean isList(YamlMapping holder, String field, Predicate<YamlNode> item) {
        Optional<YamlNode> list = FirewallGrammar.given(holder, field);
        return list.isEmpty()
                || (list.get() instanceof YamlSequence sequence
                        && sequence.items().stream().allMatch(item));
    }

    private static boolean isGiven(YamlMapping holder, String field) {
        return FirewallGrammar.given(holder, field).isPresent();
    }
}
