package dev.mtcgitops.adopt;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clusters of a fleet after its first sync, as {@code oc get} would print them: the facts that the fleet states, and what was rendered. */
public final class ClusterStand {
    private static final String NAMESPACE = ", namespace: openshift-migration}";

    private final SortedMap<String, Cluster> clusters = new TreeMap<>();
    private final Fleet fleet;
    private final Path tree;

    public ClusterStand(Path input, Path tree) {
        this.fleet = FleetReader.read(
                Inputs.find(List.of("."), InputStream.nullInputStream(), input.toAbsolutePath()),
                new SourceTexts(),
                new Diagnostics());
        this.tree = tree;
        fleet.clusters().stream()
                .filter(cluster -> fleet.pairs().stream()
                        .anyMatch(pair -> pair.members().stream().anyMatch(cluster.name()::equals)))
                .forEach(cluster -> clusters.merge(cluster.name().value(), cluster, Cluster::and));
    }

    /** Writes {@code NAME/} for each cluster, and returns the names. */
    public List<String> capture(Path folder) throws IOException {
        for (Cluster cluster : clusters.values()) {
            List<String> objects = new ArrayList<>(facts(cluster));
            objects.addAll(rendered(cluster));
            objects.addAll(plans(cluster.name().value()));
            Invocation.write(
                    folder.resolve(cluster.name().value()).resolve("all.yaml"), String.join("\n---\n", objects) + "\n");
        }
        return List.copyOf(clusters.keySet());
    }

    private List<String> facts(Cluster cluster) {
        List<String> objects = new ArrayList<>();
        OpenShiftVersion openshift = cluster.openshift().orElseThrow().value();
        String version = openshift.patch() < 0 ? openshift + ".0" : openshift.toString();
        String plugin =
                cluster.networkPlugin().map(stated -> stated.value().text()).orElse("");
        String pods = texts(cluster.clusterNetworks(), "{cidr: %s}");
        String services = texts(cluster.serviceNetworks(), "%s");
        objects.add("{apiVersion: config.openshift.io/v1, kind: ClusterVersion, metadata: {name: version}, "
                + "status: {history: [{state: Completed, version: " + version + "}]}}");
        objects.add(
                "{apiVersion: config.openshift.io/v1, kind: Network, metadata: {name: cluster}, status: {networkType: \""
                        + plugin + "\", clusterNetwork: [" + pods + "], serviceNetwork: [" + services + "]}}");
        objects.add(
                "{apiVersion: config.openshift.io/v1, kind: Infrastructure, metadata: {name: cluster}, status: {apiServerURL: \""
                        + cluster.api().map(url -> url.value().text()).orElse("")
                        + "\", platformStatus: {p: {apiServerInternalIPs: ["
                        + texts(cluster.apiAddresses(), "\"%s\"") + "], ingressIPs: ["
                        + texts(cluster.ingress(), "\"%s\"")
                        + "], machineNetworks: [" + texts(cluster.machineNetworks(), "%s") + "]}}}}");
        objects.add(
                "{apiVersion: v1, kind: Node, metadata: {name: all, labels: {node-role.kubernetes.io/worker: \"\"}}, status: {addresses: ["
                        + texts(cluster.nodes(), "{type: InternalIP, address: \"%s\"}") + "]}}");
        cluster.clusterWideProxy()
                .map(Located::value)
                .ifPresent(proxy -> objects.add(
                        "{apiVersion: config.openshift.io/v1, kind: Proxy, metadata: {name: cluster}, spec: {httpProxy: \""
                                + url(proxy.http())
                                + "\", httpsProxy: \"" + url(proxy.https()) + "\", noProxy: \""
                                + proxy.noProxy().stream().map(Located::value).collect(Collectors.joining(","))
                                + "\", trustedCA: {name: \""
                                + (proxy.trustedCa() ? "ca" : "") + "\"}}}"));
        cluster.operator()
                .ifPresent(stated ->
                        objects.add("{apiVersion: apps/v1, kind: Deployment, metadata: {name: migration-operator"
                                + NAMESPACE.replace("}", "")
                                + (stated.value().text().equals("olm") ? ", labels: {olm.owner: x}" : "")
                                + "}, spec: {}}"));
        objects.add("{apiVersion: v1, kind: ConfigMap, metadata: {name: migration-cluster-config" + NAMESPACE
                + ", data: {OPERATOR_VERSION: \"" + mtc(cluster) + "\"}}");
        return objects;
    }

    private static String url(Optional<Located<PlainUrl>> url) {
        return url.map(located -> located.value().text()).orElse("");
    }

    private static String texts(Optional<Located<List<Located<Cidr>>>> list, String form) {
        return list.map(Located::value).orElse(List.of()).stream()
                .map(located -> located.value().isSingleAddress()
                        ? located.value().shortText()
                        : located.value().toString())
                .map(text -> String.format(form, text))
                .collect(Collectors.joining(", "));
    }

    private String mtc(Cluster cluster) {
        return cluster.mtc()
                .or(() -> fleet.pairs().stream()
                        .filter(pair -> pair.members().stream().anyMatch(cluster.name()::equals))
                        .flatMap(pair -> pair.mtc().stream())
                        .findFirst())
                .orElseThrow()
                .value()
                .toString();
    }

    private List<String> rendered(Cluster cluster) throws IOException {
        Path own = tree.resolve("clusters").resolve(cluster.name().value());
        if (!Files.exists(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(own)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().contains("manifests"))
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file).strip());
            }
            return texts;
        }
    }

    private List<String> plans(String cluster) {
        List<String> objects = new ArrayList<>();
        for (ClusterPair pair : fleet.pairs()) {
            if (!pair.controlCluster().value().equals(cluster)) {
                continue;
            }
            for (Located<String> member : pair.members()) {
                boolean host = member.value().equals(cluster);
                String object = "{apiVersion: migration.openshift.io/v1alpha1, kind: MigCluster, metadata: {name: \""
                        + (host ? "host" : member.value()) + "\"" + NAMESPACE + ", spec: {isHostCluster: " + host
                        + "}}";
                if (!objects.contains(object)) {
                    objects.add(object);
                }
            }
            pair.namespaces()
                    .forEach(namespace ->
                            objects.add("{apiVersion: migration.openshift.io/v1alpha1, kind: MigPlan, metadata: {name: "
                                    + pair.name().value() + "-"
                                    + namespace.source().value() + NAMESPACE + ", spec: {srcMigClusterRef: {name: \""
                                    + reference(pair.source(), cluster) + "\"}, destMigClusterRef: {name: \""
                                    + reference(pair.target(), cluster) + "\"}, namespaces: [\""
                                    + namespace.source().value() + ":"
                                    + namespace.target().value() + "\"]}}"));
        }
        return objects;
    }

    private static String reference(Located<String> name, String control) {
        return name.value().equals(control) ? "host" : name.value();
    }
}
