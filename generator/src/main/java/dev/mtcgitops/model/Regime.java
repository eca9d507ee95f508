package dev.mtcgitops.model;

/** Where a cluster's proxy comes from; also the name of its output directory. */
public enum Regime implements Choice {
    MANUAL_PROXY("ocp-4.1-manual-proxy"),
    INHERITED_PROXY("ocp-4.2-inherited-proxy");

    private final String text;

    Regime(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
