package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Versions of MTC that do not go with a cluster, or with each other. */
public enum VersionRule implements Rule {
    CLUSTER_TOO_OLD_FOR_1_8(
            "MTC-VER-001",
            Severity.ERROR,
            "MTC {0} migrates only between clusters with OpenShift {2} or later, and {1}.",
            "Use MTC {3} on both clusters."),
    DIFFERENT_LINES(
            "MTC-VER-002",
            Severity.ERROR,
            "Cluster `{0}` has MTC {1}, and its control cluster `{2}` has {3}: MTC {4} goes with no earlier line.",
            "State one version for both."),
    DIFFERENT(
            "MTC-VER-002",
            Severity.WARNING,
            "Cluster `{0}` has MTC {1}, and its control cluster `{2}` has {3}.",
            "Let both run the same version, to the patch level; only {6} and later patch levels of {7} go with a newer line."),
    OLM_TOO_EARLY(
            "MTC-VER-003",
            Severity.ERROR,
            "OLM cannot install MTC {0} on cluster `{1}`, which has OpenShift {2}.",
            "Below OpenShift {3} there is only the legacy operator: say `operator: legacy`, or leave it out."),
    LEGACY_TOO_LATE(
            "MTC-VER-003",
            Severity.ERROR,
            "The legacy operator of MTC {0} is not for cluster `{1}`, which has OpenShift {2}.",
            "From OpenShift {3} on OLM installs MTC: say `operator: olm`, or leave it out."),
    NO_CONTROLLER(
            "MTC-VER-004",
            Severity.ERROR,
            "The legacy operator of MTC {0} has no migration controller, and cluster `{1}` with OpenShift {2} is to run one.",
            "Set `control` of its pairs to their other side."),
    OUTSIDE_WINDOW(
            "MTC-VER-005",
            Severity.WARNING,
            "Control cluster `{0}` has MTC {1} and OpenShift {2}, which the documentation as of {3} does not list together.",
            "It lists OpenShift {4} to {5} for this version. Control from the other side, take another version, or ask support first."),
    CRD_REFUSED(
            "MTC-VER-006",
            Severity.ERROR,
            "MTC {0} cannot be installed on OpenShift {2} or later, and {1}.",
            "Use MTC {3} or later: the CRD of earlier ones is of `apiextensions.k8s.io/v1beta1`, which Kubernetes 1.22 removed."),
    NO_LEGACY_OPERATOR(
            "MTC-VER-007",
            Severity.ERROR,
            "MTC {0} needs OpenShift {2} or later, and {1}.",
            "That line has no legacy operator: use MTC {3} or later of {4} on such a cluster, or {5} on both."),
    NO_BLOCK_VOLUMES(
            "MTC-VER-008",
            Severity.ERROR,
            "Block volumes need MTC {2}, and control cluster `{0}` has {1}.",
            "Upgrade MTC on both clusters, or say `volumes: filesystem` and copy the others in another way."),
    NO_SUPER_PRIVILEGED(
            "MTC-VER-009",
            Severity.ERROR,
            "Control cluster `{2}` has MTC {3}, which needs MTC {5} or later on cluster `{0}`, and that has {1}.",
            "State the same version for both; the controller fails where an earlier operator leaves out `RSYNC_SUPER_PRIVILEGED`.");

    private final RuleText text;

    VersionRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
