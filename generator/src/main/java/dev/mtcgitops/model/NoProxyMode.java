package dev.mtcgitops.model;

/** What a declared {@code noProxy} list does to the cluster's own entries. */
public enum NoProxyMode implements Choice {
    EXTEND("extend"),
    REPLACE("replace");

    private final String text;

    NoProxyMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
