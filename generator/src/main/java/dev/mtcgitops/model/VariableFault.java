package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.yaml.YamlNode;

/**
 * An error in the spec of a MigrationController, wherever that is written.
 *
 * @param problem the rule that it breaks
 * @param at the key or value that shows it
 */
public record VariableFault(Problem problem, YamlNode at) {}
