package dev.mtcgitops.read;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterField;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.SdnMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads Cluster documents, and the same fields where an end of a pair describes its cluster. */
final class ClusterReader {
    private static final List<Fact<?>> FACTS = List.of(
            new Fact<>(ClusterField.OPENSHIFT, Versions::openshift),
            new Fact<>(ClusterField.MTC, Versions::mtc),
            new Fact<>(ClusterField.OPERATOR, Scalars.choice(Operator.class)),
            new Fact<>(ClusterField.NETWORK_PLUGIN, Scalars.choice(NetworkPlugin.class)),
            new Fact<>(ClusterField.SDN_MODE, Scalars.choice(SdnMode.class)),
            new Fact<>(ClusterField.PROXY, ProxyReader.PROXY),
            new Fact<>(ClusterField.CLUSTER_WIDE_PROXY, ClusterWideProxyReader.PROXY),
            new Fact<>(ClusterField.API, Urls::api),
            new Fact<>(ClusterField.API_ADDRESSES, Addresses::addresses),
            new Fact<>(ClusterField.INGRESS, Addresses::addresses),
            new Fact<>(ClusterField.NODES, Addresses::addresses),
            new Fact<>(ClusterField.MACHINE_NETWORKS, Addresses::networks),
            new Fact<>(ClusterField.SERVICE_NETWORKS, Addresses::networks),
            new Fact<>(ClusterField.CLUSTER_NETWORKS, Addresses::networks),
            new Fact<>(ClusterField.BEHIND_PROXY, Scalars::bool),
            new Fact<>(ClusterField.EGRESS_FIREWALLS, FirewallReader.FIREWALLS),
            new Fact<>(ClusterField.NETWORK_POLICIES, CapturedPolicies.POLICIES),
            new Fact<>(ClusterField.VARIABLES, VariablesReader.VARIABLES));

    /** The {@code spec} of a Cluster. */
    static final Mapping<Cluster> SPEC = new Mapping<>(
            "the `spec` of a Cluster", FACTS.stream().map(Fact::field).toList());

    private ClusterReader() {}

    /** A field with what its value looks like. */
    private record Fact<T>(ClusterField<T> key, Shape<T> shape) {
        Field<Cluster, ?> field() {
            return Field.optional(key.name(), shape, cluster -> cluster.get(key));
        }

        /** {@code cluster} with what {@code fields} state of this. */
        Cluster read(Fields fields, Cluster cluster) {
            return fields.optional(key.name(), shape)
                    .map(value -> cluster.with(key, value))
                    .orElse(cluster);
        }
    }

    /** A Cluster document. */
    static Optional<Cluster> read(Fields document) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, true);
        Optional<Fields> spec = document.requiredSlot("spec").flatMap(SPEC::open);
        return metadata.flatMap(data -> spec.map(fields -> describe(data.name(), data.labels(), fields)));
    }

    /** What {@code fields} say about the cluster {@code name}. */
    static Cluster describe(Located<String> name, SortedMap<String, String> labels, Fields fields) {
        Cluster cluster = Cluster.of(name, fields.holder(), labels);
        for (Fact<?> fact : FACTS) {
            cluster = fact.read(fields, cluster);
        }
        return cluster;
    }
}
