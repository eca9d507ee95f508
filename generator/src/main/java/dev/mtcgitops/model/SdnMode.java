package dev.mtcgitops.model;

/** The isolation mode of OpenShift SDN; NetworkPolicies act only in {@code NetworkPolicy}. */
public enum SdnMode implements Choice {
    NETWORK_POLICY("NetworkPolicy"),
    MULTITENANT("Multitenant"),
    SUBNET("Subnet");

    private final String text;

    SdnMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
