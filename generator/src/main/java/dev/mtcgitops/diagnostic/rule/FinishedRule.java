package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes that are looked for in finished manifests, whoever brought them in. */
public enum FinishedRule implements Rule {
    CREDENTIAL(
            "SECRET-001",
            Severity.ERROR,
            "This puts a literal password into {0}.",
            "Keep it out of Git: use a reference, `{argocdVault: path#key}` or `{flux: NAME}`, or a proxy without credentials.");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    FinishedRule(String id, Severity severity, String message, String hint) {
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
