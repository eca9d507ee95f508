package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in further MigrationController variables. */
public enum VariableRule implements Rule {
    TOO_NEW(
            "MTC-VAR-001",
            Severity.ERROR,
            "`{0}` came with MTC {1}, but cluster `{2}` has {3}.",
            "Remove it, or upgrade MTC; the operator accepts the variable and does nothing with it."),
    DEAD(
            "MTC-VAR-002",
            Severity.WARNING,
            "`{0}` has had no effect since MTC {1}, and cluster `{2}` has {3}.",
            "It is rendered as asked; remove it."),
    NOT_ON_CONTROL_CLUSTER(
            "MTC-VAR-004",
            Severity.ERROR,
            "`{0}` acts on the control cluster only, and cluster `{1}` controls no pair.",
            "Put it on the control cluster."),
    NOT_ON_DESTINATION(
            "MTC-VAR-004",
            Severity.ERROR,
            "`{0}` acts on a target cluster only, and cluster `{1}` is the target of no pair.",
            "Put it on the target cluster."),
    OWN_FIELD("MTC-VAR-008", Severity.ERROR, "`{0}` has a field of its own.", "Use {1}."),
    BAD_OPTION(
            "MTC-VAR-010",
            Severity.WARNING,
            "The option `{0}` of `rsync_opt_extras` is dropped by mig-controller.",
            "It takes lower-case options such as `--exclude=cache` or `-z`, with blanks between."),
    REPLACES_DEFAULTS(
            "MTC-VAR-011",
            Severity.WARNING,
            "`excluded_resources` replaces the list of resources that MTC leaves out.",
            "{0}"),
    MISSING(
            "MTC-VAR-013",
            Severity.ERROR,
            "The MigrationController of cluster `{0}` lacks {1}.",
            "The operator's role fails without, or does half of its work: leave what is rendered."),
    NOT_FOLLOWED(
            "MTC-VAR-015",
            Severity.WARNING,
            "An overlay sets `{0}`, and egress firewalls and `tight` policies do not follow it.",
            "State it as {1} of the ClusterPair.");

    private final RuleText text;

    VariableRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
