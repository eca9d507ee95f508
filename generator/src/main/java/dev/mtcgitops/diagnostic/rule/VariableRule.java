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
    UNKNOWN(
            "MTC-VAR-003",
            Severity.ERROR,
            "`{0}` is no MigrationController variable.",
            "{1}The API server accepts any key, and the operator ignores those it does not know."),
    CAMEL_CASE("MTC-VAR-003", Severity.ERROR, "`{0}` is not written in snake_case.", "{1}"),
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
    UNKNOWN_TO_LEGACY(
            "MTC-VAR-005",
            Severity.ERROR,
            "The legacy operator of cluster `{1}` does not know `{0}`.",
            "Remove it; the legacy operator ignores it without a word."),
    BOTH_SPELLINGS(
            "MTC-VAR-006",
            Severity.ERROR,
            "`{0}` and `{1}` are one variable.",
            "The operator folds both into one, and which of them wins is random; keep `{1}`."),
    JINJA(
            "MTC-VAR-007",
            Severity.ERROR,
            "The text holds `{0}`.",
            "Ansible evaluates the text of a MigrationController as a template; write it without."),
    DECIDED("MTC-VAR-008", Severity.ERROR, "`{0}` is not for the user to set.", "{1}"),
    OWN_FIELD("MTC-VAR-008", Severity.ERROR, "`{0}` has a field of its own.", "Use {1}."),
    NOT_POSITIVE(
            "MTC-VAR-009",
            Severity.ERROR,
            "`{0}` takes an integer of at least 1.",
            "Otherwise mig-controller exits at start or drops the value; there is no value for unlimited."),
    NOT_PERCENTAGE(
            "MTC-VAR-009",
            Severity.ERROR,
            "`{0}` takes an integer from 1 to 99.",
            "Otherwise mig-controller exits at start or ignores the value."),
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
    NOT_BOOLEAN(
            "MTC-VAR-012",
            Severity.ERROR,
            "`{0}` takes `true` or `false`, without quotes.",
            "The operator takes any text for true, also `\"false\"`."),
    NOT_LIST(
            "MTC-VAR-012",
            Severity.ERROR,
            "`{0}` takes a list of {1}.",
            "The operator joins a text letter by letter; write `{2}`."),
    BAD_ITEM("MTC-VAR-012", Severity.ERROR, "The list `{0}` takes {1} only.", "Correct this item, or remove it; {2}."),
    WRONG_TYPE("MTC-VAR-012", Severity.ERROR, "`{0}` takes {1}.", ""),
    MISSING(
            "MTC-VAR-013",
            Severity.ERROR,
            "The MigrationController of cluster `{0}` lacks {1}.",
            "The operator's role fails without, or does half of its work: leave what is rendered."),
    BREAKS_QUOTES(
            "MTC-VAR-014",
            Severity.ERROR,
            "The operator pastes `{0}` between double quotes, where this value breaks or becomes another one.",
            "Write it without double quotes, backslashes and line breaks."),
    BREAKS_UNQUOTED(
            "MTC-VAR-014",
            Severity.ERROR,
            "The operator pastes `{0}` into YAML without quotes, where this list is no text.",
            "A single item may not read as a number or a boolean."),
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
