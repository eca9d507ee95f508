package dev.mtcgitops.trace;

/** What a connection passes. */
public enum HopKind {
    EGRESS_POLICY("egress-policy"),
    EGRESS_FIREWALL("egress-firewall"),
    TCP_PROXY("tcp-proxy"),
    INBOUND_PROXY("inbound-proxy"),
    ROUTER("router"),
    NODE("node"),
    SERVICE("service"),
    INGRESS_POLICY("ingress-policy"),
    HTTP_PROXY("http-proxy"),
    API("api");

    private final String text;

    HopKind(String text) {
        this.text = text;
    }

    /** Its name in reports. */
    public String text() {
        return text;
    }
}
