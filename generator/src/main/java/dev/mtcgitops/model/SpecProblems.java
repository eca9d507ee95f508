package dev.mtcgitops.model;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with an entry of a MigrationController's spec, whatever the cluster. */
public final class SpecProblems {
    private SpecProblems() {}

    static Problem unknown(String name, String meant) {
        return Problem.of(
                "MTC-VAR-003",
                quoted(name) + " is not a MigrationController variable.",
                meant + "The API server accepts any key, and the operator ignores those it does not know.");
    }

    static Problem notSnakeCase(String name, String write) {
        return Problem.of("MTC-VAR-003", quoted(name) + " is not written in snake_case.", write);
    }

    static Problem bothSpellings(String name, String snake) {
        return Problem.of(
                "MTC-VAR-006",
                quoted(name) + " and " + quoted(snake) + " are one variable.",
                "The operator folds both into one, and which of them wins is random; keep " + quoted(snake) + ".");
    }

    static Problem jinja(String opening) {
        return Problem.of(
                "MTC-VAR-007",
                "The text holds " + quoted(opening) + ".",
                "Ansible evaluates the text of a MigrationController as a template; write it without.");
    }

    /** A variable that follows from something else. */
    public static Problem decided(String name, String reason) {
        return Problem.of("MTC-VAR-008", quoted(name) + " is not for the user to set.", reason);
    }

    static Problem misnamedGroups(String name) {
        return Problem.of(
                "SG-003",
                quoted(name) + " is not a MigrationController variable.",
                "The operator knows `src_supplemental_groups`; use `directVolumeMigration.supplementalGroups.source` of the ClusterPair.");
    }
}
