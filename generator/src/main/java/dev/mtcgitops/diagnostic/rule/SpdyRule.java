package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Proxies on the way from the migration controller to an API server. */
public enum SpdyRule implements Rule {
    THROUGH_PROXY(
            "SPDY-001",
            Severity.WARNING,
            "The controller reaches the API of cluster `{0}` through the proxy of cluster `{1}`.",
            "Let that proxy support SPDY and pass on `Upgrade` headers, else migrations fail with `Upgrade request required`; or let `noProxy` bypass it."),
    BEHIND_PROXY(
            "SPDY-001",
            Severity.WARNING,
            "The controller reaches the API of cluster `{0}` through the proxy that stands before it.",
            "Let that proxy support SPDY and pass on `Upgrade` headers, else migrations fail with `Upgrade request required`.");

    private final RuleText text;

    SpdyRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
