package dev.mtcgitops.output;

import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plan as a person reads it in a dry run. */
public final class PlanReport {
    private PlanReport() {}

    /**
     * A line {@code create|update|delete <path>} for each change, then a summary.
     *
     * @param verbose whether unchanged files have a line, too
     */
    public static List<String> lines(TreePlan plan, boolean verbose) {
        List<String> lines = new ArrayList<>();
        Map<Action, Integer> count = new EnumMap<>(Action.class);
        for (Change change : plan.changes()) {
            count.merge(change.action(), 1, Integer::sum);
            if (verbose || change.action() != Action.UNCHANGED) {
                lines.add(change.action().text() + " " + change.path());
            }
        }
        lines.add("Plan: " + count.getOrDefault(Action.CREATE, 0) + " to create, "
                + count.getOrDefault(Action.UPDATE, 0) + " to update, "
                + count.getOrDefault(Action.DELETE, 0) + " to delete, "
                + count.getOrDefault(Action.UNCHANGED, 0) + " unchanged.");
        return lines;
    }
}
