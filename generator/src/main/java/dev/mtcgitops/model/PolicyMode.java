package dev.mtcgitops.model;

/** How far a rendered NetworkPolicy opens a namespace for Rsync pods. */
public enum PolicyMode implements Choice {
    OPEN("open"),
    TIGHT("tight"),
    NONE("none");

    private final String text;

    PolicyMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
