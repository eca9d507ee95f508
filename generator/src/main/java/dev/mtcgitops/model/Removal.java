package dev.mtcgitops.model;

/** What becomes of the value of a variable when its key leaves the spec of a MigrationController. */
public enum Removal implements Choice {
    /** The cluster goes back to the default. */
    CLEARED("cleared"),
    /** The operator merges into the object that holds the value, which keeps it. */
    KEPT_BY_MERGE("kept by merge"),
    /** The Secret keeps the value until somebody deletes it. */
    KEPT_IN_SECRET("kept in Secret migration-proxy");

    private final String text;

    Removal(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    static Removal of(String text) {
        for (Removal removal : values()) {
            if (removal.text.equals(text)) {
                return removal;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
