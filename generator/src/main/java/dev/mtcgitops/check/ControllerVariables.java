package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.rule.VariableRule;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Optional;

/**
 * Judges every key of a finished MigrationController, also what overlays brought: its CRD accepts any key and any type
 * (mig-operator {@code migrationcontroller.crd.yaml}, {@code x-kubernetes-preserve-unknown-fields}).
 */
final class ControllerVariables {
    private final Diagnostics into;

    private ControllerVariables(Diagnostics into) {
        this.into = into;
    }

    static void check(Manifest manifest, Diagnostics into) {
        if (manifest.id().kind().equals("MigrationController")) {
            ControllerVariables variables = new ControllerVariables(into);
            manifest.tree().mapping("spec").ifPresent(spec -> spec.entries().forEach(variables::check));
        }
    }

    private void check(Entry entry) {
        String name = entry.key().value();
        Optional<VariableSpec> spec = VariableTable.find(name);
        if (spec.isEmpty()) {
            String suggestion = Suggestion.didYouMean(name, VariableTable.names());
            report(VariableRule.UNKNOWN, entry.key(), name, suggestion.isEmpty() ? "" : suggestion + " ");
        } else if (name.equals("version")) {
            report(VariableRule.DECIDED, entry.key(), name, "The operator writes it.");
        } else {
            checkType(spec.get(), entry.value());
        }
    }

    private void checkType(VariableSpec spec, YamlNode value) {
        switch (spec.type()) {
            case BOOLEAN -> {
                if (!(value instanceof YamlScalar scalar) || scalar.type() != ScalarType.BOOLEAN) {
                    report(VariableRule.NOT_BOOLEAN, value, spec.name());
                }
            }
            case TEXTS, INTEGERS -> {
                if (!(value instanceof YamlSequence)) {
                    report(VariableRule.NOT_LIST, value, spec.name(), "values");
                }
            }
            case LABELS -> {
                if (!(value instanceof YamlMapping)) {
                    report(VariableRule.WRONG_TYPE, value, spec.name(), "a mapping of labels");
                }
            }
            case BOOLEAN_OR_TEXT, TEXT, INTEGER, POSITIVE, PERCENTAGE, QUANTITY -> {
                if (!(value instanceof YamlScalar scalar) || scalar.isNull()) {
                    report(VariableRule.WRONG_TYPE, value, spec.name(), "a single value");
                }
            }
        }
    }

    private void report(VariableRule rule, YamlNode at, Object... arguments) {
        into.report(rule, at.origin().responsible(), arguments);
    }
}
