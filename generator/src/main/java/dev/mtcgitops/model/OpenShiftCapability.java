package dev.mtcgitops.model;

/** What some releases of OpenShift can do and others cannot; {@code capabilities.tsv} says which, and where it is known from. */
public enum OpenShiftCapability {
    /** NetworkPolicies with egress rules, {@code policyTypes} and {@code ipBlock}. */
    NETWORK_POLICY_EGRESS,
    /** Peers of NetworkPolicies that select namespaces and pods in them. */
    JOINT_POLICY_PEERS,
    /** OpenShift SDN follows such peers. */
    SDN_JOINT_POLICY_PEERS,
    /** OpenShift SDN follows {@code ipBlock} in ingress rules. */
    SDN_POLICY_BLOCKS,
    /** OpenShift SDN follows {@code except} of an {@code ipBlock}. */
    SDN_POLICY_BLOCK_EXCEPTIONS,
    /** OpenShift SDN follows egress rules of NetworkPolicies. */
    SDN_EGRESS_POLICIES,
    /** OpenShift SDN enforces NetworkPolicies unless it is configured otherwise. */
    SDN_ENFORCES_POLICIES,
    /** The protocol SCTP in NetworkPolicies. */
    SCTP,
    /** Routers that run in labelled namespaces. */
    INGRESS_OPERATOR,
    /** DNS that runs in pods. */
    DNS_OPERATOR,
    /** The setting of CORS that {@code deprecated_cors_configuration} writes. */
    CORS_CONFIGURATION,
    /** Machine networks, and an internal name of the API. */
    MACHINE_NETWORKS,
    /** A label with its name on every namespace. */
    NAMESPACE_NAME_LABEL,
    /** A cluster-wide proxy. */
    CLUSTER_WIDE_PROXY,
    /** OLM installs MTC up to 1.4. */
    OLM_INSTALLS_MTC_1_4,
    /** OLM installs MTC from 1.5 on, and the legacy operator does not. */
    OLM_INSTALLS_MTC,
    /** MTC 1.8 migrates from and to it. */
    RUNS_MTC_1_8,
    /** CRDs of {@code apiextensions.k8s.io/v1beta1}. */
    BETA_CRDS,
    /** A stable server-side apply. */
    SERVER_SIDE_APPLY,
    /** An EgressNetworkPolicy may have many rules. */
    MORE_SDN_FIREWALL_RULES,
    /** {@code dnsName} in an EgressFirewall. */
    EGRESS_FIREWALL_DNS_NAME,
    /** {@code nodeSelector} in an EgressFirewall. */
    EGRESS_FIREWALL_NODE_SELECTOR,
    /** Wildcards in {@code dnsName} of an EgressFirewall. */
    EGRESS_FIREWALL_WILDCARDS,
    /** Pod Security admission refuses privileged pods in namespaces without a label. */
    POD_SECURITY,
    /** AdminNetworkPolicies. */
    ADMIN_NETWORK_POLICIES;

    private final Lifetime<OpenShiftVersion> lifetime = Lifetime.of("OpenShift", this, OpenShiftVersion::parse);

    /** The first release that has it. */
    public OpenShiftVersion since() {
        return lifetime.since().orElseThrow();
    }

    /** The first release that no longer has it. */
    public OpenShiftVersion until() {
        return lifetime.until().orElseThrow();
    }

    boolean isIn(OpenShiftVersion version) {
        return lifetime.contains(version);
    }
}
