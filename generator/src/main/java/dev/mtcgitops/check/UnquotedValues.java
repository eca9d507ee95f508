package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.ProxyRule;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * Judges the variables that the operator pastes into YAML without quotes (mig-operator
 * {@code roles/migrationcontroller/templates/controller.yml.j2}, {@code ui.yml.j2}, {@code velero.yml.j2}): such a value must be the
 * plain scalar that it stands for.
 */
final class UnquotedValues {
    private static final List<String> UNQUOTED = List.of("http_proxy", "https_proxy", "no_proxy");

    private UnquotedValues() {}

    static void check(Manifest manifest, Diagnostics into) {
        if (!manifest.id().kind().equals("MigrationController")) {
            return;
        }
        Optional<YamlMapping> spec = manifest.tree().mapping("spec");
        for (String variable : UNQUOTED) {
            spec.flatMap(s -> s.get(variable))
                    .filter(value -> !survives(value))
                    .ifPresent(value -> into.report(
                            ProxyRule.BREAKS_TEMPLATE, value.origin().responsible(), variable));
        }
    }

    /** Whether {@code value} is a text, and the same one to every reader of {@code value: <it>}; an empty one is no value there. */
    private static boolean survives(YamlNode value) {
        if (!(value instanceof YamlScalar scalar) || !scalar.isString()) {
            return false;
        }
        if (scalar.value().isEmpty()) {
            return true;
        }
        Diagnostics mistakes = new Diagnostics();
        List<YamlNode> read = YamlReader.readInput("", "value: " + scalar.value(), mistakes);
        return !mistakes.hasErrors()
                && read.size() == 1
                && read.get(0) instanceof YamlMapping mapping
                && mapping.size() == 1
                && mapping.get("value").filter(scalar::sameData).isPresent();
    }
}
