package dev.mtcgitops.model;

/** The two ends of a migration. */
public enum Side implements Choice {
    SOURCE("source"),
    TARGET("target");

    private final String text;

    Side(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
