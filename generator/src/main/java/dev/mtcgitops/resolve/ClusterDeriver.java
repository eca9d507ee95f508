package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.Role;
import java.util.Optional;
import java.util.Set;

/** Derives what versions decide about a cluster. */
final class ClusterDeriver {
    private ClusterDeriver() {}

    /** The facts of a cluster, or nothing where a version is missing. */
    static Optional<ClusterFacts> derive(
            Cluster cluster, Optional<Located<MtcVersion>> mtc, boolean control, Diagnostics into) {
        String name = cluster.name().value();
        if (cluster.openshift().isEmpty()) {
            into.report(FleetProblems.openshiftMissing(name), cluster.at());
        }
        if (cluster.openshift().isEmpty() || mtc.isEmpty()) {
            return Optional.empty();
        }
        OpenShiftVersion openshift = cluster.openshift().get().value();
        Operator operator = cluster.operator()
                .map(Located::value)
                .orElseGet(() -> Operator.of(openshift, mtc.get().value()));
        return Optional.of(new ClusterFacts(
                name,
                cluster.labels(),
                openshift,
                mtc.get().value(),
                operator,
                networkPlugin(cluster, openshift, into),
                regime(openshift, operator),
                control ? Role.CONTROL : Role.REMOTE));
    }

    /** OLM hands the cluster-wide proxy to the operators it installs; everything else inherits nothing. */
    private static Regime regime(OpenShiftVersion openshift, Operator operator) {
        return openshift.has(OpenShiftCapability.CLUSTER_WIDE_PROXY) && operator == Operator.OLM
                ? Regime.INHERITED_PROXY
                : Regime.MANUAL_PROXY;
    }

    private static Optional<NetworkPlugin> networkPlugin(
            Cluster cluster, OpenShiftVersion openshift, Diagnostics into) {
        Set<NetworkPlugin> possible = KnownVersions.plugins(openshift);
        cluster.networkPlugin()
                .filter(stated -> !possible.contains(stated.value()))
                .ifPresent(stated ->
                        into.report(PlanProblems.pluginAbsent(openshift, stated.value(), possible), stated.at()));
        return cluster.networkPlugin().map(Located::value).or(() -> KnownVersions.decidedPlugin(openshift));
    }
}
