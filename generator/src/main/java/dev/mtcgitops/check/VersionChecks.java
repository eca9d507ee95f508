package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
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

/**
 * Whether the MTC versions of a fleet can do what its pairs ask. One problem is reported once: of the following, the first that concerns
 * a cluster, and nothing else about it.
 *
 * <ol>
 *   <li>MTC 1.8 in a pair with an old cluster;
 *   <li>a version that its own cluster cannot run;
 *   <li>an operator that is not for the cluster, or cannot control;
 *   <li>two versions in a pair: lines that never mix, then a controller that needs a newer operator, then any other difference;
 *   <li>a cluster that the documentation does not describe.
 * </ol>
 *
 * <p>Sources: MTC documentation, "Upgrading the Migration Toolkit for Containers" and "Compatibility guidelines"; mig-controller
 * {@code pkg/controller/migcluster/validation.go}.
 */
final class VersionChecks {
    /** What the controller asks of every cluster from that version on. */
    private static final VariableSpec SUPER_PRIVILEGED =
            VariableTable.find("migration_rsync_super_privileged").orElseThrow();

    private final Diagnostics into;
    /** The clusters with a reported error. */
    private final Set<ResolvedCluster> reported = new HashSet<>();

    private VersionChecks(Diagnostics into) {
        this.into = into;
    }

    /** Reports what is wrong; the clusters with an error, about which other rules may only say what follows from it. */
    static Set<ResolvedCluster> check(ResolvedFleet fleet, Diagnostics into) {
        VersionChecks checks = new VersionChecks(into);
        List<ResolvedCluster> clusters =
                fleet.plans().stream().map(ClusterPlan::cluster).toList();
        List<ResolvedPair> agreed =
                fleet.pairs().stream().filter(VersionChecks::isAgreed).toList();
        agreed.forEach(checks::checkOldClusters);
        agreed.forEach(checks::checkInstallable);
        clusters.forEach(checks::checkOperator);
        fleet.pairs().forEach(checks::checkController);
        agreed.forEach(checks::checkMixture);
        clusters.forEach(checks::checkWindow);
        return checks.reported;
    }

    private void checkOldClusters(ResolvedPair pair) {
        List<ResolvedCluster> members = pair.members();
        List<ResolvedCluster> newer = members.stream()
                .filter(c -> c.facts().mtc().has(MtcCapability.GOES_WITH_NO_EARLIER_LINE))
                .toList();
        List<ResolvedCluster> old = members.stream()
                .filter(c -> !c.facts().openshift().has(OpenShiftCapability.RUNS_MTC_1_8))
                .toList();
        if (newer.isEmpty() || old.isEmpty()) {
            return;
        }
        ResolvedCluster wrong = newer.stream().filter(old::contains).findFirst().orElse(newer.get(0));
        report(VersionProblems.tooOldForLine(wrong.facts().mtc(), facts(old)), wrong, old);
        reported.addAll(newer);
    }

    /** A version that a pair states for both its clusters is reported once for both. */
    private void checkInstallable(ResolvedPair pair) {
        Map<Location, List<ResolvedCluster>> refused = new LinkedHashMap<>();
        for (ResolvedCluster member : pair.members()) {
            if ((isCrdRefused(member.facts()) || lacksLegacyOperator(member.facts())) && reported.add(member)) {
                refused.computeIfAbsent(member.mtcAt(), at -> new ArrayList<>()).add(member);
            }
        }
        refused.values().forEach(this::reportRefused);
    }

    private void reportRefused(List<ResolvedCluster> clusters) {
        ClusterFacts first = clusters.get(0).facts();
        report(
                isCrdRefused(first)
                        ? VersionProblems.crdRefused(first.mtc(), facts(clusters))
                        : VersionProblems.noLegacyOperator(first.mtc(), facts(clusters)),
                clusters.get(0),
                clusters);
    }

    private static List<ClusterFacts> facts(List<ResolvedCluster> clusters) {
        return clusters.stream().map(ResolvedCluster::facts).toList();
    }

    private static boolean isCrdRefused(ClusterFacts cluster) {
        return !cluster.mtc().has(MtcCapability.STABLE_CRD)
                && !cluster.openshift().has(OpenShiftCapability.BETA_CRDS);
    }

    private static boolean lacksLegacyOperator(ClusterFacts cluster) {
        return cluster.mtc().has(MtcCapability.NO_LEGACY_OPERATOR)
                && !cluster.openshift().has(OpenShiftCapability.OLM_INSTALLS_MTC);
    }

    /** Reports {@code clusters}, whose OpenShift does not go with the MTC of {@code wrong}. */
    private void report(Problem problem, ResolvedCluster wrong, List<ResolvedCluster> clusters) {
        into.report(
                problem,
                wrong.mtcAt(),
                clusters.stream()
                        .map(c -> new Related(
                                c.openshiftAt(), "The version of cluster `" + c.name() + "` is stated here."))
                        .toList());
    }

