package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.TcpProxy;
import java.util.List;
import java.util.Optional;

/**
 * What the Rsync client pods of a pair really dial: the TCP proxy where there is one, else the endpoint on the target
 * (crane-lib {@code state_transfer/endpoint}, stunnel client configuration).
 *
 * @param blocks its addresses; empty where the input does not state them
 * @param port its TCP port; empty where any port may be dialled
 * @param description what it is, for messages
 * @param field the input field that states {@code blocks}
 */
public record Destination(List<Located<Cidr>> blocks, List<Derived> port, String description, String field) {
    /** The port behind a passthrough Route. */
    private static final String ROUTE_PORT = "443";

    /** The port of the Rsync server's stunnel, and of its Service. */
    static final String STUNNEL_PORT = "6443";

    /** What the Rsync clients of {@code pair} dial. */
    public static Destination of(ResolvedPair pair, Settings settings) {
        Optional<Located<TcpProxy>> proxy = settings.tcpProxy(pair);
        return proxy.isPresent() ? ofProxy(proxy.get().value()) : ofEndpoint(pair, settings);
    }

    private static Destination ofProxy(TcpProxy proxy) {
        return new Destination(
                proxy.addresses(),
                List.of(Derived.of(proxy.port())),
                "the TCP proxy `" + proxy.host() + "`",
                "directVolumeMigration.tcpProxy.addresses");
    }

    private static Destination ofEndpoint(ResolvedPair pair, Settings settings) {
        ResolvedCluster target = pair.target();
        String of = " of cluster `" + target.name() + "`";
        return switch (settings.endpoint(pair)) {
            case ROUTE ->
                new Destination(
                        stated(target.description().ingress()), fixed(ROUTE_PORT), "the routers" + of, "ingress");
            case NODE_PORT ->
                new Destination(stated(target.description().nodes()), List.of(), "the nodes" + of, "nodes");
            case CLUSTER_IP ->
                new Destination(
                        stated(target.description().serviceNetworks()),
                        fixed(STUNNEL_PORT),
                        "the services" + of,
                        "serviceNetworks");
        };
    }

    private static List<Derived> fixed(String port) {
        return List.of(new Derived(port, List.of()));
    }
}
