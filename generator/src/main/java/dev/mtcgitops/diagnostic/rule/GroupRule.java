package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the supplemental groups of Rsync pods. */
public enum GroupRule implements Rule {
    BAD_GROUP(
            "SG-001",
            Severity.ERROR,
            "Supplemental groups are a list of integers from 0 to 2147483647.",
            "Write `[1000, 2000]`; mig-controller exits at start when it reads anything else."),
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
