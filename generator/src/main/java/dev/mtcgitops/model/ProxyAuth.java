package dev.mtcgitops.model;

/** How the TCP proxy of direct volume migration authenticates; MTC knows basic authentication only. */
public enum ProxyAuth implements Choice {
    NONE("none"),
    BASIC("basic");

    private final String text;

    ProxyAuth(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
