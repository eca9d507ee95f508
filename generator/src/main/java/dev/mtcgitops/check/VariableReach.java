package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.EndpointRule;
import dev.mtcgitops.diagnostic.rule.VariableRule;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableSpec.Scope;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.model.VariableType;
import dev.mtcgitops.resolve.ClusterPlan;

/** Judges whether a variable can act on a cluster: by its version, its operator and its part in the pairs. */
final class VariableReach {
    private VariableReach() {}

    /** Judges the variables that the input states, so that their mistakes show beside those of the fleet. */
    static void check(ClusterPlan plan, Diagnostics into) {
        for (Cluster.Variable stated : plan.controller().variables()) {
            VariableTable.find(stated.key().value())
                    .ifPresent(variable -> check(variable, stated.key().at(), plan, into));
        }
    }

    /** Judges {@code variable}, which is written {@code at} a place. */
    static void check(VariableSpec variable, Location at, ClusterPlan plan, Diagnostics into) {
        ClusterFacts cluster = plan.facts();
        if (variable.isIgnoredBy(cluster)) {
            into.report(VariableRule.UNKNOWN_TO_LEGACY, at, variable.name(), cluster.name());
        } else if (variable.isNewerThan(cluster.mtc())) {
            into.report(VariableRule.TOO_NEW, at, variable.name(), variable.since(), cluster.name(), cluster.mtc());
        } else if (variable.scope() == Scope.HOST && cluster.role() != Role.CONTROL) {
            into.report(VariableRule.NOT_ON_CONTROL_CLUSTER, at, variable.name(), cluster.name());
        } else if (variable.scope() == Scope.DEST && !isTarget(plan)) {
            if (variable.type() == VariableType.ENDPOINT) {
                into.report(EndpointRule.NO_TARGET, at, cluster.name());
            } else {
                into.report(VariableRule.NOT_ON_DESTINATION, at, variable.name(), cluster.name());
            }
        } else if (variable.isDeadOn(cluster)) {
            into.report(
                    VariableRule.DEAD,
                    at,
                    variable.name(),
                    variable.deadSince().orElseThrow(),
                    cluster.name(),
                    cluster.mtc());
        }
    }

    private static boolean isTarget(ClusterPlan plan) {
        return plan.controller().uses().stream().anyMatch(use -> use.side() == Side.TARGET);
    }
}
