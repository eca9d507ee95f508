package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.Leftovers;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value where it hangs in its document.
 *
 * @param name the field's name, for sentences
 * @param node the value
 * @param holder where a field that the value lacks is reported: its key, or its first key in a list
 * @param source the text it stands in
 */
record Slot(String name, YamlNode node, Location holder, Source source) {
    /** An item of a list, or a document. */
    static Slot item(String name, YamlNode node, Source source) {
        Location holder = node.origin().written();
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                return new Slot(name, node, entry.key().at(), source);
            }
        }
        return new Slot(name, node, holder, source);
    }

    /** The same value under another name. */
    Slot named(String other) {
        return new Slot(other, node, holder, source);
    }

    Location at() {
        return node.origin().written();
    }

    /** Reports {@code problem} at the value, or what a template left in it, which explains any other. */
    void report(Problem problem) {
        Optional<Problem> leftover = node instanceof YamlScalar scalar && scalar.isString()
                ? Leftovers.template(scalar.value())
                : Optional.empty();
        source.report(leftover.orElse(problem), at());
    }

    <T> Located<T> located(T value) {
        return new Located<>(value, at());
    }

    /** The value as {@code shape} takes it, with its place. */
    <T> Optional<Located<T>> read(Shape<T> shape) {
        return shape.read(this).map(this::located);
    }

    /** The mapping that must stand here. */
    Optional<YamlMapping> mapping(String what) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        wrongType(what, "");
        return Optional.empty();
    }

    /** The items of the list that must stand here. */
    Optional<List<Slot>> items(String what) {
        if (node instanceof YamlSequence sequence) {
            return Optional.of(sequence.items().stream()
                    .map(item -> item(name, item, source))
                    .toList());
        }
        wrongType("a list of " + what, node instanceof YamlScalar ? "Write `[…]` around it." : "");
        return Optional.empty();
    }

    /** The list that must stand here, each item as {@code shape} takes it; items with errors are left out. */
    <T> Optional<List<T>> list(String what, Shape<T> shape) {
        return items(what).map(items -> {
            List<T> values = new ArrayList<>();
            items.forEach(item -> shape.read(item).ifPresent(values::add));
            return List.copyOf(values);
        });
    }

    /** As {@link #list}, but of at least one item. */
    <T> Optional<List<T>> filledList(String what, Shape<T> shape) {
        if (node instanceof YamlSequence sequence && sequence.items().isEmpty()) {
            report(ScalarProblems.emptyList(name, ""));
            return Optional.empty();
        }
        return list(what, shape);
    }

    /** Says that something else than {@code wanted} stands here. */
    void wrongType(String wanted, String hint) {
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            report(ScalarProblems.noValue(name));
        } else {
            report(ScalarProblems.wrongType(name, wanted, kind(), hint));
        }
    }

    private String kind() {
        if (node instanceof YamlScalar scalar) {
            return switch (scalar.type()) {
                case INTEGER, FLOAT -> "a number";
                case BOOLEAN -> "a truth value";
                default -> "text";
            };
        }
        return node instanceof YamlMapping ? "a mapping" : "a list";
    }
}
