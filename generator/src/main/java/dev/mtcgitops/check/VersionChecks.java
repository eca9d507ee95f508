package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.rule.VersionRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the MTC versions of a fleet can do what its pairs ask. One mistake is told once: of what follows, the first that concerns
 * a cluster, and nothing else about it.
 *
 * <ol>
 *   <li>MTC 1.8 in a pair with an old cluster;
 *   <li>a version that its own cluster cannot run;
 *   <li>an operator that is not for the cluster, or cannot control;
 *   <li>two versions in a pair: lines that never mix, then a controller that needs a newer operator, then any other difference;
 *   <li>a control cluster that the documentation does not describe.
 * </ol>
 *
 * <p>Sources: MTC documentation, "Upgrading the Migration Toolkit for Containers" and "Compatibility guidelines"; mig-controller
 * {@code pkg/controller/migcluster/validation.go}.
 */
final class VersionChecks {
    private final Diagnostics into;
    /** The clusters of which an error was told. */
    private final Set<ResolvedCluster> told = new HashSet<>();

    private VersionChecks(Diagnostics into) {
        this.into = into;
    }

    static void check(ResolvedFleet fleet, Diagnostics into) {
        VersionChecks checks = new VersionChecks(into);
        List<ResolvedCluster> clusters =
                fleet.plans().stream().map(ClusterPlan::cluster).toList();
        fleet.pairs().forEach(checks::checkOldClusters);
        fleet.pairs().forEach(checks::checkInstallable);
        clusters.forEach(checks::checkOperator);
        fleet.pairs().forEach(checks::checkController);
        fleet.pairs().forEach(checks::checkMixture);
        clusters.forEach(checks::checkWindow);
    }

    private void checkOldClusters(ResolvedPair pair) {
        List<ResolvedCluster> members = pair.members().stream().distinct().toList();
        List<ResolvedCluster> newer =
                members.stream().filter(c -> c.facts().mtc().isAtLeast(8, 0)).toList();
        List<ResolvedCluster> old = members.stream()
                .filter(c -> !c.facts().openshift().isAtLeast(4, 10))
                .toList();
        if (newer.isEmpty() || old.isEmpty()) {
            return;
        }
        ResolvedCluster wrong = newer.stream().filter(old::contains).findFirst().orElse(newer.get(0));
        report(VersionRule.CLUSTER_TOO_OLD_FOR_1_8, wrong, old);
        told.addAll(newer);
    }

    /** A version that a pair states for both its clusters is told once of both. */
    private void checkInstallable(ResolvedPair pair) {
        Map<Location, List<ResolvedCluster>> refused = new LinkedHashMap<>();
        for (ResolvedCluster member : pair.members()) {
            if (refusal(member.facts()).isPresent() && told.add(member)) {
                refused.computeIfAbsent(member.mtcAt(), at -> new ArrayList<>()).add(member);
            }
        }
        refused.values()
                .forEach(clusters -> report(refusal(clusters.get(0).facts()).orElseThrow(), clusters.get(0), clusters));
    }

    private static Optional<Rule> refusal(ClusterFacts cluster) {
        MtcVersion mtc = cluster.mtc();
        if (!mtc.isAtLeast(6, 0) && cluster.openshift().isAtLeast(4, 9)) {
            return Optional.of(VersionRule.CRD_REFUSED);
        }
        boolean line16 = mtc.isAtLeast(6, 0) && !mtc.isAtLeast(7, 0);
        return line16 && !cluster.openshift().isAtLeast(4, 6)
                ? Optional.of(VersionRule.NO_LEGACY_OPERATOR)
                : Optional.empty();
    }

    /** Reports {@code clusters}, whose OpenShift does not go with the MTC of {@code wrong}. */
    private void report(Rule rule, ResolvedCluster wrong, List<ResolvedCluster> clusters) {
        into.report(
                rule,
                wrong.mtcAt(),
                clusters.stream()
                        .map(c ->
                                new Related(c.openshiftAt(), "The version of cluster `" + c.name() + "` stands here."))
                        .toList(),
                wrong.facts().mtc(),
                clusters.stream()
                        .map(c -> "`" + c.name() + "` has " + c.facts().openshift())
                        .collect(Collectors.joining(" and ")));
    }

