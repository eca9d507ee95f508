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
import java.util.stream.Stream;

/** What stays on a cluster when objects leave the tree. */
public final class Departures {
    private static final String CONTROLLER = "/migrationcontroller-migration-controller.yaml";

    private Departures() {}

    /**
     * The effects of what {@code plan} deletes, in the order of paths.
     *
     * @param clusters the names of the clusters that the new tree has
     */
    public static List<Diagnostic> of(TreePlan plan, Set<String> clusters) {
        return plan.changes().stream()
                .filter(change -> change.action() == Action.DELETE)
                .flatMap(
                        change -> Stream.concat(controller(change, clusters).stream(), firewall(plan, change).stream()))
                .toList();
    }

    /** A controller that only moves to another directory of its cluster stays in the tree. */
    private static Optional<Diagnostic> controller(Change change, Set<String> clusters) {
        boolean stays = List.of(change.path().split("/")).stream().anyMatch(clusters::contains);
        return change.path().endsWith(CONTROLLER) && !stays
                ? Optional.of(Diagnostic.of(ChangeProblems.controllerLeaves(), Location.ofFile(change.path())))
                : Optional.empty();
    }

    private static Optional<Diagnostic> firewall(TreePlan plan, Change change) {
        return plan.before()
                .map(OwnershipRecord::openings)
                .map(openings -> openings.get(change.path()))
                .map((SortedSet<String> blocks) ->
                        Diagnostic.of(ChangeProblems.firewallLeaves(blocks), Location.ofFile(change.path())));
    }
}
