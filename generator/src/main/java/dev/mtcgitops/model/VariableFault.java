package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;

/**
 * A mistake in the spec of a MigrationController, wherever that is written.
 *
 * @param rule the mistake
 * @param at the key or value that shows it
 * @param arguments what the rule's sentence needs
 */
public record VariableFault(Rule rule, YamlNode at, List<Object> arguments) {
    static VariableFault of(Rule rule, YamlNode at, Object... arguments) {
        return new VariableFault(rule, at, List.of(arguments));
    }
}