    /** Up to MTC 1.4 the documentation describes both operators for one release of OpenShift. */
    private void checkOperator(ResolvedCluster cluster) {
        ClusterFacts facts = cluster.facts();
        boolean olm = facts.openshift().isAtLeast(4, 6);
        if (facts.mtc().isAtLeast(5, 0) && (facts.operator() == Operator.OLM) != olm && told.add(cluster)) {
            into.report(
                    olm ? VersionRule.LEGACY_TOO_LATE : VersionRule.OLM_TOO_EARLY,
                    operatorAt(cluster),
                    List.of(new Related(cluster.openshiftAt(), "The version of OpenShift stands here.")),
                    facts.mtc(),
                    cluster.name(),
                    facts.openshift());
        }
    }

    /** Where it is stated what installs MTC; else OpenShift decides it. */
    private static Location operatorAt(ResolvedCluster cluster) {
        return cluster.description().operator().map(Located::at).orElseGet(cluster::openshiftAt);
    }

    private void checkController(ResolvedPair pair) {
        ResolvedCluster control = pair.control();
        ClusterFacts facts = control.facts();
        if (facts.operator() == Operator.LEGACY && facts.mtc().isAtLeast(7, 0) && told.add(control)) {
            into.report(
                    VersionRule.NO_CONTROLLER,
                    operatorAt(control),
                    List.of(new Related(pair.pair().control().at(), "This pair is controlled by it.")),
                    facts.mtc(),
                    control.name(),
                    facts.openshift());
        }
    }

    private void checkMixture(ResolvedPair pair) {
        ResolvedCluster control = pair.control();
        ResolvedCluster remote = pair.remote();
        if (told.contains(control) || told.contains(remote)) {
            return;
        }
        mixture(control.facts().mtc(), remote.facts().mtc())
                .ifPresent(rule -> into.report(
                        rule,
                        remote.mtcAt(),
                        List.of(new Related(control.mtcAt(), "The version of the control cluster stands here.")),
                        remote.name(),
                        remote.facts().mtc(),
                        control.name(),
                        control.facts().mtc()));
    }

    private static Optional<Rule> mixture(MtcVersion control, MtcVersion remote) {
        if (control.equals(remote)) {
            return Optional.empty();
        }
        if (control.isAtLeast(8, 0) != remote.isAtLeast(8, 0)) {
            return Optional.of(VersionRule.DIFFERENT_LINES);
        }
        if (control.isAtLeast(7, 8) && !remote.isAtLeast(7, 8)) {
            return Optional.of(VersionRule.NO_SUPER_PRIVILEGED);
        }
        return goesWithNewer(control, remote) || goesWithNewer(remote, control)
                ? Optional.empty()
                : Optional.of(VersionRule.DIFFERENT);
    }

    private static boolean goesWithNewer(MtcVersion older, MtcVersion newer) {
        return older.isAtLeast(5, 1) && !older.isAtLeast(6, 0) && newer.isAtLeast(6, 0);
    }

    /** Releases newer than every known one have had their warning. */
    private void checkWindow(ResolvedCluster cluster) {
        ClusterFacts facts = cluster.facts();
        KnownVersions.Window window = KnownVersions.controlWindow(facts.mtc());
        if (facts.role() == Role.CONTROL
                && !told.contains(cluster)
                && !window.contains(facts.openshift())
                && !KnownVersions.isNewer(facts.openshift())
                && !KnownVersions.isNewer(facts.mtc())) {
            into.report(
                    VersionRule.OUTSIDE_WINDOW,
                    cluster.openshiftAt(),
                    List.of(new Related(cluster.mtcAt(), "The version of MTC stands here.")),
                    cluster.name(),
                    facts.mtc(),
                    facts.openshift(),
                    window.asOf(),
                    window.oldest(),
                    window.newest());
        }
    }
}
