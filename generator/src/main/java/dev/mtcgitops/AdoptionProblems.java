package dev.mtcgitops;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** The answer of the pipeline to an adopted fleet. */
final class AdoptionProblems {
    private AdoptionProblems() {}

    static Problem refused(String part, String file, String rule, String message) {
        return Problem.of(
                "ADOPT-014",
                quoted(part) + " is left out of " + quoted(file) + ", because " + plain(rule) + " refuses it: "
                        + plain(message),
                "State it by hand in a form that the input takes, if it is needed.");
    }

    /** A key that stays beside the rendered one of another spelling. */
    static Problem spellingStays(String cluster, String live, String rendered) {
        return Problem.of(
                "ADOPT-017",
                "The key " + quoted(live) + " of the MigrationController of cluster " + quoted(cluster)
                        + " stays beside " + quoted(rendered) + ", if Argo CD or `oc` syncs it.",
                "Which one the operator takes is random: remove " + quoted(live)
                        + " from the cluster before the first sync.");
    }

    static Problem missing(String rule, String message, String way) {
        return Problem.of("ADOPT-009", "`check` reports " + plain(rule) + ": " + plain(message), way);
    }

    static Problem reported(String rule, String message, String hint) {
        return Problem.of("ADOPT-018", "`check` reports " + plain(rule) + ": " + plain(message), hint);
    }
}
