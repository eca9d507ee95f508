package dev.mtcgitops.check;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.network.FarEnd;
import dev.mtcgitops.network.FarEnd.Known;
import dev.mtcgitops.network.Labelled;
import dev.mtcgitops.resolve.ResolvedCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The pods of OpenShift itself, and of MTC, at the other end of a connection inside a cluster. */
final class Ends {
    private static final String NAME = "kubernetes.io/metadata.name";
    private static final String HOST_NETWORK = "policy-group.network.openshift.io/host-network";
    /** Policies act on the port of the pod, and the DNS pods of OpenShift 4 listen on 5353 (cluster-dns-operator, DaemonSet). */
    private static final int DNS_POD_PORT = 5353;
    /** Pods of OpenShift 3 ask the dnsmasq of their node. */
    private static final int DNS_NODE_PORT = 53;

    private Ends() {}

    /** What answers names in {@code cluster}. */
    static FarEnd dns(ResolvedCluster cluster) {
        boolean pods = cluster.facts().openshift().has(OpenShiftCapability.DNS_OPERATOR);
        return pods
                ? new FarEnd(
                        addresses(stated(cluster.description().clusterNetworks())),
                        pods(
                                cluster,
                                "openshift-dns",
                                Map.of(),
                                Map.of("dns.operator.openshift.io/daemonset-dns", "default")),
                        "UDP",
                        OptionalInt.of(DNS_POD_PORT))
                : new FarEnd(
                        addresses(stated(cluster.description().nodes())),
                        new FarEnd.Perhaps(),
                        "UDP",
                        OptionalInt.of(DNS_NODE_PORT));
    }

    /** The routers of {@code cluster}: pods with addresses of their own, or on the host network. */
    static List<FarEnd> routers(ResolvedCluster cluster, OptionalInt port) {
        if (!cluster.facts().openshift().has(OpenShiftCapability.INGRESS_OPERATOR)) {
            return List.of(
                    new FarEnd(addresses(stated(cluster.description().nodes())), new FarEnd.Perhaps(), "TCP", port));
        }
        Known pods = pods(
                cluster,
                "openshift-ingress",
                Map.of("network.openshift.io/policy-group", "ingress", "policy-group.network.openshift.io/ingress", ""),
                Map.of("ingresscontroller.operator.openshift.io/deployment-ingresscontroller", "default"));
        return List.of(
                new FarEnd(addresses(stated(cluster.description().clusterNetworks())), pods, "TCP", port),
                hostNetwork(cluster, stated(cluster.description().nodes()), port));
    }

    /** The host network of nodes with {@code addresses}. */
    static FarEnd hostNetwork(ResolvedCluster cluster, List<Located<Cidr>> addresses, OptionalInt port) {
        return new FarEnd(
                addresses(addresses),
                new Known(
                        "openshift-host-network",
                        namespace(cluster, "openshift-host-network", Map.of(HOST_NETWORK, "")),
                        Optional.empty()),
                "TCP",
                port);
    }

    /** Pods of a volume transfer in {@code namespace}. */
    static FarEnd transfer(ResolvedCluster cluster, String namespace, TransferPod pod, OptionalInt port) {
        return new FarEnd(
                addresses(stated(cluster.description().clusterNetworks())),
                new Known(namespace, namespace(cluster, namespace, Map.of()), Optional.of(pod.labelled())),
                "TCP",
                port);
    }

    private static Known pods(
            ResolvedCluster cluster, String namespace, Map<String, String> of, Map<String, String> labels) {
        return new Known(namespace, namespace(cluster, namespace, of), Optional.of(Labelled.atLeast(labels)));
    }

    private static Labelled namespace(ResolvedCluster cluster, String name, Map<String, String> more) {
        Map<String, String> labels = new TreeMap<>(more);
        if (cluster.facts().openshift().has(OpenShiftCapability.NAMESPACE_NAME_LABEL)) {
            labels.put(NAME, name);
        }
        return Labelled.atLeast(labels);
    }

    static List<Cidr> addresses(List<Located<Cidr>> stated) {
        return stated.stream().map(Located::value).toList();
    }
}
