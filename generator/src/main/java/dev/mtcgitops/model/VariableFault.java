package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.yaml.YamlNode;

/**
 * A mistake in the spec of a MigrationController, wherever that is written.
 *
 * @param problem the mistake
 * @param at the key or value that shows it
 */
public record VariableFault(Problem problem, YamlNode at) {}
