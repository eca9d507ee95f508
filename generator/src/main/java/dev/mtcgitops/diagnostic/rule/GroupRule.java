package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the supplemental groups of Rsync pods. */
public enum GroupRule implements Rule {
    NOT_FOR_BLOCKS(
            "SG-005",
            Severity.INFO,
            "Block volumes are copied without the supplemental groups of control cluster `{0}`.",
            "MTC gives them only to the Rsync pods of filesystem volumes.");

    private final RuleText text;

    GroupRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
