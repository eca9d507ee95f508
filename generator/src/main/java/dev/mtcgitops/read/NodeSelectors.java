package dev.mtcgitops.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges label selectors over nodes. An API server takes any text as operator or key of an EgressFirewall; OVN-Kubernetes then fails to
 * set up the rule (k8s.io/apimachinery, {@code LabelSelectorAsSelector}).
 */
final class NodeSelectors {
    private static final Set<String> WITH_VALUES = Set.of("In", "NotIn");
    private static final Set<String> WITHOUT_VALUES = Set.of("Exists", "DoesNotExist");

    private NodeSelectors() {}

    static void check(Slot slot, FirewallRules rules) {
        rules.fields(slot, "`nodeSelector`", List.of("matchLabels", "matchExpressions"))
                .ifPresent(fields -> {
                    fields.slot("matchLabels").ifPresent(Names::labels);
                    fields.slot("matchExpressions")
                            .ifPresent(list -> list.list("expressions", item -> expression(item, rules)));
                });
    }

    private static Optional<Fields> expression(Slot slot, FirewallRules rules) {
        return rules.fields(slot, "an expression", List.of("key", "operator", "values"))
                .map(fields -> {
                    fields.required("key", Names::labelKey);
                    fields.required("operator", NodeSelectors::operator).ifPresent(operator -> {
                        if (WITH_VALUES.contains(operator.value())) {
                            fields.requiredSlot("values")
                                    .ifPresent(list -> list.filledList("texts", Names::labelValue));
                        } else {
                            checkNone(fields.slot("values"), operator.value());
                        }
                    });
                    return fields;
                });
    }

    private static Optional<String> operator(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean known = WITH_VALUES.contains(text) || WITHOUT_VALUES.contains(text);
            if (!known) {
                slot.report(
                        ScalarProblems.notOneOf(text, slot.name(), "Write `In`, `NotIn`, `Exists` or `DoesNotExist`."));
            }
            return known;
        });
    }

    private static void checkNone(Optional<Slot> values, String operator) {
        values.filter(list -> !list.items("texts").orElse(List.of()).isEmpty())
                .ifPresent(list -> list.source()
                        .report(DocumentProblems.excluded("values", operator, "Remove the values."), list.holder()));
    }
}
