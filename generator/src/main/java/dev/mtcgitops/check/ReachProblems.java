package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftVersion;

/** Why a variable, or a part of one, does nothing on a cluster. */
final class ReachProblems {
    private ReachProblems() {}

    static Problem onlyOnOpenShift(String variable, OpenShiftVersion only, String cluster, OpenShiftVersion openshift) {
        return Problem.of(
                "MTC-VAR-002",
                quoted(variable) + " has an effect on OpenShift " + only + " only, and cluster " + quoted(cluster)
                        + " has " + openshift + ".",
                "It is rendered as asked; remove it.");
    }

    static Problem foldedLabel(String label, MtcVersion since, String cluster, MtcVersion mtc) {
        return Problem.of(
                "MTC-VAR-001",
                "Before MTC " + since + " the operator folds " + quoted(label) + " to snake_case, and cluster "
                        + quoted(cluster) + " has " + mtc + ".",
                "No node has such a label, and Restic would run nowhere: use one of lower-case letters, digits, `.`, `/` and `_`, or upgrade MTC.");
    }
}
