package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.Regime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code no_proxy} of a MigrationController. The operator replaces the list it inherits by this one, so {@code extend} puts back
 * what the Cluster Network Operator would have put there ({@code pkg/util/proxyconfig/no_proxy.go}), as far as the input says it.
 */
final class NoProxy {
    private static final List<String> IN_CLUSTER = List.of(".svc", ".cluster.local", "localhost", "127.0.0.1");

    private final Map<String, Location> entries = new LinkedHashMap<>();

    private NoProxy() {}

    /**
     * The text that is written, or null where none is. An empty text is one, too: it switches the inherited list off
     * (mig-operator {@code proxy_secret.yml.j2} leaves out what has no length).
     */
    static @Nullable Derived of(Cluster cluster, Regime regime) {
        return written(cluster, regime)
                .map(list -> new Derived(
                        list.stream().map(Located::value).collect(Collectors.joining(",")),
                        list.isEmpty()
                                ? lineOfList(cluster)
                                : list.stream().map(Located::at).distinct().toList()))
                .orElse(null);
    }

    private static List<Location> lineOfList(Cluster cluster) {
        return cluster.proxy().flatMap(own -> own.value().noProxy()).stream()
                .map(Located::at)
                .toList();
    }

    /** The finished list; nothing where none is to be written: no own entries, and either nothing to bypass or a list to inherit. */
    static Optional<List<Located<String>>> written(Cluster cluster, Regime regime) {
        if (cluster.proxy().isEmpty()) {
            return Optional.empty();
        }
        ProxySettings proxy = cluster.proxy().get().value();
        boolean ownProxy = proxy.http().isPresent() || proxy.https().isPresent();
        boolean extend = proxy.mode().value() == NoProxyMode.EXTEND;
        if (proxy.noProxy().isEmpty() && !(ownProxy && extend && regime == Regime.MANUAL_PROXY)) {
            return Optional.empty();
        }
        NoProxy list = new NoProxy();
        proxy.noProxy().map(Located::value).orElse(List.of()).forEach(list::add);
        if (extend) {
            list.extend(cluster, cluster.proxy().get().at());
        }
        return Optional.of(list.located());
    }

    /** What {@code wide}, the cluster-wide proxy of {@code cluster}, hands down to the operator, as far as the input says it. */
    static List<Located<String>> inherited(Cluster cluster, Located<ClusterWideProxy> wide) {
        NoProxy list = new NoProxy();
        list.addGenerated(cluster, wide.at());
        wide.value().noProxy().forEach(list::add);
        return list.located();
    }

    /** The entries that every cluster-wide proxy bypasses by itself, as far as the input states them. */
    static List<String> generated(Cluster cluster) {
        NoProxy list = new NoProxy();
        list.addGenerated(cluster, cluster.at());
        return List.copyOf(list.entries.keySet());
    }

    private List<Located<String>> located() {
        return entries.entrySet().stream()
                .map(entry -> new Located<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void extend(Cluster cluster, Location because) {
        addGenerated(cluster, because);
        stated(cluster.nodes()).stream()
                .filter(node ->
                        machineNetworks(cluster).noneMatch(m -> m.value().contains(node.value())))
                .forEach(this::addBlock);
        cluster.clusterWideProxy().ifPresent(wide -> wide.value().noProxy().forEach(this::add));
    }

    private void addGenerated(Cluster cluster, Location because) {
        IN_CLUSTER.forEach(entry -> entries.putIfAbsent(entry, because));
        machineNetworks(cluster).forEach(this::addBlock);
        stated(cluster.serviceNetworks()).forEach(this::addBlock);
        stated(cluster.clusterNetworks()).forEach(this::addBlock);
        cluster.api().flatMap(NoProxy::internalName).ifPresent(name -> entries.putIfAbsent(name.value(), name.at()));
    }

    /** The Cluster Network Operator does not add the whole Internet either. */
    private static Stream<Located<Cidr>> machineNetworks(Cluster cluster) {
        return stated(cluster.machineNetworks()).stream()
                .filter(network -> network.value().prefixLength() > 0);
    }

    private static Optional<Located<String>> internalName(Located<PlainUrl> api) {
        String host = api.value().host();
        return host.startsWith("api.")
                ? Optional.of(new Located<>("api-int." + host.substring("api.".length()), api.at()))
                : Optional.empty();
    }

    private void add(Located<String> entry) {
        entries.putIfAbsent(entry.value(), entry.at());
    }

    private void addBlock(Located<Cidr> block) {
        entries.putIfAbsent(block.value().shortText(), block.at());
    }
}
