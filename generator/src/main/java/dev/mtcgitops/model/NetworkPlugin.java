package dev.mtcgitops.model;

import java.util.List;

/** The cluster network provider, spelt as in {@code Network.config.openshift.io}. */
public enum NetworkPlugin implements Choice {
    /** It knows no IPv6, and no ports in firewalls. */
    OPENSHIFT_SDN("OpenShiftSDN", "OpenShift SDN", "EgressNetworkPolicy"),
    OVN_KUBERNETES("OVNKubernetes", "OVN-Kubernetes", "EgressFirewall");

    private static final Cidr ALL_IPV4 = new Cidr(false, 0, 0, 0);
    private static final Cidr ALL_IPV6 = new Cidr(true, 0, 0, 0);
    private static final Cidr ZERO_HOST = new Cidr(false, 0, 0, 32);

    private final String text;
    private final String title;
    private final String firewallKind;

    NetworkPlugin(String text, String title, String firewallKind) {
        this.text = text;
        this.title = title;
        this.firewallKind = firewallKind;
    }

    @Override
    public String text() {
        return text;
    }

    /** Its name in sentences. */
    public String title() {
        return title;
    }

    /** The kind of its egress firewalls. */
    public String firewallKind() {
        return firewallKind;
    }

    /** Whether pods can dial {@code block}. */
    public boolean reaches(Cidr block) {
        return this != OPENSHIFT_SDN || !block.ipv6();
    }

    /** All that pods can dial. */
    public List<Cidr> everything() {
        return this == OPENSHIFT_SDN ? List.of(ALL_IPV4) : List.of(ALL_IPV4, ALL_IPV6);
    }

    /** What a firewall rule for {@code cidr} is about: OpenShift SDN takes 0.0.0.0/32 for everything ({@code ovscontroller.go}). */
    public Cidr understands(Cidr cidr) {
        return this == OPENSHIFT_SDN && cidr.equals(ZERO_HOST) ? ALL_IPV4 : cidr;
    }
}
