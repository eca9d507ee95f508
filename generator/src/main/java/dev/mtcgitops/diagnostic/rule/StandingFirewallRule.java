package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the description of firewalls that stand on a cluster. */
public enum StandingFirewallRule implements Rule {
    SECOND_IN_NAMESPACE(
            "ENP-002",
            Severity.ERROR,
            "Namespace `{0}` has another egress firewall.",
            "OpenShift SDN drops all traffic of a namespace with two, and OVN-Kubernetes knows only one; merge their rules.");

    private final RuleText text;

    StandingFirewallRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
