package dev.mtcgitops.change;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.ReservedVariables;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableSpec;
import java.util.Collection;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What a change of the tree does on clusters, or leaves undone. */
final class ChangeProblems {
    private ChangeProblems() {}

    static Problem controllerRestarts(String cluster, SortedSet<String> variables) {
        return Problem.of(
                "CHANGE-002",
                "The migration controller on cluster " + quoted(cluster) + " restarts, because of " + list(variables)
                        + ".",
                "Merge it while no migration runs: a restart interrupts one.");
    }

    static Problem proxyStays(String variable, ClusterFacts cluster) {
        boolean console = cluster.role() == Role.CONTROL && cluster.mtc().has(MtcCapability.KEEPS_PROXY_OF_CONSOLE);
        return Problem.of(
                "CHANGE-003",
                quoted(variable) + " leaves the MigrationController of cluster " + quoted(cluster.name())
                        + ", but the Secret `migration-proxy`"
                        + (console ? " and Deployment `migration-ui` keep" : " keeps")
                        + " its value.",
                "When consumers have synced, run `oc delete secret migration-proxy -n openshift-migration`"
                        + (console ? " and `oc delete deployment migration-ui -n openshift-migration`" : "")
                        + ": the operator makes " + (console ? "them" : "it") + " again with what is stated then.");
    }

    static Problem valueStays(VariableSpec variable, ClusterFacts cluster) {
        String elsewhere =
                "remove the old value from the cluster; \"Turning things off\" in `docs/delivery.md` tells where it is.";
        return Problem.of(
                "CHANGE-004",
                quoted(variable.name()) + " leaves the MigrationController of cluster " + quoted(cluster.name())
                        + ", but the operator keeps its value there.",
                variable.defaultIn(cluster.mtc())
                        .map(usual -> "To go back to the default, state " + quoted(usual)
                                + ReservedVariables.insteadOf(variable.name())
                                        .map(field -> " as " + field)
                                        .orElse("") + ", or " + elsewhere)
                        .orElse("State the value that is to hold, or " + elsewhere));
    }

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
                        + list(allows)
                        + " stays allowed on the cluster.",
                "Keep the pair with `state: finished` until consumers have synced, and remove it then.");
    }

    static Problem unclearTraffic(ResourceId object) {
        return Problem.of(
                "CHANGE-015",
                quoted(object) + " cannot be understood, so what it opens and closes is not shown.",
                "Restore the file as it was rendered, or look at it by hand.");
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(text -> quoted(text)).collect(Collectors.joining(", "));
    }
}
