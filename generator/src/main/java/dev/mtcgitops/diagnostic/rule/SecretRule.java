package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in handling credentials. */
public enum SecretRule implements Rule {
    LITERAL(
            "SECRET-001",
            Severity.ERROR,
            "A credential stands here in the open.",
            "Keep it out of Git: name a secret with `{argocdVault: \"path#key\"}` or `{flux: NAME}` where the field allows it."),
    BAD_FLUX_NAME(
            "SECRET-003",
            Severity.ERROR,
            "The value is no name that Flux substitutes.",
            "A name has letters, digits and `_`, and does not begin with a digit.");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    SecretRule(String id, Severity severity, String message, String hint) {
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
