package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in handling credentials. */
public enum SecretRule implements Rule {
    LITERAL(
            "SECRET-001",
            Severity.ERROR,
            "A credential stands here in the open.",
            "Keep it out of Git: name a secret with `{argocdVault: \"path#key\"}` or `{flux: NAME}` where the field allows it."),
    LITERAL_IN_MANIFEST(
            "SECRET-001",
            Severity.ERROR,
            "This puts a literal password into {0}.",
            "Keep it out of Git: `<path:path#key>` or `${NAME}` in an overlay, `{argocdVault: \"path#key\"}` or `{flux: NAME}` in the input."),
    BAD_FLUX_NAME(
            "SECRET-003",
            Severity.ERROR,
            "The value is no name that Flux substitutes.",
            "A name has letters, digits and `_`, and does not begin with a digit.");

    private final RuleText text;

    SecretRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
