package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.UnquotedText;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges the value of a variable by type: the effect of a wrong one on the cluster ranges from nothing to a crash loop. */
final class VariableValues {
    private final VariableSpec variable;
    private final List<VariableFault> faults = new ArrayList<>();

    private VariableValues(VariableSpec variable) {
        this.variable = variable;
    }

    static List<VariableFault> faults(VariableSpec variable, YamlNode value) {
        List<VariableFault> faults = judged(variable, value);
        if (faults.isEmpty() || !(value instanceof YamlScalar scalar)) {
            return faults;
        }
        // A number for a text, or the other way round: the remedy is a matter of quotes.
        YamlScalar other = scalar.isString()
                ? PlainScalars.scalar(scalar.value(), scalar.origin())
                : YamlScalar.of(scalar.value());
        return judged(variable, other).isEmpty()
                ? List.of(new VariableFault(
                        ValueProblems.misquoted(faults.get(0).problem(), scalar.value(), scalar.isString()), value))
                : faults;
    }

    private static List<VariableFault> judged(VariableSpec variable, YamlNode value) {
        VariableValues values = new VariableValues(variable);
        values.judge(value);
        return List.copyOf(values.faults);
    }

    private void judge(YamlNode value) {
        switch (variable.type()) {
            case BOOLEAN -> require(is(value, ScalarType.BOOLEAN), ValueProblems::notBoolean, value);
            case BOOLEAN_OR_TEXT ->
                require(
                        is(value, ScalarType.BOOLEAN) || isText(value, VariableFormats::isBoolean),
                        ValueProblems::notBoolean,
                        value);
            case TEXT -> text(value);
            case UNQUOTED -> require(isText(value, UnquotedText::survives), ValueProblems::breaksTemplate, value);
            case CHOICE -> wanted(isWord(value, variable.choices()), value, "one of " + quoted(variable.choices()));
            case NAME -> wanted(isText(value, Labels::isSubdomain), value);
            case DOMAIN -> wanted(isText(value, text -> text.isEmpty() || Labels.isSubdomain(text)), value);
            case URL -> wanted(isText(value, VariableFormats::isUrl), value);
            case TUNNEL -> wanted(is(value, ScalarType.STRING), value);
            case IMAGE -> wanted(isText(value, VariableFormats::isImage), value);
            case IMAGE_PART -> wanted(isText(value, VariableFormats::isImagePart), value);
            case PATH -> wanted(isText(value, VariableFormats::isPath), value);
            case DURATION -> wanted(isText(value, VariableFormats::isDuration), value);
            case SCOPES -> wanted(isText(value, VariableFormats::areScopes), value);
            case ENDPOINT -> endpoint(value);
            case GROUPS ->
                require(isNatural(value) || isText(value, VariableFormats::areGroups), ValueProblems::badGroups, value);
            case INTEGER -> wanted(isNatural(value), value);
            case POSITIVE -> require(isNumber(value, VariableFormats::isPositive), ValueProblems::notPositive, value);
            case PERCENTAGE ->
                require(isNumber(value, VariableFormats::isPercentage), ValueProblems::notPercentage, value);
            case QUANTITY -> wanted(isNatural(value) || isText(value, VariableFormats::isQuantity), value);
            case NAMES -> names(value);
            case INTEGERS -> items(value, VariableValues::isNatural);
            case LABELS -> labels(value);
        }
    }

    /** All ConfigMaps hold the value between double quotes (mig-operator {@code controller_config.yml.j2}, {@code mig-cluster-config.yml.j2}). */
    private void text(YamlNode value) {
        if (!is(value, ScalarType.STRING)) {
            wanted(false, value);
        } else {
            require(isText(value, VariableFormats::fitsInQuotes), ValueProblems::breaksQuotes, value);
        }
    }

    private void endpoint(YamlNode value) {
        List<String> words =
                Arrays.stream(EndpointType.values()).map(EndpointType::text).toList();
        if (!isText(value, words::contains)) {
            String word = value instanceof YamlScalar scalar ? scalar.value() : "[…]";
            String meant = Suggestion.didYouMean(word, words);
            String hint = meant.isEmpty() ? "Write " + quoted(words) + "." : meant;
            faults.add(new VariableFault(ValueProblems.unknownEndpoint(word, hint), value));
        }
    }

    /** The role writes {@code {{ list | join(',') }}} without quotes (mig-operator {@code controller.yml.j2}). */
    private void names(YamlNode value) {
        items(value, item -> isText(item, Labels::isSubdomain));
        if (faults.isEmpty()) {
            String joined = ((YamlSequence) value)
                    .items().stream().map(item -> ((YamlScalar) item).value()).collect(Collectors.joining(","));
            require(UnquotedText.survives(joined), ValueProblems::breaksUnquoted, value);
        }
    }

    private void items(YamlNode value, Predicate<YamlNode> valid) {
        boolean integers = variable.type() == VariableType.INTEGERS;
        if (value instanceof YamlSequence sequence) {
            sequence.items().stream()
                    .filter(item -> !valid.test(item))
                    .forEach(item -> faults.add(new VariableFault(
                            ValueProblems.badItem(
                                    variable.name(),
                                    variable.type().wanted(),
                                    integers ? "integers have no quotes" : "a name is text"),
                            item)));
        } else {
            faults.add(new VariableFault(
                    ValueProblems.notList(
                            variable.name(), variable.type().wanted(), integers ? "[1000, 2000]" : "[a, b]"),
                    value));
        }
    }

    private void labels(YamlNode value) {
        if (value instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                wanted(Labels.isKey(entry.key().value()), entry.key());
                label(entry.value());
            }
        } else {
            wanted(false, value);
        }
    }

    private void label(YamlNode value) {
        boolean quotesMiss = value instanceof YamlScalar scalar && !scalar.isString() && Labels.isValue(scalar.value());
        if (quotesMiss) {
            Problem problem =
                    ValueProblems.wrongType(variable.name(), variable.type().wanted());
            faults.add(new VariableFault(ValueProblems.misquoted(problem, ((YamlScalar) value).value(), false), value));
        } else {
            wanted(isText(value, Labels::isValue), value);
        }
    }

    private void wanted(boolean valid, YamlNode at) {
        wanted(valid, at, variable.type().wanted());
    }

    private void wanted(boolean valid, YamlNode at, String what) {
        if (!valid) {
            faults.add(new VariableFault(ValueProblems.wrongType(variable.name(), what), at));
        }
    }

    private void require(boolean valid, Function<String, Problem> otherwise, YamlNode at) {
        if (!valid) {
            faults.add(new VariableFault(otherwise.apply(variable.name()), at));
        }
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " or ");
    }

    private static boolean is(YamlNode node, ScalarType type) {
        return node instanceof YamlScalar scalar && scalar.type() == type;
    }

    private static boolean isText(YamlNode node, Predicate<String> form) {
        return node instanceof YamlScalar scalar && scalar.isString() && form.test(scalar.value());
    }

    private static boolean isNumber(YamlNode node, Predicate<String> form) {
        return node instanceof YamlScalar scalar
                && (scalar.isString() || scalar.type() == ScalarType.INTEGER)
                && form.test(scalar.value());
    }

    /** A number among the words may be written as one. */
    private static boolean isWord(YamlNode node, List<String> words) {
        return isNumber(node, words::contains);
    }

    private static boolean isNatural(YamlNode node) {
        return is(node, ScalarType.INTEGER) && VariableFormats.isNatural(((YamlScalar) node).value());
    }
}
