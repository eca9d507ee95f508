package dev.mtcgitops.network;

/** The direction of traffic, seen from the pod. */
public enum Direction {
    EGRESS("egress", "Egress"),
    INGRESS("ingress", "Ingress");

    private final String field;
    private final String type;

    Direction(String field, String type) {
        this.field = field;
        this.type = type;
    }

    /** The field of a NetworkPolicy with the rules for it. */
    public String field() {
        return field;
    }

    /** Its name in {@code policyTypes}. */
    public String type() {
        return type;
    }
}
