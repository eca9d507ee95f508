package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Choice;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Readers of single values. */
final class Scalars {
    private Scalars() {}

    /** Text; a number or truth value without quotes is none. */
    static Optional<String> text(Slot slot) {
        if (!(slot.node() instanceof YamlScalar scalar) || scalar.isNull()) {
            slot.wrongType("text", "");
            return Optional.empty();
        }
        if (scalar.isString()) {
            return Optional.of(scalar.value());
        }
        return slot.source()
                .takeAsText(
                        scalar,
                        scalar.type() == ScalarType.BOOLEAN
                                ? ScalarProblems.booleanForText(scalar.value())
                                : ScalarProblems.numberForText(scalar.value(), number(scalar.value())));
    }

    /** Text of a {@code form}; a number without quotes that would not have it in quotes either is taken as it is written. */
    static Optional<String> text(Slot slot, Predicate<String> form) {
        return slot.node() instanceof YamlScalar scalar && isNumber(scalar) && !form.test(scalar.value())
                ? Optional.of(scalar.value())
                : text(slot);
    }

    private static boolean isNumber(YamlScalar scalar) {
        return scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT;
    }

    /** The number that a reader sees in {@code text}: 4.1 in {@code 4.10}. */
    private static String number(String text) {
        boolean decimal = text.length() < 100 && text.matches("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");
        return decimal ? new BigDecimal(text).stripTrailingZeros().toPlainString() : Shown.quoted(text);
    }

    /** {@code true} or {@code false}. */
    static Optional<Boolean> bool(Slot slot) {
        if (slot.node() instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN) {
            return Optional.of(scalar.value().equals("true"));
        }
        slot.wrongType("`true` or `false`", "Write it without quotes.");
        return Optional.empty();
    }

    /** An integer between two bounds. */
    static Shape<Long> integer(long from, long to) {
        return slot -> {
            Optional<Long> number = integer(slot.node(), from, to);
            if (number.isEmpty()) {
                if (slot.node() instanceof YamlScalar scalar && scalar.type() == ScalarType.INTEGER) {
                    slot.report(ScalarProblems.outOfRange(slot.name(), from, to));
                } else {
                    slot.wrongType("an integer", "");
                }
            }
            return number;
        };
    }

    /** The number of a port. */
    static Optional<Integer> port(Slot slot) {
        return integer(1, 65535).read(slot).map(Long::intValue);
    }

    /** The integer {@code node} is, if it lies between the bounds. */
    static Optional<Long> integer(Object node, long from, long to) {
        if (node instanceof YamlScalar scalar
                && scalar.type() == ScalarType.INTEGER
                && scalar.value().matches("-?[0-9]{1,18}")) {
            long value = Long.parseLong(scalar.value());
            return value >= from && value <= to ? Optional.of(value) : Optional.empty();
        }
        return Optional.empty();
    }

    /** One of the words of an enum. */
    static <E extends Enum<E> & Choice> Shape<E> choice(Class<E> type) {
        return slot -> text(slot).flatMap(text -> {
            Optional<E> found = find(type, text);
            if (found.isEmpty()) {
                slot.report(ScalarProblems.notOneOf(text, slot.name(), hint(type, text)));
            }
            return found;
        });
    }

    /** One of the words of an enum whose mistakes have a rule of their own; a word and a hint make the problem. */
    static <E extends Enum<E> & Choice> Shape<E> choice(Class<E> type, BiFunction<String, String, Problem> problem) {
        return slot -> {
            Optional<E> found = slot.node() instanceof YamlScalar scalar && scalar.isString()
                    ? find(type, scalar.value())
                    : Optional.empty();
            if (found.isEmpty()) {
                String word = slot.node() instanceof YamlScalar scalar ? scalar.value() : slot.name();
                slot.report(problem.apply(word, hint(type, word) + " "));
            }
            return found;
        };
    }

    private static <E extends Enum<E> & Choice> Optional<E> find(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.text().equals(text))
                .findFirst();
    }

    private static <E extends Enum<E> & Choice> String hint(Class<E> type, String text) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Choice::text).toList();
        String meant = Suggestion.didYouMean(text, words);
        String listed = words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return meant.isEmpty() ? "Write " + listed.replaceFirst(", (?=[^,]*$)", " or ") + "." : meant;
    }
}
