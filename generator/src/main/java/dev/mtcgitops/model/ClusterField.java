package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BinaryOperator;

/**
 * What a document may state about a cluster, as a key of its value.
 *
 * @param <T> what the value means
 */
public final class ClusterField<T> implements Comparable<ClusterField<?>> {
    public static final ClusterField<OpenShiftVersion> OPENSHIFT =
            new ClusterField<>("openshift", false, ClusterField::moreExact);
    public static final ClusterField<MtcVersion> MTC = fact("mtc");
    public static final ClusterField<Operator> OPERATOR = fact("operator");
    public static final ClusterField<NetworkPlugin> NETWORK_PLUGIN = fact("networkPlugin");
    public static final ClusterField<SdnMode> SDN_MODE = fact("sdnMode");
    public static final ClusterField<ProxySettings> PROXY = ofController("proxy");
    public static final ClusterField<ClusterWideProxy> CLUSTER_WIDE_PROXY = fact("clusterWideProxy");
    public static final ClusterField<PlainUrl> API = fact("api");
    public static final ClusterField<List<Located<Cidr>>> API_ADDRESSES = fact("apiAddresses");
    public static final ClusterField<List<Located<Cidr>>> INGRESS = fact("ingress");
    public static final ClusterField<List<Located<Cidr>>> NODES = fact("nodes");
    public static final ClusterField<List<Located<Cidr>>> MACHINE_NETWORKS = fact("machineNetworks");
    public static final ClusterField<List<Located<Cidr>>> SERVICE_NETWORKS = fact("serviceNetworks");
    public static final ClusterField<List<Located<Cidr>>> CLUSTER_NETWORKS = fact("clusterNetworks");
    public static final ClusterField<Boolean> BEHIND_PROXY = fact("behindProxy");
    public static final ClusterField<List<ExistingFirewall>> EGRESS_FIREWALLS = fact("egressFirewalls");
    public static final ClusterField<List<ExistingPolicy>> NETWORK_POLICIES = fact("networkPolicies");
    public static final ClusterField<SortedMap<String, Cluster.Variable>> VARIABLES = ofController("variables");

    private final String name;
    private final boolean controller;
    private final BinaryOperator<Located<T>> better;

    private ClusterField(String name, boolean controller, BinaryOperator<Located<T>> better) {
        this.name = name;
        this.controller = controller;
        this.better = better;
    }

    private static <T> ClusterField<T> fact(String name) {
        return new ClusterField<>(name, false, (a, b) -> a);
    }

    private static <T> ClusterField<T> ofController(String name) {
        return new ClusterField<>(name, true, (a, b) -> a);
    }

    /** 4.14 agrees with 4.14.3, and the patch level is then known. */
    private static Located<OpenShiftVersion> moreExact(Located<OpenShiftVersion> a, Located<OpenShiftVersion> b) {
        return a.value().patch() < 0 && a.value().agreesWith(b.value()) ? b : a;
    }

    /** Its name in the input. */
    public String name() {
        return name;
    }

    /** Whether it becomes a part of the cluster's one MigrationController. */
    public boolean isOfController() {
        return controller;
    }

    /** What two statements say together: the more exact one, or the first of two that contradict each other. */
    Located<T> together(Located<T> a, Located<T> b) {
        return better.apply(a, b);
    }

    /** Whether {@code a} and {@code b} state it differently. */
    boolean isContradicted(Cluster a, Cluster b) {
        Optional<Located<T>> first = a.get(this);
        Optional<Located<T>> second = b.get(this);
        return first.isPresent()
                && second.isPresent()
                && !together(first.get(), second.get()).equals(together(second.get(), first.get()));
    }

    @Override
    public int compareTo(ClusterField<?> other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
