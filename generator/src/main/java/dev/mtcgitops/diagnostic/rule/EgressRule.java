package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Egress firewalls: EgressNetworkPolicies of OpenShift SDN and EgressFirewalls of OVN-Kubernetes. */
public enum EgressRule implements Rule {
    WRONG_KIND(
            "ENP-001",
            Severity.ERROR,
            "Cluster `{0}` runs {1}, which has no {2}.",
            "Capture this cluster with `oc get {3} -A -o yaml`, or correct its `openshift` or `networkPlugin`."),
    TOO_MANY_FOR_SDN(
            "ENP-003",
            Severity.ERROR,
            "The {0} has {1} rules, and OpenShift {2} takes at most {3}.",
            "Replace rules by wider ones; those that the migration needs count, too."),
    GLOBAL_NAMESPACE(
            "ENP-004",
            Severity.ERROR,
            "OpenShift SDN ignores an EgressNetworkPolicy in namespace `default`.",
            "The pods there are free to go anywhere: leave it out of `egressFirewalls`, and remove it from the cluster."),
    ALLOW_TOO_LATE(
            "ENP-005",
            Severity.ERROR,
            "In the {0} of cluster `{1}`, rule {2}, {3}, comes before the Allow for {4}, and the first match wins.",
            "Put the Allow before it, where mtc-gitops puts it."),
    ONLY_ALLOWS(
            "ENP-006",
            Severity.INFO,
            "The {0} of cluster `{1}` has only Allow rules, and no effect.",
            "What no rule matches is allowed; a Deny at the end is what makes the rules before it count."),
    DENIED(
            "ENP-007",
            Severity.ERROR,
            "In the {0} of cluster `{1}`, rule {2}, {3}, is the first that matches {4}, to which pair `{5}` connects.",
            "Put an Allow for `{6}` before it, or let the rule be an Allow."),
    NOT_FOR_SDN(
            "ENP-008",
            Severity.ERROR,
            "An EgressNetworkPolicy knows no {0}, and cluster `{1}` would refuse it.",
            "Write IPv4 networks and whole DNS names."),
    HOST_AS_EVERYTHING(
            "ENP-009",
            Severity.WARNING,
            "OpenShift SDN reads `0.0.0.0/32` as `0.0.0.0/0`: this {0} matches everything.",
            "Write `0.0.0.0/0` if this is meant."),
    NOT_DEFAULT(
            "EF-001",
            Severity.ERROR,
            "An EgressFirewall is named `default`, and cluster `{0}` refuses `{1}`.",
            "Leave `name` out; OVN-Kubernetes has one for each namespace."),
    FIELD_TOO_NEW(
            "EF-002",
            Severity.ERROR,
            "An EgressFirewall of OpenShift {0} has no {1}; it came with {2}.",
            "Write `cidrSelector`, or correct the version."),
    TOO_MANY_FOR_OVN(
            "EF-003",
            Severity.ERROR,
            "The {0} has {1} rules, and OVN-Kubernetes applies at most {2}.",
            "Replace rules by wider ones; those that the migration needs count, too."),
    NAME_WITH_DENY_ALL(
            "EF-004",
            Severity.WARNING,
            "In the {0} of cluster `{1}`, an Allow for a `dnsName` stands beside `Deny {2}`, which may win.",
            "Use `cidrSelector` for what must be reached."),
    JOIN_NETWORK(
            "EF-005",
            Severity.WARNING,
            "In the {0} of cluster `{1}`, rule {2}, {3}, covers `100.64.0.0/16`, which connections to node ports pass.",
            "Put an Allow for `100.64.0.0/16` before it; it joins the nodes of OVN-Kubernetes."),
    API_DENIED(
            "EF-006",
            Severity.WARNING,
            "In the {0} of cluster `{1}`, rule {2}, {3}, cuts the pods off from the API server of their own cluster.",
            "Put an Allow for its addresses before it: `{4}`."),
    PORTS_OF_NODES(
            "EF-007",
            Severity.ERROR,
            "In the {0} of cluster `{1}`, the Allow for {2} is limited to ports, and rule {3}, {4}, denies the others.",
            "A node port is any of 30000 to 32767: leave `ports` out."),
    PROXY_NOT_ALLOWED(
            "EGR-001",
            Severity.ERROR,
            "The {0} of cluster `{1}` allows addresses of cluster `{2}`, but the pods dial {3}, which rule {4}, {5}, denies.",
            "Allow `{6}` instead, before that rule."),
    ADDRESSES_UNDECLARED(
            "EGR-002",
            Severity.ERROR,
            "A Deny in the egress firewall of namespace `{0}` on cluster `{1}` may cover {2}, whose addresses are not stated.",
            "State `{3}`, so that an Allow can be put before the Deny."),
    NO_IPV4_ADDRESS(
            "EGR-002",
            Severity.ERROR,
            "A Deny in the egress firewall of namespace `{0}` on cluster `{1}` may cover {2}, whose IPv4 addresses are not stated.",
            "State them in `{3}`: OpenShift SDN knows no IPv6.");

    private final RuleText text;

    EgressRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
