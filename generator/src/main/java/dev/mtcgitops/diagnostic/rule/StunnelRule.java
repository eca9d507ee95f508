package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the TCP proxy of direct volume migration. */
public enum StunnelRule implements Rule {
    INCOMPLETE(
            "STUNNEL-001",
            Severity.ERROR,
            "`tcpProxy` needs `{0}`.",
            "Direct volume migration silently uses no proxy, or fails, without scheme, host and port; with `credentials` firewalls and checks need them, too."),
    BAD_HOST(
            "STUNNEL-003",
            Severity.ERROR,
            "`host` is neither a DNS name nor an address.",
            "Write the name or address alone, without scheme, port, blanks or quotes."),
    IPV6_WITHOUT_BRACKETS(
            "STUNNEL-003", Severity.ERROR, "An IPv6 address as `host` stands in brackets.", "Write `\"[{0}]\"`."),
    CONFLICT(
            "STUNNEL-004",
            Severity.ERROR,
            "Control cluster `{0}` would need two TCP proxies.",
            "Direct volume migration knows one proxy for all pairs of a control cluster; let the pairs agree, or control one from its other side."),
    TOO_OLD(
            "STUNNEL-005",
            Severity.ERROR,
            "`tcpProxy` needs MTC 1.4.2, and control cluster `{0}` has {1}.",
            "Upgrade MTC, or remove the proxy."),
    BAD_AUTH(
            "STUNNEL-006",
            Severity.ERROR,
            "`{0}` is no way in which direct volume migration can authenticate.",
            "It knows `none` and `basic`; use a proxy that accepts one of them.");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    StunnelRule(String id, Severity severity, String message, String hint) {
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
