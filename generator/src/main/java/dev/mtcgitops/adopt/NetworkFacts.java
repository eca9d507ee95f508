package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network plugin of a cluster, its mode, and the networks of services and pods. */
final class NetworkFacts {
    private static final Map<String, String> MODES = Map.of(
            "redhat/openshift-ovs-subnet", "Subnet",
            "redhat/openshift-ovs-multitenant", "Multitenant",
            "redhat/openshift-ovs-networkpolicy", "NetworkPolicy");
    private static final List<String> SDN_MODES = List.of("NetworkPolicy", "Multitenant", "Subnet");

    private NetworkFacts() {}

    /** The plugin that runs on {@code cluster}, which is stated unless the release decides it. */
    static Optional<NetworkPlugin> statePlugin(
            CapturedCluster cluster, Optional<OpenShiftVersion> openshift, Draft draft, Diagnostics into) {
        Optional<CapturedObject> network = cluster.one(CapturedKind.NETWORK);
        network.filter(object ->
                        object.text("status", "migration", "networkType").isPresent()
                                || object.text("metadata", "annotations", "network.openshift.io/network-type-migration")
                                        .isPresent())
                .ifPresent(object -> into.report(AdoptProblems.pluginMigrates(cluster.name()), object.at()));
        Optional<Fact<String>> type =
                network.flatMap(object -> object.text("status", "networkType").map(text -> Fact.of(text, object)));
        Optional<Fact<String>> running = type.or(() -> cluster.one(CapturedKind.CLUSTER_NETWORK)
                .filter(object ->
                        object.text("pluginName").filter(MODES::containsKey).isPresent())
                .map(object -> Fact.of(NetworkPlugin.OPENSHIFT_SDN.text(), object)));
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Fact<String> found = running.get();
        Optional<NetworkPlugin> plugin = Arrays.stream(NetworkPlugin.values())
                .filter(known -> known.text().equals(found.value()))
                .findFirst();
        // Other plugins than its own run on OpenShift 3, too, so there no release decides it.
        boolean decided = openshift
                .filter(version -> version.major() > 3)
                .flatMap(KnownVersions::decidedPlugin)
                .equals(plugin);
        if (plugin.isEmpty()) {
            into.report(AdoptProblems.otherPlugin(cluster.name(), found.value()), found.at());
        } else if (!decided) {
            draft.state("networkPlugin", found.map(Nodes::text));
        }
        if (plugin.filter(NetworkPlugin.OPENSHIFT_SDN::equals).isPresent()) {
            mode(cluster).ifPresent(mode -> draft.state("sdnMode", mode.map(Nodes::text)));
        }
        return plugin;
    }

    /** Absent in the operator's configuration means {@code NetworkPolicy} (cluster-network-operator {@code openshift_sdn.go}). */
    private static Optional<Fact<String>> mode(CapturedCluster cluster) {
        return cluster.one(CapturedKind.NETWORK_OPERATOR)
                .map(object -> Fact.of(
                        object.text("spec", "defaultNetwork", "openshiftSDNConfig", "mode")
                                .orElse("NetworkPolicy"),
                        object))
                .filter(mode -> SDN_MODES.contains(mode.value()))
                .or(() -> cluster.one(CapturedKind.CLUSTER_NETWORK)
                        .flatMap(object -> object.text("pluginName")
                                .flatMap(name -> Optional.ofNullable(MODES.get(name)))
                                .map(mode -> Fact.of(mode, object))));
    }

    /** States the networks of services and pods of {@code cluster}. */
    static void stateNetworks(CapturedCluster cluster, Draft draft, Diagnostics into) {
        cluster.one(CapturedKind.NETWORK)
                .ifPresentOrElse(
                        network -> {
                            networks("serviceNetworks", network, draft, into, "serviceNetwork");
                            networks("clusterNetworks", network, draft, into, "clusterNetwork", "cidr");
                        },
                        () -> cluster.one(CapturedKind.CLUSTER_NETWORK).ifPresent(network -> {
                            AddressFacts.stateNetworks(
                                    "serviceNetworks", network.texts("serviceNetwork"), network, draft, into);
                            List<String> listed = network.texts("clusterNetworks", "CIDR");
                            List<String> pods = listed.isEmpty() ? network.texts("network") : listed;
                            AddressFacts.stateNetworks("clusterNetworks", pods, network, draft, into);
                        }));
    }

    private static void networks(String field, CapturedObject network, Draft draft, Diagnostics into, String... keys) {
        List<String> running = network.texts(below("status", keys));
        if (running.isEmpty()) {
            AddressFacts.stateNetworks(
                    field,
                    network.texts(below("spec", keys)),
                    network,
                    draft,
                    into,
                    "as asked for in its spec: its status is empty");
        } else {
            AddressFacts.stateNetworks(field, running, network, draft, into);
        }
    }

    private static String[] below(String part, String... keys) {
        String[] path = new String[keys.length + 1];
        path[0] = part;
        System.arraycopy(keys, 0, path, 1, keys.length);
        return path;
    }
}
