package dev.mtcgitops.model;

/** How the MTC operator is installed: through the Operator Lifecycle Manager, or as the legacy operator (OpenShift 3 and 4.1 to 4.5). */
public enum Operator implements Choice {
    OLM("olm"),
    LEGACY("legacy");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
