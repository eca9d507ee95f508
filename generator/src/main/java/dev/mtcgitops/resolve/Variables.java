package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.VariableRule;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableSpec.Scope;
import dev.mtcgitops.model.VariableTable;
import java.util.List;

/** Judges a cluster's {@code variables} by its version, its operator and its roles. */
final class Variables {
    private Variables() {}

    /** All stated variables by name; what cannot act on this cluster is reported. */
    static List<Cluster.Variable> judged(ResolvedCluster cluster, boolean target, Diagnostics into) {
        List<Cluster.Variable> variables = cluster.description()
                .variables()
                .map(stated -> List.copyOf(stated.value().values()))
                .orElse(List.of());
        for (Cluster.Variable variable : variables) {
            Located<String> key = variable.key();
            VariableTable.find(key.value()).ifPresent(spec -> judge(spec, key.at(), cluster.facts(), target, into));
        }
        return variables;
    }

    private static void judge(VariableSpec spec, Location at, ClusterFacts cluster, boolean target, Diagnostics into) {
        if (isIgnored(spec, cluster)) {
            into.report(VariableRule.UNKNOWN_TO_LEGACY, at, spec.name(), cluster.name());
        } else if (spec.isNewerThan(cluster.mtc())) {
            into.report(VariableRule.TOO_NEW, at, spec.name(), spec.since(), cluster.name(), cluster.mtc());
        } else if (spec.scope() == Scope.HOST && cluster.role() != Role.CONTROL) {
            into.report(VariableRule.NOT_ON_CONTROL_CLUSTER, at, spec.name(), cluster.name());
        } else if (spec.scope() == Scope.DEST && !target) {
            into.report(VariableRule.NOT_ON_DESTINATION, at, spec.name(), cluster.name());
        } else if (!isModernLegacy(cluster) && spec.isDeadIn(cluster.mtc())) {
            into.report(
                    VariableRule.DEAD, at, spec.name(), spec.deadSince().orElseThrow(), cluster.name(), cluster.mtc());
        }
    }

    /** Whether the operator of {@code cluster} takes no notice of a variable that its MTC version has. */
    static boolean isIgnored(VariableSpec spec, ClusterFacts cluster) {
        return isModernLegacy(cluster) && !spec.knownToLegacy();
    }

    /** The legacy operator of MTC 1.5 is the whole operator; from 1.7 on it knows only a few variables. */
    private static boolean isModernLegacy(ClusterFacts cluster) {
        return cluster.operator() == Operator.LEGACY && cluster.mtc().isAtLeast(7, 0);
    }
}
