package dev.mtcgitops.render;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the MigrationController: exactly one of the three forms is there.
 *
 * @param key its name
 * @param scalar its value
 * @param items its items
 * @param entries its entries, of a map of strings
 */
public record VariableView(
        Derived key,
        @Nullable ScalarView scalar,
        @Nullable List<ScalarView> items,
        @Nullable List<EntryView> entries) {

    /**
     * A scalar.
     *
     * @param text its text
     * @param quoted whether it is a string
     */
    public record ScalarView(Derived text, boolean quoted) {
        static ScalarView of(YamlNode node) {
            YamlScalar scalar = (YamlScalar) node;
            return new ScalarView(derived(scalar), scalar.isString());
        }
    }

    /**
     * An entry of a map of strings.
     *
     * @param key its key
     * @param value its value
     */
    public record EntryView(Derived key, Derived value) {}

    static VariableView of(Cluster.Variable variable) {
        Derived key = new Derived(variable.key().value(), List.of(variable.key().at()));
        if (variable.value() instanceof YamlSequence sequence) {
            return new VariableView(
                    key, null, sequence.items().stream().map(ScalarView::of).toList(), null);
        }
        if (variable.value() instanceof YamlMapping mapping) {
            return new VariableView(key, null, null, entries(mapping));
        }
        return new VariableView(key, ScalarView.of(variable.value()), null, null);
    }

    /** The value of a scalar variable. */
    static Derived scalarText(Cluster.Variable variable) {
        return derived((YamlScalar) variable.value());
    }

    static List<EntryView> entries(YamlMapping mapping) {
        List<EntryView> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            entries.add(new EntryView(derived(entry.key()), derived((YamlScalar) entry.value())));
        }
        return entries;
    }

    private static Derived derived(YamlScalar scalar) {
        return new Derived(scalar.value(), List.of(scalar.at()));
    }
}
