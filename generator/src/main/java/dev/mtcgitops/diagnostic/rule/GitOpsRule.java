package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** What Argo CD and Flux would stumble over. */
public enum GitOpsRule implements Rule {
    CLUSTER_TOO_OLD(
            "GITOPS-002",
            Severity.WARNING,
            "Cluster `{0}` runs OpenShift {1}, whose Kubernetes 1.{2} is too old for {3}.",
            "Apply its `manifests` folder with `oc apply -R -f`, and let `{4}` name only the other clusters."),
    WAVE(
            "GITOPS-004",
            Severity.ERROR,
            "A sync wave is an integer{0}.",
            "Write {1}: Argo CD fails on a number in an annotation, and takes any other text for wave 0."),
    WAVE_ORDER(
            "GITOPS-004",
            Severity.ERROR,
            "The MigrationController is in an earlier sync wave than {0}, which would wait for MTC's operator.",
            "Give the MigrationController the same wave or a later one."),
    NO_SKIP_DRY_RUN(
            "GITOPS-005",
            Severity.WARNING,
            "{0} lacks the sync option `SkipDryRunOnMissingResource=true`.",
            "Keep it: until MTC's operator is installed, Argo CD would apply nothing of the cluster.");

    /** How an annotation has to write a wave: arguments of {@link #WAVE}. */
    public static final String IN_QUOTES = " in quotes";

    /** Likewise. */
    public static final String AS_TEXT = "a text such as `\"5\"` or `\"-1\"`";

    private final RuleText text;

    GitOpsRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
