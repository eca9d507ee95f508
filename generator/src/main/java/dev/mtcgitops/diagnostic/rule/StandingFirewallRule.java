package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the description of firewalls that stand on a cluster. */
public enum StandingFirewallRule implements Rule {
    SECOND_IN_NAMESPACE(
            "ENP-002",
            Severity.ERROR,
            "Namespace `{0}` has another egress firewall.",
            "OpenShift SDN drops all traffic of a namespace with two, and OVN-Kubernetes knows only one; merge their rules.");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    StandingFirewallRule(String id, Severity severity, String message, String hint) {
        this.id = id;
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String hint() {
        return hint;
    }
}
