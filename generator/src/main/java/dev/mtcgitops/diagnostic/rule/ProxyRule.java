package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in HTTP proxies and in the lists of what bypasses them. */
public enum ProxyRule implements Rule {
    NO_CLUSTER_WIDE(
            "PROXY-001",
            Severity.ERROR,
            "OpenShift {0} has no cluster-wide proxy.",
            "It came with {1}; write `proxy` instead."),
    NOT_INHERITED(
            "PROXY-001",
            Severity.WARNING,
            "The operator of cluster `{0}` does not inherit the cluster-wide proxy.",
            "Only OLM hands it down; write `proxy`, too."),
    MISSING(
            "PROXY-001",
            Severity.WARNING,
            "Cluster `{0}` inherits no HTTP proxy, and none is stated, although its Rsync pods need a TCP proxy.",
            "If Velero needs one to reach the object storage, state `proxy.http` and `proxy.https`."),
    NO_URL(
            "PROXY-002",
            Severity.ERROR,
            "The value is no URL with a host.",
            "Write scheme, host and port, such as `http://proxy.example.com:3128`."),
    SCHEME(
            "PROXY-003",
            Severity.WARNING,
            "`{0}` is an unusual scheme for the `{1}` proxy.",
            "The cluster's own `Proxy` object takes `{2}` only: it is the scheme that is spoken to the proxy."),
    NOT_FOR_VELERO(
            "PROXY-005",
            Severity.INFO,
            "Velero on cluster `{0}` does not get this proxy.",
            "Since MTC {1} it is run by OADP: set the variables in `spec.config.env` of OADP's Subscription, too."),
    BYPASSES_NOTHING(
            "NOPROXY-001",
            Severity.WARNING,
            "`noProxy` has no effect: cluster `{0}` has no proxy.",
            "State `proxy.http` or `proxy.https`, or remove the list."),
    BYPASSES_UNKNOWN(
            "NOPROXY-001",
            Severity.WARNING,
            "`noProxy` acts beside a proxy only, and nothing states one for cluster `{0}`.",
            "If the cluster has a cluster-wide proxy, state `clusterWideProxy`, so that what it bypasses is kept; else remove the list."),
    CANNOT_EXTEND(
            "NOPROXY-003",
            Severity.WARNING,
            "`no_proxy` of cluster `{0}` lacks entries of the cluster, because nothing states `{1}`.",
            "State them; else calls inside of the cluster go to the proxy."),
    REPLACES_TOO_MUCH(
            "NOPROXY-003",
            Severity.WARNING,
            "`noProxy` replaces the list of cluster `{0}`, and lacks `{1}`.",
            "Add them, or let `noProxyMode` be `extend`; else calls inside of the cluster go to the proxy."),
    LEADING_DOT(
            "NOPROXY-004",
            Severity.WARNING,
            "`{0}` stands for subdomains only, and does not bypass the API server `{1}`.",
            "Write `{1}`, which stands for itself and its subdomains."),
    OUTSIDE(
            "NOPROXY-005",
            Severity.WARNING,
            "The {0} address `{1}` is in no machine network, and nothing lets it bypass the proxy.",
            "Add it to `noProxy`."),
    BYPASSES_REMOTE(
            "NOPROXY-007",
            Severity.WARNING,
            "`{0}` lets the controller bypass the proxy on its way to the API of cluster `{1}`, which cannot be reached directly.",
            "Narrow or remove the entry; if there is a direct way, `behindProxy` is not true.");

    private final RuleText text;

    ProxyRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
