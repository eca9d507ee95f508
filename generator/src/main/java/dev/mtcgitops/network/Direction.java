package dev.mtcgitops.network;

/** The direction of traffic, seen from the pod. */
public enum Direction {
    EGRESS("egress", "Egress", "to", "mtc-allow-egress-from-rsync"),
    INGRESS("ingress", "Ingress", "from", "mtc-allow-ingress-to-rsync");

    private final String field;
    private final String type;
    private final String peers;
    private final String rsyncPolicy;

    Direction(String field, String type, String peers, String rsyncPolicy) {
        this.field = field;
        this.type = type;
        this.peers = peers;
        this.rsyncPolicy = rsyncPolicy;
    }

    /** The field of a NetworkPolicy with the rules for it. */
    public String field() {
        return field;
    }

    /** Its name in {@code policyTypes}. */
    public String type() {
        return type;
    }

    /** The field of such a rule with the far ends. */
    String peers() {
        return peers;
    }

    /** The name of our NetworkPolicy for Rsync pods; of two policies with one name the second would replace the first. */
    public String rsyncPolicy() {
        return rsyncPolicy;
    }
}
