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
    TOO_OLD(
            "SG-002",
            Severity.ERROR,
            "`supplementalGroups` need MTC {2}, and control cluster `{0}` has {1}.",
            "Upgrade MTC, or remove the groups."),
    CONFLICT(
            "SG-004",
            Severity.ERROR,
            "Control cluster `{0}` would need two lists of supplemental groups.",
            "MTC knows one list for all pairs of a control cluster; let the pairs agree."),
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
