package dev.mtcgitops.network;

import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.LabelSelector.Comparison;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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

    /** Whether API servers take {@code selector}, so that no part of it is ignored. */
    static boolean isUnderstood(YamlMapping selector) {
        boolean labels = FirewallGrammar.given(selector, "matchLabels")
                .map(node -> node instanceof YamlMapping written
                        && StreamSupport.stream(written.entries().spliterator(), false)
                                .allMatch(label -> label.value() instanceof YamlScalar))
                .orElse(true);
        boolean expressions = FirewallGrammar.given(selector, "matchExpressions")
                .map(node -> node instanceof YamlSequence written
                        && written.items().stream().allMatch(WrittenSelector::isExpression))
                .orElse(true);
        return labels
                && expressions
                && of(selector).terms.stream()
                        .map(Located::value)
                        .allMatch(term -> Labels.isKey(term.key())
                                && term.values().stream().allMatch(Labels::isValue));
    }

    /** Operators that compare have values, the others none. */
    private static boolean isExpression(YamlNode node) {
        return node instanceof YamlMapping expression
                && requirement(expression)
                        .filter(term ->
                                term.values().isEmpty() == !term.comparison().hasValues())
                        .filter(term -> term.values().size()
                                == FirewallGrammar.given(expression, "values")
                                        .map(values -> values instanceof YamlSequence list
                                                ? list.items().size()
                                                : -1)
                                        .orElse(0))
                        .isPresent();
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

    /** {@code role=infra,tier in (a,b)}, or {@code *} where everything matches; alike for selectors that say the same. */
    @Override
    public String toString() {
        return terms.isEmpty()
                ? "*"
                : terms.stream()
                        .map(term -> text(term.value()))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private static String text(Requirement term) {
        List<String> values = term.values().stream().sorted().distinct().toList();
        return term.comparison() == Comparison.IN && values.size() == 1
                ? term.key() + "=" + values.get(0)
                : new Requirement(term.key(), term.comparison(), values).toString();
    }

    /** The first requirement that objects with {@code labels} do not meet. */
    public Optional<Located<Requirement>> refusing(Map<String, String> labels) {
        return terms.stream()
                .filter(term -> !new LabelSelector(List.of(term.value())).matches(labels))
                .findFirst();
    }
}
