package dev.mtcgitops.output;

import dev.mtcgitops.output.TreePlan.Action;
import java.util.List;

/** A plan as a person reads it in a dry run. */
public final class PlanReport {
    private PlanReport() {}

    /**
     * A line {@code create|update|delete <path>} for each change.
     *
     * @param verbose whether unchanged files have a line, too
     */
    public static List<String> changes(TreePlan plan, boolean verbose) {
        return plan.changes().stream()
                .filter(change -> verbose || change.action() != Action.UNCHANGED)
                .map(change -> change.action().text() + " " + change.path())
                .toList();
    }

    /** The summary of a plan that is carried out. */
    public static String done(TreePlan plan) {
        return count(plan, Action.CREATE) + " created, " + count(plan, Action.UPDATE) + " updated, "
                + count(plan, Action.DELETE) + " deleted, " + count(plan, Action.UNCHANGED) + " unchanged.";
    }

    private static long count(TreePlan plan, Action action) {
        return plan.changes().stream()
                .filter(change -> change.action() == action)
                .count();
    }
}
