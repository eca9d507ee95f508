package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftCapability;
import java.util.List;
import java.util.stream.Collectors;

/** Versions of MTC that do not go with a cluster, or with each other. */
final class VersionProblems {
    private VersionProblems() {}

    static Problem tooOldForLine(MtcVersion mtc, List<ClusterFacts> old) {
        MtcVersion line = MtcCapability.GOES_WITH_NO_EARLIER_LINE.since();
        return Problem.of(
                "MTC-VER-001",
                "MTC " + mtc + " migrates only between clusters with OpenShift "
                        + OpenShiftCapability.RUNS_MTC_1_8.since() + " or later, and " + openshift(old) + ".",
                "Use MTC " + KnownVersions.mtc().headSet(line).last().line() + " on both clusters.");
    }

    static Problem differentLines(ClusterFacts remote, ClusterFacts control) {
        return Problem.of(
                "MTC-VER-002",
                bothVersions(remote, control) + ": MTC "
                        + MtcCapability.GOES_WITH_NO_EARLIER_LINE.since().line() + " works with no earlier line.",
                "State one version for both.");
    }

    static Problem different(ClusterFacts remote, ClusterFacts control) {
        MtcVersion mixing = MtcCapability.GOES_WITH_NEWER_LINES.since();
        return Problem.of(
                        "MTC-VER-002",
                        bothVersions(remote, control) + ".",
                        "Let both run the same version, to the patch level; only " + mixing
                                + " and later patch levels of " + mixing.line() + " work with a newer line.")
                .as(Severity.WARNING);
    }

    private static String bothVersions(ClusterFacts remote, ClusterFacts control) {
        return "Cluster " + quoted(remote.name()) + " has MTC " + remote.mtc() + ", and its control cluster "
                + quoted(control.name()) + " has " + control.mtc();
    }

    static Problem olmTooEarly(ClusterFacts cluster) {
        return Problem.of(
                "MTC-VER-003",
                "OLM cannot install MTC " + cluster.mtc() + " on cluster " + quoted(cluster.name())
                        + ", which has OpenShift " + cluster.openshift() + ".",
                "Below OpenShift " + OpenShiftCapability.OLM_INSTALLS_MTC.since()
                        + " there is only the legacy operator: say `operator: legacy`, or leave it out.");
    }

    static Problem legacyTooLate(ClusterFacts cluster) {
        return Problem.of(
                "MTC-VER-003",
                "The legacy operator of MTC " + cluster.mtc() + " is not for cluster " + quoted(cluster.name())
                        + ", which has OpenShift " + cluster.openshift() + ".",
                "From OpenShift " + OpenShiftCapability.OLM_INSTALLS_MTC.since()
                        + " on OLM installs MTC: say `operator: olm`, or leave it out.");
    }

    static Problem noController(ClusterFacts control) {
        return Problem.of(
                "MTC-VER-004",
                "The legacy operator of MTC " + control.mtc() + " has no migration controller, and cluster "
                        + quoted(control.name()) + " with OpenShift " + control.openshift() + " would have to run one.",
                "Set `control` of its pairs to their other side.");
    }

    static Problem controlOutsideWindow(ClusterFacts control, KnownVersions.Window window) {
        return Problem.of(
                "MTC-VER-005",
                "Control cluster " + notListed(control, window),
                "It lists OpenShift " + window.oldest() + " to " + window.newest()
                        + " for this version. Control from the other side, take another version, or ask support first.");
    }

    static Problem remoteBeforeWindow(ClusterFacts remote, KnownVersions.Window window) {
        return Problem.of(
                "MTC-VER-005",
                "Cluster " + notListed(remote, window),
                "Its list begins with OpenShift " + window.oldest()
                        + " for this version, on both clusters of a pair. Take another version, or ask support first.");
    }

    private static String notListed(ClusterFacts cluster, KnownVersions.Window window) {
        return quoted(cluster.name()) + " has MTC " + cluster.mtc() + " and OpenShift " + cluster.openshift()
                + ", which the documentation as of " + window.asOf() + " does not list together.";
    }

    static Problem crdRefused(MtcVersion mtc, List<ClusterFacts> clusters) {
        return Problem.of(
                "MTC-VER-006",
                "MTC " + mtc + " cannot be installed on OpenShift " + OpenShiftCapability.BETA_CRDS.until()
                        + " or later, and " + openshift(clusters) + ".",
                "Use MTC " + MtcCapability.STABLE_CRD.since().line()
                        + " or later: the CRD of earlier ones is of `apiextensions.k8s.io/v1beta1`, which Kubernetes 1.22 removed.");
    }

    static Problem noLegacyOperator(MtcVersion mtc, List<ClusterFacts> clusters) {
        MtcVersion older = MtcCapability.GOES_WITH_NEWER_LINES.since();
        return Problem.of(
                "MTC-VER-007",
                "MTC " + mtc + " needs OpenShift " + OpenShiftCapability.OLM_INSTALLS_MTC.since() + " or later, and "
                        + openshift(clusters) + ".",
                "That line has no legacy operator: use MTC " + older + " or later of " + older.line()
                        + " on such a cluster, or "
                        + MtcCapability.NO_LEGACY_OPERATOR.until().line() + " on both.");
    }

    private static String openshift(List<ClusterFacts> clusters) {
        return clusters.stream()
                .map(cluster -> quoted(cluster.name()) + " has " + cluster.openshift())
                .collect(Collectors.joining(" and "));
    }

    static Problem noBlockVolumes(ClusterFacts control) {
        return Problem.of(
                "MTC-VER-008",
                "Block volumes need MTC " + MtcCapability.BLOCK_VOLUMES.since() + ", and control cluster "
                        + quoted(control.name()) + " has " + control.mtc() + ".",
                "Upgrade MTC on both clusters, or say `volumes: filesystem` and copy the others in another way.");
    }

    static Problem noSuperPrivileged(ClusterFacts remote, ClusterFacts control, MtcVersion needed) {
        return Problem.of(
                "MTC-VER-009",
                "Control cluster " + quoted(control.name()) + " has MTC " + control.mtc() + ", which needs MTC "
                        + needed + " or later on cluster " + quoted(remote.name()) + ", and that has " + remote.mtc()
                        + ".",
                "State the same version for both; the controller fails where an earlier operator leaves out `RSYNC_SUPER_PRIVILEGED`.");
    }
}
