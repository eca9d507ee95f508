package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the spec of a MigrationController, in the input and finished alike: its CRD accepts any key and any value (mig-operator
 * {@code migrationcontroller.crd.yaml}, {@code x-kubernetes-preserve-unknown-fields}).
 */
public final class VariableJudge {
    private static final List<String> JINJA = List.of("{{", "{%", "{#");

    private VariableJudge() {}

    /** What is wrong with {@code entry} of {@code spec}, whatever the cluster. */
    public static List<VariableFault> faults(YamlMapping.Entry entry, YamlMapping spec) {
        List<VariableFault> faults = new ArrayList<>();
        collectJinja(entry.key(), faults);
        if (faults.isEmpty()) {
            VariableNames.fault(entry.key(), spec).ifPresent(faults::add);
        }
        collectJinja(entry.value(), faults);
        if (faults.isEmpty()) {
            VariableSpec variable = VariableTable.find(entry.key().value()).orElseThrow();
            faults.addAll(VariableValues.faults(variable, entry.value()));
        }
        return faults;
    }

    /** {@code key} as the operator folds it before it looks for a variable. */
    public static String folded(String key) {
        return VariableNames.snakeCase(key);
    }

    /** Whether the operator's folding of keys to snake_case leaves {@code key} as it is. */
    public static boolean survivesFolding(String key) {
        return folded(key).equals(key);
    }

    private static void collectJinja(YamlNode node, List<VariableFault> into) {
        if (node instanceof YamlScalar scalar) {
            JINJA.stream()
                    .filter(scalar.value()::contains)
                    .findFirst()
                    .ifPresent(opening -> into.add(new VariableFault(SpecProblems.jinja(opening), scalar)));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collectJinja(item, into));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                collectJinja(entry.key(), into);
                collectJinja(entry.value(), into);
            }
        }
    }
}
