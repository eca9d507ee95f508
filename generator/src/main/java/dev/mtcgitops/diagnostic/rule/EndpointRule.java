package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the endpoint of the Rsync server. */
public enum EndpointRule implements Rule {
    UNKNOWN(
            "EP-001",
            Severity.ERROR,
            "`{0}` is no endpoint type.",
            "{1}The names are case-sensitive, and mig-controller silently takes any other as `Route`."),
    CONFLICT(
            "EP-003",
            Severity.ERROR,
            "Target cluster `{0}` would need two endpoint types.",
            "MTC knows one endpoint type for all pairs of a target cluster; let the pairs agree."),
    TOO_OLD(
            "EP-005",
            Severity.ERROR,
            "`{0}` endpoints need MTC 1.7.7 on the target, and cluster `{1}` has {2}.",
            "Upgrade MTC on the target, or use `Route`."),
    LEGACY(
            "EP-005",
            Severity.ERROR,
            "`{0}` endpoints need an operator that knows them, and target cluster `{1}` has the legacy operator.",
            "Use `Route`.");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    EndpointRule(String id, Severity severity, String message, String hint) {
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
