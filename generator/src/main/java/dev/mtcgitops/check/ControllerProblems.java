package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.VariableSpec;
import java.util.List;

/** What can be wrong with the variables of a MigrationController on its cluster. */
final class ControllerProblems {
    private ControllerProblems() {}

    static Problem tooNew(VariableSpec variable, ClusterFacts cluster) {
        return Problem.of(
                "MTC-VAR-001",
                quoted(variable.name()) + " came with MTC " + variable.since() + ", but cluster "
                        + quoted(cluster.name()) + " has " + cluster.mtc() + ".",
                "Remove it, or upgrade MTC; the operator accepts the variable and does nothing with it.");
    }

    static Problem dead(VariableSpec variable, ClusterFacts cluster) {
        return Problem.of(
                "MTC-VAR-002",
                quoted(variable.name()) + " has had no effect since MTC "
                        + variable.deadSince().orElseThrow() + ", and cluster " + quoted(cluster.name()) + " has "
                        + cluster.mtc() + ".",
                "It is rendered as asked; remove it.");
    }

    static Problem notOnControlCluster(VariableSpec variable, String cluster) {
        return Problem.of(
                "MTC-VAR-004",
                quoted(variable.name()) + " acts on the control cluster only, and cluster " + quoted(cluster)
                        + " controls no pair.",
                "Put it on the control cluster.");
    }

    static Problem notOnDestination(VariableSpec variable, String cluster) {
        return Problem.of(
                "MTC-VAR-004",
                quoted(variable.name()) + " acts on a target cluster only, and cluster " + quoted(cluster)
                        + " is the target of no pair.",
                "Put it on the target cluster.");
    }

    static Problem badOption(String option) {
        return Problem.of(
                "MTC-VAR-010",
                "The option " + quoted(option) + " of `rsync_opt_extras` is dropped by mig-controller.",
                "It accepts lower-case options such as `--exclude=cache` or `-z`, with blanks between.");
    }

    static Problem replacesDefaults(String hint) {
        return Problem.of(
                "MTC-VAR-011", "`excluded_resources` replaces the list of resources that MTC leaves out.", hint);
    }

    static Problem missing(String cluster, List<String> names) {
        return Problem.of(
                "MTC-VAR-013",
                "The MigrationController of cluster " + quoted(cluster) + " lacks " + String.join(", ", names) + ".",
                "Without it the operator's role fails or does only half of its work: leave the rendered values.");
    }

    static Problem notFollowed(String variable, String field) {
        return Problem.of(
                "MTC-VAR-015",
                "An overlay sets " + quoted(variable) + ", and egress firewalls and `tight` policies do not follow it.",
                "State it as " + quoted(field) + " of the ClusterPair.");
    }
}
