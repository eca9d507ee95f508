package dev.mtcgitops.model;

/** What some versions of MTC can do, or ask for, and others do not; {@code capabilities.tsv} says which, and where it is known from. */
public enum MtcCapability {
    /** The keys of {@code daemonset_node_selector} arrive as they are written. */
    RAW_NODE_SELECTOR,
    /** The tunnel runs in the Rsync pods; before, the source has a pod for it. */
    TUNNEL_BESIDE_RSYNC,
    /** The controller logs the TCP proxy, credentials included. */
    LOGS_PROXY,
    /** OLM installs it from OpenShift 4.6 on only. */
    OLM_ONLY_FROM_4_6,
    /** The controller accepts it beside a newer release line. */
    GOES_WITH_NEWER_LINES,
    /** The controller accepts it beside 1.5. */
    GOES_WITH_OLDER_LINE,
    /** The Deployment of the console keeps a proxy that is no longer stated. */
    KEEPS_PROXY_OF_CONSOLE,
    /** A CRD that Kubernetes 1.22 and later accept. */
    STABLE_CRD,
    /** There is no legacy operator of it. */
    NO_LEGACY_OPERATOR,
    /** Rsync clients have the owner label, and all pods of a transfer that of the product. */
    TRANSFER_LABELS,
    /** The tunnel listens on port 6443; before, on 2222. */
    TUNNEL_ON_API_PORT,
    /** Its legacy operator installs only what a remote cluster needs. */
    REDUCED_LEGACY_OPERATOR,
    /** OADP runs Velero. */
    VELERO_BY_OADP,
    /** The controller only warns of a namespace too long for the host of its Route. */
    WARNS_OF_LONG_NAMESPACES,
    /** Both clusters of a pair need this release line, and an OpenShift that runs it. */
    GOES_WITH_NO_EARLIER_LINE,
    /** Direct volume migration of block volumes. */
    BLOCK_VOLUMES,
    /** Clusters that do not control need the same oldest OpenShift as those that do. */
    SAME_WINDOW_FOR_REMOTES;

    private final Lifetime<MtcVersion> lifetime = Lifetime.of("MTC", this, MtcVersion::parseBound);

    /** The first release that has it. */
    public MtcVersion since() {
        return lifetime.since().orElseThrow();
    }

    /** The first release that no longer has it. */
    public MtcVersion until() {
        return lifetime.until().orElseThrow();
    }

    boolean isIn(MtcVersion version) {
        return lifetime.contains(version);
    }
}
