package dev.mtcgitops.review;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stays on a cluster when objects leave the tree. */
public final class Departures {
    private static final String CONTROLLER = "/migrationcontroller-migration-controller.yaml";

    private static final Pattern POLICY = Pattern.compile("(?<directory>.+)(?<object>/manifests/(?<namespace>[^/]+)"
            + "/networkpolicy-mtc-allow-(?:egress-from|ingress-to)-rsync[.]yaml)");

    private Departures() {}

    /**
     * The effects of what {@code plan} deletes, in the order of paths.
     *
     * @param clusters the names of the clusters that the new tree has
     * @param finished the namespaces of finished pairs, as {@code <cluster>/<namespace>}
     */
    public static List<Diagnostic> of(TreePlan plan, Set<String> clusters, Set<String> finished) {
        return plan.changes().stream()
                .filter(change -> change.action() == Action.DELETE)
                .flatMap(change -> Stream.of(
                                controller(change, clusters), firewall(plan, change), policy(plan, change, finished))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** A controller that only moves to another directory of its cluster stays in the tree. */
    private static Optional<Diagnostic> controller(Change change, Set<String> clusters) {
        boolean stays = List.of(change.path().split("/")).stream().anyMatch(clusters::contains);
        return change.path().endsWith(CONTROLLER) && !stays
                ? Optional.of(Diagnostic.of(ChangeProblems.controllerLeaves(), Location.ofFile(change.path())))
                : Optional.empty();
    }

    /** A policy goes with a pair that is finished, or moves with its cluster; else it may be missed. */
    private static Optional<Diagnostic> policy(TreePlan plan, Change change, Set<String> finished) {
        Matcher path = POLICY.matcher(change.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        List<String> folders = List.of(path.group("directory").split("/"));
        String namespace = path.group("namespace");
        boolean over = folders.stream().anyMatch(folder -> finished.contains(folder + "/" + namespace));
        boolean moves = plan.changes().stream()
                .anyMatch(
                        other -> other.action() == Action.CREATE && other.path().endsWith(path.group("object")));
        return over || moves
                ? Optional.empty()
                : Optional.of(Diagnostic.of(ChangeProblems.policyLeaves(namespace), Location.ofFile(change.path())));
    }

    private static Optional<Diagnostic> firewall(TreePlan plan, Change change) {
        return plan.before()
                .map(OwnershipRecord::openings)
                .map(openings -> openings.get(change.path()))
                .map((SortedSet<String> blocks) ->
                        Diagnostic.of(ChangeProblems.firewallLeaves(blocks), Location.ofFile(change.path())));
    }
}
