package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** NetworkPolicies for MTC's volume transfers, as they stand or will stand on a cluster. */
public enum PolicyRule implements Rule {
    MISSES_PODS(
            "NP-002",
            Severity.ERROR,
            "This keeps the policy from selecting the {0} pods, which the controller of MTC {1} makes with other labels.",
            "Leave `podSelector` as it is rendered: it selects by the label `app` alone and fits every version."),
    CAPTURED_MISSES_PODS(
            "NP-002",
            Severity.WARNING,
            "This keeps the policy from selecting the {0} pods, which the controller of MTC {1} makes with other labels.",
            "Let policies be rendered with `policies: open`, or select by `app` alone, with `directvolumemigration-rsync-transfer` and "
                    + "`directvolumemigration-rsync-transfer-block` as values."),
    NAME_TAKEN(
            "NP-003",
            Severity.ERROR,
            "A policy `{0}` of other content stands in namespace `{1}`, and the rendered {2} policy would replace it.",
            "Rename the one that stands there, or say `policies: none` if it is to stay."),
    PEER_IGNORED(
            "NP-008",
            Severity.ERROR,
            "OpenShift SDN understands `{0}` in ingress rules since OpenShift {1}, and lets nobody in by this peer on {2}.",
            "Select by `podSelector` or `namespaceSelector` alone, or leave out `from` to let everybody in on the port.");

    private final RuleText text;

    PolicyRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
