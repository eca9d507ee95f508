package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the TCP proxy of direct volume migration. */
public enum StunnelRule implements Rule {
    NO_HOST_AND_PORT(
            "STUNNEL-001",
            Severity.ERROR,
            "`stunnel_tcp_proxy` is no URL with scheme, host and port.",
            "Write it like `http://proxy.example.com:3128`; direct volume migration silently uses no proxy, or fails, without one of them."),
    HTTPS(
            "STUNNEL-002",
            Severity.WARNING,
            "The connection to the proxy is plain text: the scheme of `stunnel_tcp_proxy` is ignored.",
            "Write `http`; stunnel sends a plain CONNECT to the proxy, credentials included."),
    BAD_CHARACTER(
            "STUNNEL-003",
            Severity.ERROR,
            "`stunnel_tcp_proxy` holds a character that it cannot have.",
            "Percent-encode what a user or password has beyond letters and digits; blanks, control characters, quotes and backslashes cannot stand there at all."),
    URL_WITHOUT_BRACKETS(
            "STUNNEL-003",
            Severity.ERROR,
            "An IPv6 address in `stunnel_tcp_proxy` stands in brackets.",
            "Write it like `http://[2001:db8::1]:3128`."),
    CLUSTER_WIDE(
            "STUNNEL-007",
            Severity.WARNING,
            "The TCP proxy is the cluster-wide proxy of source cluster `{0}`.",
            "{1}Make sure that it tunnels CONNECT to the target untouched; such a proxy often opens TLS."),
    ROUTE_BEHIND_PROXY(
            "STUNNEL-008",
            Severity.ERROR,
            "The Routes of target cluster `{0}` cannot be reached: a proxy stands before them.",
            "Let a load balancer pass TLS through to its routers and remove `behindProxy`, use `NodePort` endpoints, or migrate indirectly."),
    NODE_PORT(
            "STUNNEL-009",
            Severity.WARNING,
            "The TCP proxy `{0}` has to tunnel to node ports, 30000 to 32767.",
            "Squid allows CONNECT to port 443 only unless `SSL_ports` says more; allow it, or use `Route`."),
    CREDENTIAL_SHOWN(
            "STUNNEL-010",
            Severity.INFO,
            "The controller on cluster `{0}` logs the proxy with its password, and copies it to a ConfigMap in every source namespace.",
            "Use an account that is good for nothing else, or a proxy that admits the cluster's addresses without a password."),
    INTERCEPTS_TLS(
            "STUNNEL-011",
            Severity.ERROR,
            "A proxy that opens TLS cannot carry direct volume migration.",
            "Exempt the target's routers from interception, such as with `ssl_bump splice` of Squid, and remove `interceptsTls`; or use another proxy.");

    private final RuleText text;

    StunnelRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
