package dev.mtcgitops.change;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ResourceId;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a change of the tree does on clusters, or leaves undone. */
final class ChangeProblems {
    private ChangeProblems() {}

    static Problem controllerLeaves() {
        return Problem.of(
                "CHANGE-005",
                "The MigrationController leaves the tree, but stays on the cluster: consumers do not prune it.",
                "When no migration runs any more, remove it with `oc delete migrationcontroller migration-controller -n "
                        + "openshift-migration`, or keep the pair with `state: finished`.");
    }

    static Problem policyLeaves(String namespace) {
        return Problem.of(
                "CHANGE-013",
                "The policy that lets Rsync through in namespace " + quoted(namespace)
                        + " leaves the tree, and no pair of the namespace is finished.",
                "If a migration of the namespace is not over, put the pair back; it ends with `state: finished`.");
    }

    static Problem firewallLeaves(Collection<String> allows) {
        return Problem.of(
                "CHANGE-006",
                "The egress firewall leaves the tree with what a pair that is not finished opened in it: "
                        + allows.stream().map(allow -> quoted(allow)).collect(Collectors.joining(", "))
                        + " stays allowed on the cluster.",
                "Keep the pair with `state: finished` until consumers have synced, and remove it then.");
    }

    static Problem unclearTraffic(ResourceId object) {
        return Problem.of(
                "CHANGE-015",
                quoted(object) + " cannot be understood, so what it opens and closes is not shown.",
                "Restore the file as it was rendered, or look at it by hand.");
    }
}
