package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.Regime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The finished list, or null where none is to be written: no own entries, and either nothing to bypass or a list to inherit.
     */
    static @Nullable Derived of(Cluster cluster, Regime regime) {
        Optional<ProxySettings> proxy = cluster.proxy().map(Located::value);
        boolean ownProxy = proxy.isPresent()
                && (proxy.get().http().isPresent() || proxy.get().https().isPresent());
        boolean ownList = proxy.isPresent() && proxy.get().noProxy().isPresent();
        if (!ownList && !(ownProxy && regime == Regime.MANUAL_PROXY)) {
            return null;
        }
        NoProxy list = new NoProxy();
        proxy.get().noProxy().map(Located::value).orElse(List.of()).forEach(list::add);
        if (proxy.get().mode().value() == NoProxyMode.EXTEND) {
            list.extend(cluster, cluster.proxy().get().at());
        }
        return list.entries.isEmpty()
                ? null
                : new Derived(
                        String.join(",", list.entries.keySet()),
                        list.entries.values().stream().distinct().toList());
    }

    private void extend(Cluster cluster, Location because) {
        IN_CLUSTER.forEach(entry -> entries.putIfAbsent(entry, because));
        List<Located<Cidr>> machines = stated(cluster.machineNetworks()).stream()
                // The Cluster Network Operator does not add the whole Internet either.
                .filter(network -> network.value().prefixLength() > 0)
                .toList();
        machines.forEach(this::addBlock);
        stated(cluster.serviceNetworks()).forEach(this::addBlock);
        stated(cluster.clusterNetworks()).forEach(this::addBlock);
        cluster.api()
                .filter(api -> api.value().host().startsWith("api."))
                .ifPresent(api ->
                        entries.putIfAbsent("api-int." + api.value().host().substring("api.".length()), api.at()));
        List<Located<Cidr>> outside = new ArrayList<>(stated(cluster.nodes()));
        outside.removeIf(node -> machines.stream().anyMatch(m -> m.value().contains(node.value())));
        outside.forEach(this::addBlock);
        cluster.clusterWideProxy()
                .map(Located::value)
                .map(ClusterWideProxy::noProxy)
                .orElse(List.of())
                .forEach(this::add);
    }

    private void add(Located<String> entry) {
        entries.putIfAbsent(entry.value(), entry.at());
    }

    private void addBlock(Located<Cidr> block) {
        entries.putIfAbsent(block.value().shortText(), block.at());
    }
}
