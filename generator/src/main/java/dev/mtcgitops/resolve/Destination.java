package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.Dialled.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What pods of a pair really dial. For Rsync clients that is the TCP proxy where there is one, else the endpoint on the target
 * (crane-lib {@code state_transfer/endpoint}, stunnel client configuration).
 *
 * @param kind what it is
 * @param blocks its addresses; empty where the input does not state them
 * @param port its TCP port; empty where any port may be dialled
 * @param host the name that is dialled, where the input states one
 * @param description what it is, for messages
 * @param field the input field that states {@code blocks}
 * @param cluster the cluster that has them; empty for a proxy
 */
public record Destination(
        Kind kind,
        List<Located<Cidr>> blocks,
        List<Derived> port,
        Optional<String> host,
        String description,
        String field,
        Optional<ClusterFacts> cluster) {
    /** The port behind a passthrough Route. */
    private static final String ROUTE_PORT = "443";

    /** The port of the Rsync server's stunnel, and of its Service. */
    static final String STUNNEL_PORT = "6443";

    /** The forms of a destination. */
    public enum Kind {
        TCP_PROXY,
        ROUTERS,
        NODES,
        SERVICES,
        API_SERVER,
        HTTP_PROXY
    }

    /** What the Rsync clients of {@code pair} dial. */
    public static Destination of(ResolvedPair pair, Settings settings) {
        Optional<Located<TcpProxy>> proxy = settings.tcpProxy(pair);
        return proxy.isPresent() ? ofProxy(proxy.get().value()) : ofEndpoint(pair, settings);
    }

    /** The API server of {@code cluster}, which migration controllers dial. */
    public static Destination ofApi(ResolvedCluster cluster) {
        Optional<Located<PlainUrl>> api = cluster.description().api();
        return new Destination(
                Kind.API_SERVER,
                stated(cluster.description().apiAddresses()),
                api.filter(url -> url.value().port() > 0)
                        .map(url -> Derived.of(Integer.toString(url.value().port()), url.at()))
                        .map(List::of)
                        .orElse(List.of()),
                api.map(url -> url.value().host()),
                "the API server of cluster `" + cluster.name() + "`",
                "apiAddresses",
                Optional.of(cluster.facts()));
    }

    /** The HTTP proxy of {@code cluster} that is stated as {@code proxy}; its addresses are known where it has one instead of a name. */
    public static Destination ofHttpProxy(Located<ProxyUrl> proxy, ResolvedCluster cluster) {
        Optional<PlainUrl> url = proxy.value() instanceof PlainUrl plain ? Optional.of(plain) : Optional.empty();
        return new Destination(
                Kind.HTTP_PROXY,
                url.flatMap(plain -> Cidr.parse(plain.host())).stream()
                        .map(address -> new Located<>(address, proxy.at()))
                        .toList(),
                url.stream()
                        .map(plain -> Derived.of(Integer.toString(plain.effectivePort()), proxy.at()))
                        .toList(),
                url.map(PlainUrl::host),
                "the HTTP proxy of cluster `" + cluster.name() + "`",
                "proxy.https",
                Optional.empty());
    }

    /** Whether it is dialled by a name, so that pods have to ask the DNS for it. */
    public boolean isNamed() {
        return switch (kind) {
            case ROUTERS -> true;
            case NODES, SERVICES -> false;
            case TCP_PROXY, API_SERVER, HTTP_PROXY ->
                host.filter(name -> Cidr.parse(name).isEmpty()).isPresent();
        };
    }

    /**
     * This as what pods dial.
     *
     * @param ownCluster whether it lies in the cluster of these pods
     */
    public Dialled dialled(boolean ownCluster) {
        Nodes nodes = !ownCluster
                ? Nodes.NONE
                : switch (kind) {
                    case NODES -> Nodes.WORKERS;
                    case API_SERVER -> Nodes.CONTROL_PLANE;
                    case TCP_PROXY, ROUTERS, SERVICES, HTTP_PROXY -> Nodes.PERHAPS;
                };
        return new Dialled(
                blocks.stream().map(Located::value).toList(),
                host,
                port.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(port.get(0).text())),
                nodes);
    }

    /** The end of a hint that names the command which shows {@code blocks}. */
    public String command() {
        return cluster.map(facts -> OcCommand.hint(field, facts)).orElse("");
    }

    private static Destination ofProxy(TcpProxy proxy) {
        return new Destination(
                Kind.TCP_PROXY,
                proxy.addresses(),
                List.of(Derived.of(proxy.port())),
                Optional.of(proxy.host().value()),
                "the TCP proxy `" + proxy.host() + "`",
                "directVolumeMigration.tcpProxy.addresses",
                Optional.empty());
    }

    private static Destination ofEndpoint(ResolvedPair pair, Settings settings) {
        ResolvedCluster target = pair.target();
        return switch (settings.endpoint(pair)) {
            case ROUTE ->
                onTarget(
                        Kind.ROUTERS,
                        target,
                        stated(target.description().ingress()),
                        fixed(ROUTE_PORT),
                        "routers",
                        "ingress");
            case NODE_PORT ->
                onTarget(Kind.NODES, target, stated(target.description().nodes()), List.of(), "nodes", "nodes");
            case CLUSTER_IP ->
                onTarget(
                        Kind.SERVICES,
                        target,
                        stated(target.description().serviceNetworks()),
                        fixed(STUNNEL_PORT),
                        "services",
                        "serviceNetworks");
        };
    }

    private static Destination onTarget(
            Kind kind,
            ResolvedCluster target,
            List<Located<Cidr>> blocks,
            List<Derived> port,
            String what,
            String field) {
        String description = "the " + what + " of cluster `" + target.name() + "`";
        return new Destination(kind, blocks, port, Optional.empty(), description, field, Optional.of(target.facts()));
    }

    private static List<Derived> fixed(String port) {
        return List.of(new Derived(port, List.of()));
    }
}
