package dev.mtcgitops.change;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.ReservedVariables;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What a change of the tree does on clusters, or leaves undone. */
final class ChangeProblems {
    private static final int MOST_LISTED = 6;

    private ChangeProblems() {}

    static Problem baseHasErrors(Diagnostic first) {
        return Problem.of(
                "CHANGE-001",
                "The base does not render, so every object shows as new: "
                        + first.severity().text() + " " + first.rule() + " at " + first.at() + ": " + first.message(),
                "Mend the base first, or compare with the rendered branch: `--repo` instead of `--base`.");
    }

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

    static Problem controllerLeaves(String cluster) {
        return Problem.of(
                "CHANGE-005",
                "The MigrationController of cluster " + quoted(cluster)
                        + " leaves the tree, but stays on the cluster: consumers do not prune it.",
                "When no migration runs any more, remove it with `oc delete migrationcontroller migration-controller -n "
                        + "openshift-migration`, or keep the pair with `state: finished`.");
    }

    static Problem directoryMoves(String cluster, String from, List<String> objects) {
        return Problem.of(
                "CHANGE-007",
                "The directory of cluster " + quoted(cluster) + " moves; its consumer looks at " + quoted(from)
                        + " until " + (objects.isEmpty() ? "it is told." : list(objects) + " is applied."),
                objects.isEmpty()
                        ? "Tell whatever applies the directory where it is now; an ApplicationSet that matches it finds it by itself."
                        : "Apply the control objects right after the tree changed.");
    }

    static Problem controlMoves(String pair, String from, String to) {
        return Problem.of(
                "CHANGE-008",
                "The control of pair " + quoted(pair) + " moves from cluster " + quoted(from) + " to " + quoted(to)
                        + ", but its MigPlans and MigClusters stay where they are.",
                "Change it while no migration runs, let consumers sync both clusters, and create the MigClusters and MigPlans"
                        + " again on the new control cluster: until then two controllers run.");
    }

    static Problem projectNarrows(String project, List<String> objects) {
        return Problem.of(
                "CHANGE-009",
                "The AppProject " + quoted(project)
                        + " no longer permits objects that leave with it, so that Argo CD never prunes them: "
                        + list(objects) + ".",
                "Let the Applications sync before you apply the AppProject.");
    }

    static Problem applierLeaves(ResourceId object) {
        return Problem.of(
                "CHANGE-010",
                quoted(object) + " leaves the tree, but stays where it was applied.",
                "When the objects that it applied are no longer needed, delete it by hand: `oc delete "
                        + object.kind().toLowerCase(Locale.ROOT) + "." + object.group() + " " + object.name() + " -n "
                        + object.namespace() + "`.");
    }

    static Problem clusterLeavesSet(String cluster, ResourceId set, ResourceId application) {
        return Problem.of(
                "CHANGE-010",
                "Cluster " + quoted(cluster) + " leaves " + quoted(set) + ", but the Application "
                        + quoted(application.name()) + " that it made stays.",
                "When what it applied is no longer needed, delete it by hand: `oc delete application."
                        + application.group() + " " + application.name() + " -n " + application.namespace() + "`.");
    }

    static Problem firewallTurns(ResourceId before, ResourceId after, String cluster) {
        return Problem.of(
                "CHANGE-011",
                quoted(before) + " of cluster " + quoted(cluster) + " becomes " + quoted(after)
                        + ": until the cluster has the other network plugin, the new one has no effect, and then the old one.",
                "Let consumers apply it when the network plugin is migrated, and delete the old one afterwards: `oc delete "
                        + before.kind().toLowerCase(Locale.ROOT) + " " + before.name() + " -n " + before.namespace()
                        + "`.");
    }

    static Problem opensUnasked(String namespace, String cluster, List<Entry> opened) {
        List<String> traffic = opened.stream()
                .map(entry -> entry.to() + (entry.ports().equals("all") ? "" : " on " + entry.ports()))
                .toList();
        return Problem.of(
                "CHANGE-012",
                "The egress firewall of namespace " + quoted(namespace) + " on cluster " + quoted(cluster)
                        + " opens what no pair asks for: " + list(traffic) + ".",
                "If this is meant, it needs a reason other than a migration; else take the overlay or rule back, or narrow it to the"
                        + " addresses of the pair.");
    }

    static Problem pairLoses(String pair, String variable, String cluster) {
        return Problem.of(
                "CHANGE-014",
                "Pair " + quoted(pair) + " goes on, but " + quoted(variable) + " leaves cluster " + quoted(cluster)
                        + " with a pair that is finished.",
                "If its migration needs it, state it in the pair as "
                        + ReservedVariables.insteadOf(variable).orElseThrow() + ".");
    }

    static Problem policyLeaves(String namespace, String cluster) {
        return Problem.of(
                "CHANGE-013",
                "The policy that lets Rsync through in namespace " + quoted(namespace) + " of cluster "
                        + quoted(cluster) + " leaves the tree, and no pair of the namespace is finished.",
                "If a migration of the namespace is not over, put the pair back; it ends with `state: finished`.");
    }

    static Problem firewallLeaves(ResourceId firewall, String cluster, Collection<String> allows) {
        return Problem.of(
                "CHANGE-006",
                quoted(firewall) + " of cluster " + quoted(cluster)
                        + " leaves the tree with what a pair that is not finished opened in it: " + list(allows)
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
        String first =
                texts.stream().limit(MOST_LISTED).map(text -> quoted(text)).collect(Collectors.joining(", "));
        return texts.size() <= MOST_LISTED ? first : first + " and " + (texts.size() - MOST_LISTED) + " more";
    }
}
