package dev.mtcgitops.read;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.SdnMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads Cluster documents, and the same fields where an end of a pair describes its cluster. */
final class ClusterReader {
    /** The fields of a Cluster's {@code spec}. */
    static final List<String> FIELDS = List.of(
            "openshift",
            "mtc",
            "operator",
            "networkPlugin",
            "sdnMode",
            "proxy",
            "clusterWideProxy",
            "api",
            "apiAddresses",
            "ingress",
            "nodes",
            "machineNetworks",
            "clusterNetworks",
            "serviceNetworks",
            "behindProxy",
            "egressFirewalls",
            "networkPolicies",
            "variables");

    private ClusterReader() {}

    /** A Cluster document. */
    static Optional<Cluster> read(Fields document) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, true);
        Optional<Fields> spec =
                document.requiredSlot("spec").flatMap(slot -> Fields.of(slot, "the `spec` of a Cluster", FIELDS));
        return metadata.flatMap(data -> spec.map(fields -> describe(data.name(), data.labels(), fields)));
    }

    /** What {@code fields} say about the cluster {@code name}. */
    static Cluster describe(Located<String> name, SortedMap<String, String> labels, Fields fields) {
        return new Cluster(
                name,
                fields.holder(),
                labels,
                fields.optional("openshift", Versions::openshift),
                fields.optional("mtc", Versions::mtc),
                fields.optional("operator", Scalars.choice(Operator.class)),
                fields.optional("networkPlugin", Scalars.choice(NetworkPlugin.class)),
                fields.optional("sdnMode", Scalars.choice(SdnMode.class)),
                fields.optional("proxy", ProxyReader::proxy),
                fields.optional("clusterWideProxy", ProxyReader::clusterWideProxy),
                fields.optional("api", Urls::api),
                addresses(fields, "apiAddresses"),
                addresses(fields, "ingress"),
                addresses(fields, "nodes"),
                networks(fields, "machineNetworks"),
                networks(fields, "clusterNetworks"),
                networks(fields, "serviceNetworks"),
                fields.optional("behindProxy", Scalars::bool),
                fields.optional("egressFirewalls", FirewallReader::firewalls),
                fields.optional("networkPolicies", CapturedPolicies::read),
                fields.optional("variables", VariablesReader::read));
    }

    private static Optional<Located<List<Located<Cidr>>>> addresses(Fields fields, String name) {
        return fields.optional(name, Addresses::addresses);
    }

    private static Optional<Located<List<Located<Cidr>>>> networks(Fields fields, String name) {
        return fields.optional(name, Addresses::networks);
    }
}
