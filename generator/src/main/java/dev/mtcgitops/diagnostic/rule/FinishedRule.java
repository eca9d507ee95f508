package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes that are looked for in finished manifests, whoever brought them in. */
public enum FinishedRule implements Rule {
    CREDENTIAL(
            "SECRET-001",
            Severity.ERROR,
            "This puts a literal password into {0}.",
            "Keep it out of Git: use a reference, `{argocdVault: path#key}` or `{flux: NAME}`, or a proxy without credentials.");

    private final RuleText text;

    FinishedRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
