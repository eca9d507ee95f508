package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableSpec.Scope;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.model.VariableType;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PlanProblems;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.Optional;

/** Judges whether a variable can act on a cluster: by its version, its operator and its part in the pairs. */
final class VariableReach {
    private VariableReach() {}

    /** Judges the variables that the input states, so that their problems show beside those of the fleet. */
    static void check(ClusterPlan plan, Diagnostics into) {
        for (Cluster.Variable stated : plan.controller().variables()) {
            VariableTable.find(stated.key().value())
                    .ifPresent(variable -> check(variable, stated.key().at(), plan, into));
            checkLabels(stated.key().value(), stated.value(), plan, into);
        }
    }

    /** Judges the keys of a node selector, which are variables to an old operator. */
    static void checkLabels(String variable, YamlNode value, ClusterPlan plan, Diagnostics into) {
        ClusterFacts cluster = plan.facts();
        if (variable.equals("daemonset_node_selector")
                && value instanceof YamlMapping labels
                && !cluster.mtc().has(MtcCapability.RAW_NODE_SELECTOR)) {
            for (String label : labels.keys()) {
                if (!VariableJudge.survivesFolding(label)) {
                    into.report(
                            ReachProblems.foldedLabel(
                                    label, MtcCapability.RAW_NODE_SELECTOR.since(), cluster.name(), cluster.mtc()),
                            value.origin().responsible());
                }
            }
        }
    }

    /** Judges {@code variable}, which is written {@code at} a place. */
    static void check(VariableSpec variable, Location at, ClusterPlan plan, Diagnostics into) {
        ClusterFacts cluster = plan.facts();
        if (variable.isIgnoredBy(cluster)) {
            into.report(PlanProblems.unknownToLegacy(variable.name(), cluster.name()), at);
        } else if (variable.isNewerThan(cluster.mtc())) {
            into.report(ControllerProblems.tooNew(variable, cluster), at);
        } else if (variable.scope() == Scope.HOST && cluster.role() != Role.CONTROL) {
            into.report(ControllerProblems.notOnControlCluster(variable, cluster.name()), at);
        } else if (variable.scope() == Scope.DEST && !isTarget(plan)) {
            if (variable.type() == VariableType.ENDPOINT) {
                into.report(TunnelProblems.noTarget(cluster.name()), at);
            } else {
                into.report(ControllerProblems.notOnDestination(variable, cluster.name()), at);
            }
        } else if (variable.isDeadOn(cluster)) {
            into.report(ControllerProblems.dead(variable, cluster), at);
        } else if (variable.name().equals("deprecated_cors_configuration")
                && !cluster.openshift().has(OpenShiftCapability.CORS_CONFIGURATION)) {
            into.report(
                    ReachProblems.onlyOnOpenShift(
                            variable.name(),
                            OpenShiftCapability.CORS_CONFIGURATION.since(),
                            cluster.name(),
                            cluster.openshift()),
                    at);
        }
    }

    /** Whether {@code variable} has an effect on a cluster. */
    static boolean acts(VariableSpec variable, ClusterPlan plan) {
        ClusterFacts cluster = plan.facts();
        return !variable.isIgnoredBy(cluster)
                && !variable.isNewerThan(cluster.mtc())
                && !variable.isDeadOn(cluster)
                && (variable.scope() != Scope.HOST || cluster.role() == Role.CONTROL)
                && (variable.scope() != Scope.DEST || isTarget(plan));
    }

    private static boolean isTarget(ClusterPlan plan) {
        return plan.controller().uses().stream().anyMatch(use -> use.side().equals(Optional.of(Side.TARGET)));
    }
}
