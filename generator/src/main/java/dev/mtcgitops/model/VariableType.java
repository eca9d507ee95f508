package dev.mtcgitops.model;

/** What the value of a MigrationController variable must be so that the role and mig-controller's settings parser take it as meant. */
public enum VariableType implements Choice {
    /** {@code true} or {@code false}; text counts as true. */
    BOOLEAN("boolean"),
    /** A boolean, or its text. */
    BOOLEAN_OR_TEXT("boolean-or-text"),
    /** Text. */
    TEXT("text"),
    /** An integer of at least 0. */
    INTEGER("integer"),
    /** An integer of at least 1, or its text. */
    POSITIVE("positive"),
    /** An integer from 1 to 99, or its text. */
    PERCENTAGE("percentage"),
    /** A Kubernetes quantity: an integer, or text such as {@code 100m}. */
    QUANTITY("quantity"),
    /** A list of texts. */
    TEXTS("texts"),
    /** A list of integers of at least 0. */
    INTEGERS("integers"),
    /** A mapping of label keys to label values. */
    LABELS("labels");

    private final String text;

    VariableType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
