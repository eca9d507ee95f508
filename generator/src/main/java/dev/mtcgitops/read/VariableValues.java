package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.VariableRule;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableType;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.regex.Pattern;

/** Judges the values of variables by type: what a wrong one does on the cluster ranges from nothing to a crash loop. */
final class VariableValues {
    private static final Pattern BOOLEAN_TEXT = Pattern.compile("true|false");
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PERCENTAGE = Pattern.compile("[1-9][0-9]?");
    /** A quantity as k8s.io/apimachinery's {@code resource} package reads it, without signs and exponents. */
    private static final Pattern QUANTITY =
            Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,9})?(?:m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?");

    private VariableValues() {}

    /** Whether the value in {@code slot} is of the type that {@code spec} wants; if not, that is reported. */
    static boolean check(VariableSpec spec, Slot slot) {
        YamlNode node = slot.node();
        return switch (spec.type()) {
            case BOOLEAN -> report(slot, is(node, ScalarType.BOOLEAN), VariableRule.NOT_BOOLEAN, spec);
            case BOOLEAN_OR_TEXT ->
                report(
                        slot,
                        is(node, ScalarType.BOOLEAN) || isText(node, BOOLEAN_TEXT),
                        VariableRule.NOT_BOOLEAN,
                        spec);
            case POSITIVE -> report(slot, isNumber(node, POSITIVE), VariableRule.NOT_POSITIVE, spec);
            case PERCENTAGE -> report(slot, isNumber(node, PERCENTAGE), VariableRule.NOT_PERCENTAGE, spec);
            case TEXT -> Scalars.text(slot).isPresent();
            case INTEGER -> report(slot, isNatural(node), VariableRule.WRONG_TYPE, spec, "an integer of at least 0");
            case QUANTITY ->
                report(
                        slot,
                        isNatural(node) || isText(node, QUANTITY),
                        VariableRule.WRONG_TYPE,
                        spec,
                        "a quantity such as `100m` or `1Gi`");
            case TEXTS, INTEGERS -> list(spec, slot);
            case LABELS -> Names.labels(slot).isPresent();
        };
    }

    private static boolean list(VariableSpec spec, Slot slot) {
        boolean texts = spec.type() == VariableType.TEXTS;
        String what = texts ? "texts" : "integers";
        if (!(slot.node() instanceof YamlSequence sequence)) {
            return report(slot, false, VariableRule.NOT_LIST, spec, what);
        }
        boolean valid = true;
        for (YamlNode item : sequence.items()) {
            Slot place = Slot.item(slot.name(), item, slot.source());
            valid &= texts
                    ? Scalars.text(place).isPresent()
                    : report(place, isNatural(item), VariableRule.NOT_LIST, spec, what);
        }
        return valid;
    }

    private static boolean report(Slot slot, boolean valid, VariableRule rule, VariableSpec spec) {
        return report(slot, valid, rule, spec, "");
    }

    /** Reports {@code rule} unless {@code valid}; {@code wanted} is what the value should be, for rules that say so. */
    private static boolean report(Slot slot, boolean valid, VariableRule rule, VariableSpec spec, String wanted) {
        if (!valid) {
            slot.report(rule, spec.name(), wanted);
        }
        return valid;
    }

    private static boolean is(YamlNode node, ScalarType type) {
        return node instanceof YamlScalar scalar && scalar.type() == type;
    }

    private static boolean isText(YamlNode node, Pattern pattern) {
        return node instanceof YamlScalar scalar
                && scalar.isString()
                && pattern.matcher(scalar.value()).matches();
    }

    private static boolean isNumber(YamlNode node, Pattern pattern) {
        return isText(node, pattern)
                || (node instanceof YamlScalar scalar
                        && scalar.type() == ScalarType.INTEGER
                        && pattern.matcher(scalar.value()).matches());
    }

    private static boolean isNatural(YamlNode node) {
        return Scalars.integer(node, 0, Integer.MAX_VALUE).isPresent();
    }
}
