package dev.mtcgitops.model;

/** Who applies the directory of a cluster; there is exactly one, because two would undo each other's work. */
public enum Consumer implements Choice {
    ARGOCD("argocd", "Argo CD"),
    FLUX("flux", "Flux"),
    /** A person, with {@code oc apply}. */
    PLAIN("plain", "oc");

    private final String text;
    private final String product;

    Consumer(String text, String product) {
        this.text = text;
        this.product = product;
    }

    @Override
    public String text() {
        return text;
    }

    /** As people call it. */
    public String product() {
        return product;
    }
}
