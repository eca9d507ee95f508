package dev.mtcgitops.model;

/** The cluster network provider, spelt as in {@code Network.config.openshift.io}. */
public enum NetworkPlugin implements Choice {
    OPENSHIFT_SDN("OpenShiftSDN"),
    OVN_KUBERNETES("OVNKubernetes");

    private final String text;

    NetworkPlugin(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
