package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one document, or one end of a pair, states about a cluster. Several descriptions of one cluster become one by
 * {@link #and}; every field may be absent in any of them.
 */
public final class Cluster {
    private final Located<String> name;
    private final Location at;
    private final SortedMap<String, String> labels;
    /** The value of a field is what the field says; {@link #with} sees to it. */
    private final SortedMap<ClusterField<?>, Located<?>> stated;

    private Cluster(
            Located<String> name,
            Location at,
            SortedMap<String, String> labels,
            SortedMap<ClusterField<?>, Located<?>> stated) {
        this.name = name;
        this.at = at;
        this.labels = Collections.unmodifiableSortedMap(labels);
        this.stated = Collections.unmodifiableSortedMap(stated);
    }

    /**
     * A cluster that nothing is stated about yet.
     *
     * @param name the cluster's name, a DNS-1123 label
     * @param at the key that holds the fields
     * @param labels {@code metadata.labels}; empty where described inline
     */
    public static Cluster of(Located<String> name, Location at, SortedMap<String, String> labels) {
        return new Cluster(name, at, new TreeMap<>(labels), Collections.emptySortedMap());
    }

    /** This description with {@code value} as its {@code field}. */
    public <T> Cluster with(ClusterField<T> field, Located<T> value) {
        SortedMap<ClusterField<?>, Located<?>> more = new TreeMap<>(stated);
        more.put(field, value);
        return new Cluster(name, at, labels, more);
    }

    /** What this description and {@code other} state together; where they contradict each other, this one counts. */
    public Cluster and(Cluster other) {
        SortedMap<String, String> all = new TreeMap<>(other.labels);
        all.putAll(labels);
        Cluster both = new Cluster(name, at, all, stated);
        for (ClusterField<?> field : other.stated.keySet()) {
            both = both.and(field, other);
        }
        return both;
    }

    private <T> Cluster and(ClusterField<T> field, Cluster other) {
        Located<T> theirs = other.get(field).orElseThrow();
        return with(field, get(field).map(own -> field.together(own, theirs)).orElse(theirs));
    }

    /** The fields that this description and {@code other} state differently. */
    public List<ClusterField<?>> contradictions(Cluster other) {
        return stated.keySet().stream()
                .filter(field -> field.isContradicted(this, other))
                .toList();
    }

    /** What is stated as {@code field}. */
    @SuppressWarnings("unchecked")
    public <T> Optional<Located<T>> get(ClusterField<T> field) {
        return Optional.ofNullable((Located<T>) stated.get(field));
    }

    /** The name, by which descriptions belong together. */
    public Located<String> name() {
        return name;
    }

    /** The key that holds the fields. */
    public Location at() {
        return at;
    }

    /** {@code metadata.labels}. */
    public SortedMap<String, String> labels() {
        return labels;
    }

    /** Its OpenShift version. */
    public Optional<Located<OpenShiftVersion>> openshift() {
        return get(ClusterField.OPENSHIFT);
    }

    /** Its MTC version. */
    public Optional<Located<MtcVersion>> mtc() {
        return get(ClusterField.MTC);
    }

    /** How the MTC operator is installed. */
    public Optional<Located<Operator>> operator() {
        return get(ClusterField.OPERATOR);
    }

    /** Its network plugin. */
    public Optional<Located<NetworkPlugin>> networkPlugin() {
        return get(ClusterField.NETWORK_PLUGIN);
    }

    /** The isolation mode of OpenShift SDN. */
    public Optional<Located<SdnMode>> sdnMode() {
        return get(ClusterField.SDN_MODE);
    }

    /** The proxy to write into the MigrationController. */
    public Optional<Located<ProxySettings>> proxy() {
        return get(ClusterField.PROXY);
    }

    /** What its {@code Proxy} object says. */
    public Optional<Located<ClusterWideProxy>> clusterWideProxy() {
        return get(ClusterField.CLUSTER_WIDE_PROXY);
    }

    /** The URL of its API server. */
    public Optional<Located<PlainUrl>> api() {
        return get(ClusterField.API);
    }

    /** The addresses of its API server. */
    public Optional<Located<List<Located<Cidr>>>> apiAddresses() {
        return get(ClusterField.API_ADDRESSES);
    }

    /** The addresses of its routers as seen from outside. */
    public Optional<Located<List<Located<Cidr>>>> ingress() {
        return get(ClusterField.INGRESS);
    }

    /** The addresses of its workers. */
    public Optional<Located<List<Located<Cidr>>>> nodes() {
        return get(ClusterField.NODES);
    }

    /** {@code networking.machineNetwork}. */
    public Optional<Located<List<Located<Cidr>>>> machineNetworks() {
        return get(ClusterField.MACHINE_NETWORKS);
    }

    /** The networks of its pods. */
    public Optional<Located<List<Located<Cidr>>>> clusterNetworks() {
        return get(ClusterField.CLUSTER_NETWORKS);
    }

    /** The networks of its services. */
    public Optional<Located<List<Located<Cidr>>>> serviceNetworks() {
        return get(ClusterField.SERVICE_NETWORKS);
    }

    /** Whether an inbound proxy is in front of its Routes and API. */
    public Optional<Located<Boolean>> behindProxy() {
        return get(ClusterField.BEHIND_PROXY);
    }

    /** The egress firewalls that exist on it. */
    public Optional<Located<List<ExistingFirewall>>> egressFirewalls() {
        return get(ClusterField.EGRESS_FIREWALLS);
    }

    /** The NetworkPolicies that exist on it. */
    public Optional<Located<List<ExistingPolicy>>> networkPolicies() {
        return get(ClusterField.NETWORK_POLICIES);
    }

    /** Further MigrationController variables by name, typed but not yet judged by version. */
    public Optional<Located<SortedMap<String, Variable>>> variables() {
        return get(ClusterField.VARIABLES);
    }

    /**
     * One entry of {@code variables}.
     *
     * @param key its name with its line
     * @param value its value, of the type the variables table wants
     */
    public record Variable(Located<String> key, YamlNode value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Variable variable && key.equals(variable.key) && value.sameData(variable.value);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }
}
