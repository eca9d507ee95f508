package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcVersion;

/** What can be wrong with a namespace to migrate. */
final class NamespaceProblems {
    private NamespaceProblems() {}

    static Problem labelNeeded(String variable, ClusterFacts cluster, String namespaces) {
        return Problem.of(
                "PSA-001",
                quoted(variable) + " asks for Rsync pods that OpenShift " + cluster.openshift()
                        + " admits only to labelled namespaces; on cluster " + quoted(cluster.name()) + ": "
                        + namespaces + ".",
                "Give these namespaces the label `pod-security.kubernetes.io/enforce: privileged` before the migration.");
    }

    static Problem hostRefused(String namespace, String target, MtcVersion mtc) {
        return Problem.of(
                "RTE-001",
                "Namespace " + quoted(namespace) + " has " + namespace.length()
                        + " characters, too many for the host of its Route on cluster " + quoted(target) + " with MTC "
                        + mtc + ".",
                "Set `cluster_subdomain` in the cluster's `variables`, or choose a `target` of 59 characters or fewer.");
    }

    static Problem hostTooLong(String namespace, String target, MtcVersion mtc) {
        return Problem.of(
                        "RTE-001",
                        "Namespace " + quoted(namespace) + " has " + namespace.length()
                                + " characters, which can be too many for the host of its Route on cluster "
                                + quoted(target) + " with MTC " + mtc + ".",
                        "Set `cluster_subdomain` in the cluster's `variables`, or choose a `target` of 59 characters or fewer.")
                .as(Severity.WARNING);
    }

    /** An error where the controller refuses the second plan, else a warning. */
    static Problem sharedTarget(String namespace, String cluster, boolean refused) {
        Problem problem = Problem.of(
                "PAIR-002",
                "Two migrations go into namespace " + quoted(namespace) + " of cluster " + quoted(cluster) + ".",
                refused
                        ? "MTC refuses the second plan as `PlanConflict`: give one of them another `target`, or remove one."
                        : "MTC mixes what both bring: give one of them another `target`, or remove one.");
        return refused ? problem : problem.as(Severity.WARNING);
    }

    static Problem system(String namespace) {
        return Problem.of(
                "PAIR-003",
                quoted(namespace) + " is a namespace of the system, which MTC does not migrate.",
                "Migrate the namespaces of applications; operators and settings of the cluster are installed on the target.");
    }
}
