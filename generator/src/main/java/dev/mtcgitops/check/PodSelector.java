package dev.mtcgitops.check;

import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.LabelSelector.Comparison;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A selector of pods as manifests write it. What is malformed in it selects what it would without that.
 *
 * @param terms all must hold
 */
record PodSelector(List<Term> terms) {
    /**
     * One requirement.
     *
     * @param requirement what it requires
     * @param node where it stands
     */
    record Term(Requirement requirement, YamlNode node) {
        boolean matches(Map<String, String> labels) {
            return new LabelSelector(List.of(requirement)).matches(labels);
        }
    }

    static PodSelector of(YamlMapping selector) {
        List<Term> terms = new ArrayList<>();
        selector.mapping("matchLabels")
                .ifPresent(labels -> labels.entries().forEach(entry -> {
                    if (entry.value() instanceof YamlScalar value) {
                        terms.add(new Term(
                                new Requirement(entry.key().value(), Comparison.IN, List.of(value.value())),
                                entry.value()));
                    }
                }));
        items(selector, "matchExpressions").forEach(node -> {
            if (node instanceof YamlMapping expression) {
                requirement(expression).ifPresent(requirement -> terms.add(new Term(requirement, expression)));
            }
        });
        return new PodSelector(List.copyOf(terms));
    }

    private static Optional<Requirement> requirement(YamlMapping expression) {
        List<String> values = items(expression, "values").stream()
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).value())
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

    private static List<YamlNode> items(YamlMapping mapping, String key) {
        return mapping.get(key)
                .filter(YamlSequence.class::isInstance)
                .map(node -> ((YamlSequence) node).items())
                .orElse(List.of());
    }

    /** The first requirement that pods with {@code labels} do not meet. */
    Optional<Term> refusing(Map<String, String> labels) {
        return terms.stream().filter(term -> !term.matches(labels)).findFirst();
    }

    /** Whether it asks for a label that only pods of MTC's volume transfer have. */
    boolean isAboutTransfers() {
        return terms.stream()
                .map(Term::requirement)
                .anyMatch(r -> r.comparison() == Comparison.IN
                        && r.values().stream().anyMatch(value -> TransferPod.isOwnLabel(r.key(), value)));
    }
}
