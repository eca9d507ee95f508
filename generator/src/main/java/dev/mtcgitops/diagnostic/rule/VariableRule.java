package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in further MigrationController variables. */
public enum VariableRule implements Rule {
    OWN_FIELD("MTC-VAR-008", Severity.ERROR, "`{0}` has a field of its own.", "Use {1}.");

    private final RuleText text;

    VariableRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
