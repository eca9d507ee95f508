package dev.mtcgitops.model;

/** Whether a cluster runs {@code migration_controller} and {@code migration_ui} for any pair. */
public enum Role implements Choice {
    CONTROL("control"),
    REMOTE("remote");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
