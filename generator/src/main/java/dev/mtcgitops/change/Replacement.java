package dev.mtcgitops.change;

import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.work.Workers;

/**
 * A rendered state that is to replace what a tree holds.
 *
 * @param state the state
 * @param layout where the directories of its clusters are
 * @param workers compare clusters
 */
public record Replacement(FleetState state, Layout layout, Workers workers) {
    /**
     * The change that {@code plan} makes of {@code existing}, see {@link FleetChange#outline}. Only files that differ are read.
     */
    public FleetChange of(ExistingTree existing, TreePlan plan) {
        return FleetChange.outline(ExistingState.of(existing, plan, layout), state, workers);
    }
}
