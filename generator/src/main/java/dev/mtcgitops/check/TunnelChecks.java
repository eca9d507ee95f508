package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of the data: from the Rsync clients on the source, through the TCP proxy if there is one, to the endpoint on the target.
 * Proxy and endpoint are those that the pair uses, also where another pair of the same cluster states them.
 */
public final class TunnelChecks {
    private final ResolvedPair pair;
    private final Optional<Located<TcpProxy>> proxy;
    private final EndpointType endpoint;
    private final Optional<Location> endpointAt;
    private final Diagnostics into;

    private TunnelChecks(ResolvedPair pair, Settings settings, Diagnostics into) {
        this.pair = pair;
        this.proxy = settings.tcpProxy(pair);
        this.endpoint = settings.endpoint(pair);
        this.endpointAt = Optional.ofNullable(
                        settings.endpoints().get(pair.target().name()))
                .map(Located::at);
        this.into = into;
    }

    /** Judges the way of {@code pair}. */
    public static void check(ResolvedPair pair, Settings settings, Diagnostics into) {
        TunnelChecks checks = new TunnelChecks(pair, settings, into);
        checks.proxy.ifPresent(checks::checkProxy);
        if (!pair.source().equals(pair.target())) {
            checks.checkEndpoint();
        }
    }

    private void checkProxy(Located<TcpProxy> stated) {
        TcpProxy tcpProxy = stated.value();
        if (tcpProxy.interceptsTls().value()) {
            into.report(TunnelProblems.interceptsTls(), tcpProxy.interceptsTls().at());
        } else {
            pair.source().description().clusterWideProxy().ifPresent(wide -> checkOther(tcpProxy, wide.value()));
        }
        if (pair.control().facts().mtc().has(MtcCapability.LOGS_PROXY)) {
            tcpProxy.credentials()
                    .ifPresent(credentials -> into.report(
                            TunnelProblems.credentialShown(pair.control().name()), credentials.at()));
        }
        if (endpoint == EndpointType.NODE_PORT) {
            endpointAt.ifPresent(at -> into.report(
                    TunnelProblems.nodePort(tcpProxy.host().value()),
                    at,
                    List.of(new Related(stated.at(), "The proxy is stated here."))));
        }
    }

    private void checkOther(TcpProxy tcpProxy, ClusterWideProxy wide) {
        Stream.of(wide.https(), wide.http())
                .flatMap(Optional::stream)
                .filter(url -> isSame(url.value(), tcpProxy))
                .findFirst()
                .ifPresent(url -> into.report(
                        TunnelProblems.clusterWide(pair.source().name(), wide.trustedCa()),
                        tcpProxy.host().at(),
                        List.of(new Related(url.at(), "The cluster-wide proxy is stated here."))));
    }

    private static boolean isSame(PlainUrl url, TcpProxy tcpProxy) {
        return url.host().equalsIgnoreCase(tcpProxy.host().value())
                && url.effectivePort() == tcpProxy.port().value();
    }

    private void checkEndpoint() {
        String source = pair.source().name();
        String target = pair.target().name();
        if (endpoint == EndpointType.ROUTE) {
            pair.target().description().behindProxy().filter(Located::value).ifPresent(behind -> {
                Location at = endpointAt.orElse(behind.at());
                List<Related> related = at.equals(behind.at())
                        ? List.of()
                        : List.of(new Related(behind.at(), "The proxy before them is stated here."));
                into.report(TunnelProblems.routeBehindProxy(target), at, related);
            });
        } else if (endpoint == EndpointType.CLUSTER_IP) {
            boolean shared = pair.pair().directVolumeMigration().sharedNetwork().value();
            endpointAt.ifPresent(at -> into.report(
                    shared ? TunnelProblems.sharedNetwork(source, target) : TunnelProblems.otherCluster(source, target),
                    at));
        }
    }
}
