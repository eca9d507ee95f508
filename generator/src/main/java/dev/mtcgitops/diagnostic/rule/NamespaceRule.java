package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** What a migrated namespace must be like. */
public enum NamespaceRule implements Rule {
    LABEL_NEEDED(
            "PSA-001",
            Severity.WARNING,
            "`{0}` asks for Rsync pods that OpenShift {1} admits only to labelled namespaces; on cluster `{2}`: {3}.",
            "Give these namespaces the label `pod-security.kubernetes.io/enforce: privileged` before the migration."),
    HOST_REFUSED(
            "RTE-001",
            Severity.ERROR,
            "Namespace `{0}` has {1} characters, too many for the host of its Route on cluster `{2}` with MTC {3}.",
            "Set `cluster_subdomain` in the cluster's `variables`, or choose a `target` of 59 characters or fewer."),
    HOST_TOO_LONG(
            "RTE-001",
            Severity.WARNING,
            "Namespace `{0}` has {1} characters, which can be too many for the host of its Route on cluster `{2}` with MTC {3}.",
            "Set `cluster_subdomain` in the cluster's `variables`, or choose a `target` of 59 characters or fewer.");

    private final RuleText text;

    NamespaceRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
