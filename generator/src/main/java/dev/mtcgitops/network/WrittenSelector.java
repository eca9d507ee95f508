package dev.mtcgitops.network;

import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.LabelSelector.Comparison;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label selector as manifests write it. A malformed part is ignored.
 *
 * @param terms all must hold; each with its place
 */
public record WrittenSelector(List<Located<Requirement>> terms) {
    /** What everything matches. */
    static final WrittenSelector ALL = new WrittenSelector(List.of());

    public WrittenSelector {
        terms = List.copyOf(terms);
    }

    static WrittenSelector of(YamlMapping selector) {
        List<Located<Requirement>> terms = new ArrayList<>();
        selector.mapping("matchLabels")
                .ifPresent(labels -> labels.entries().forEach(entry -> {
                    if (entry.value() instanceof YamlScalar value) {
                        Requirement label = new Requirement(entry.key().value(), Comparison.IN, List.of(value.value()));
                        terms.add(Policy.located(label, value));
                    }
                }));
        PolicyGrammar.items(selector, "matchExpressions")
                .forEach(node ->
                        requirement(node).ifPresent(requirement -> terms.add(Policy.located(requirement, node))));
        return new WrittenSelector(terms);
    }

    private static Optional<Requirement> requirement(YamlNode node) {
        if (!(node instanceof YamlMapping expression)) {
            return Optional.empty();
        }
        List<String> values = PolicyGrammar.items(expression, "values").stream()
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).value())
                .toList();
        return expression
                .text("key")
                .flatMap(key -> comparison(expression.text("operator").orElse(""))
                        .map(comparison -> new Requirement(key, comparison, values)));
    }

    private static Optional<Comparison> comparison(String operator) {
        return switch (operator) {
            case "In" -> Optional.of(Comparison.IN);
            case "NotIn" -> Optional.of(Comparison.NOT_IN);
            case "Exists" -> Optional.of(Comparison.EXISTS);
            case "DoesNotExist" -> Optional.of(Comparison.NOT_EXISTS);
            default -> Optional.empty();
        };
    }

    /** The first requirement that objects with {@code labels} do not meet. */
    public Optional<Located<Requirement>> refusing(Map<String, String> labels) {
        return terms.stream()
                .filter(term -> !new LabelSelector(List.of(term.value())).matches(labels))
                .findFirst();
    }
}