    /** Up to MTC 1.4 the documentation describes both operators for one release of OpenShift. */
    private void checkOperator(ResolvedCluster cluster) {
        ClusterFacts facts = cluster.facts();
        boolean olm = facts.openshift().has(OpenShiftCapability.OLM_INSTALLS_MTC);
        if (facts.mtc().has(MtcCapability.OLM_ONLY_FROM_4_6)
                && (facts.operator() == Operator.OLM) != olm
                && reported.add(cluster)) {
            into.report(
                    olm ? VersionProblems.legacyTooLate(facts) : VersionProblems.olmTooEarly(facts),
                    operatorAt(cluster),
                    List.of(new Related(cluster.openshiftAt(), "The version of OpenShift is stated here.")));
        }
    }

    /** Where it is stated what installs MTC; else OpenShift decides it. */
    private static Location operatorAt(ResolvedCluster cluster) {
        return cluster.description().operator().map(Located::at).orElseGet(cluster::openshiftAt);
    }

    private void checkController(ResolvedPair pair) {
        ResolvedCluster control = pair.control();
        ClusterFacts facts = control.facts();
        if (facts.hasReducedOperator() && reported.add(control)) {
            into.report(
                    VersionProblems.noController(facts),
                    operatorAt(control),
                    List.of(new Related(pair.pair().control().at(), "This pair is controlled by it.")));
        }
    }

    private void checkMixture(ResolvedPair pair) {
        pair.remotes().forEach(remote -> checkMixture(pair.control(), remote));
    }

    /** Whether no other pair has given a cluster of {@code pair} another version, which is reported as such. */
    private static boolean isAgreed(ResolvedPair pair) {
        return pair.pair().mtc().stream()
                .allMatch(mtc -> pair.members().stream()
                        .filter(member -> member.description().mtc().isEmpty())
                        .allMatch(member -> member.facts().mtc().equals(mtc.value())));
    }

    private void checkMixture(ResolvedCluster control, ResolvedCluster remote) {
        if (reported.contains(control) || reported.contains(remote)) {
            return;
        }
        mixture(control.facts(), remote.facts()).ifPresent(problem -> {
            into.report(
                    problem,
                    remote.mtcAt(),
                    List.of(new Related(control.mtcAt(), "The version of the control cluster is stated here.")));
            if (problem.severity() == Severity.ERROR) {
                reported.add(remote);
            }
        });
    }

    private static Optional<Problem> mixture(ClusterFacts control, ClusterFacts remote) {
        MtcVersion first = control.mtc();
        MtcVersion second = remote.mtc();
        if (first.equals(second)) {
            return Optional.empty();
        }
        if (first.has(MtcCapability.GOES_WITH_NO_EARLIER_LINE) != second.has(MtcCapability.GOES_WITH_NO_EARLIER_LINE)) {
            return Optional.of(VersionProblems.differentLines(remote, control));
        }
        if (SUPER_PRIVILEGED.isNewerThan(second) && !SUPER_PRIVILEGED.isNewerThan(first)) {
            return Optional.of(VersionProblems.noSuperPrivileged(remote, control, SUPER_PRIVILEGED.since()));
        }
        return goesWithNewer(first, second) || goesWithNewer(second, first)
                ? Optional.empty()
                : Optional.of(VersionProblems.different(remote, control));
    }

    private static boolean goesWithNewer(MtcVersion older, MtcVersion newer) {
        return older.has(MtcCapability.GOES_WITH_NEWER_LINES) && newer.has(MtcCapability.GOES_WITH_OLDER_LINE);
    }

    /** Releases newer than every known one have had their warning. */
    private void checkWindow(ResolvedCluster cluster) {
        ClusterFacts facts = cluster.facts();
        KnownVersions.Window window = KnownVersions.controlWindow(facts.mtc());
        if (reported.contains(cluster)
                || window.contains(facts.openshift())
                || KnownVersions.isNewer(facts.openshift())
                || KnownVersions.isNewer(facts.mtc())) {
            return;
        }
        boolean control = facts.role() == Role.CONTROL;
        boolean tooOld = facts.openshift().compareTo(window.oldest()) < 0;
        if (control || (tooOld && facts.mtc().has(MtcCapability.SAME_WINDOW_FOR_REMOTES))) {
            into.report(
                    control
                            ? VersionProblems.controlOutsideWindow(facts, window)
                            : VersionProblems.remoteBeforeWindow(facts, window),
                    cluster.openshiftAt(),
                    List.of(new Related(cluster.mtcAt(), "The version of MTC is stated here.")));
        }
    }
}
