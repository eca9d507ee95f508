package dev.mtcgitops.trace;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.CredentialReference.Unmanaged;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The TCP proxy between Rsync clients and their server as a hop. */
final class TcpProxyHops {
    private static final String VARIABLE = "stunnel_tcp_proxy";

    private TcpProxyHops() {}

    /** The proxy, where there is one, or may be. */
    static Optional<Hop> of(Tunnel tunnel) {
        return doubt(tunnel)
                .or(() ->
                        tunnel.tcpProxy().map(stated -> reported(tunnel).orElseGet(() -> of(tunnel, stated.value()))));
    }

    /** What rules report about it: interception stops the tunnel; the others may stop it, or not. */
    private static Optional<Hop> reported(Tunnel tunnel) {
        Optional<Diagnostic> blocking = tunnel.found("STUNNEL-011");
        return blocking.or(() -> Stream.of("STUNNEL-007", "STUNNEL-009")
                        .flatMap(rule -> tunnel.found(rule).stream())
                        .findFirst())
                .map(finding -> Findings.hop(
                        HopKind.TCP_PROXY,
                        tunnel.control().name(),
                        ApiHops.CONTROLLER,
                        blocking.isPresent() ? Verdict.BLOCKED : Verdict.UNKNOWN,
                        finding));
    }

    private static Hop of(Tunnel tunnel, TcpProxy proxy) {
        String url = "the TCP proxy " + quoted(proxy.host() + ":" + proxy.port());
        return isUnmanaged(proxy)
                ? hop(
                        tunnel,
                        Verdict.UNKNOWN,
                        "the URL of " + url + " is set on the cluster by hand",
                        proxy.credentials().orElseThrow().at(),
                        Needs.live(VARIABLE + " of cluster " + tunnel.control().name(), Needs.CONTROLLER))
                : hop(
                        tunnel,
                        Verdict.PASSES,
                        url + " tunnels without opening TLS"
                                + (proxy.credentials().isPresent() ? ", with basic authentication by a reference" : ""),
                        proxy.host().at(),
                        "");
    }

    private static boolean isUnmanaged(TcpProxy proxy) {
        return proxy.credentials()
                .filter(credentials -> credentials.value() instanceof Unmanaged)
                .isPresent();
    }

    /** Nothing is known of a proxy that an overlay changes, that pairs disagree about, or that the operator does not know. */
    static Optional<Hop> doubt(Tunnel tunnel) {
        FinishedCluster control = tunnel.control();
        Optional<Location> changed =
                control.change(VARIABLE, control.plan().controller().stunnelTcpProxy());
        if (changed.isPresent()) {
            return Optional.of(hop(
                    tunnel,
                    Verdict.UNKNOWN,
                    "an overlay changes `" + VARIABLE + "`",
                    changed.get(),
                    Needs.live(
                            "directVolumeMigration.tcpProxy of pair "
                                    + tunnel.pair().pair().name() + " in the place of the overlay",
                            Needs.CONTROLLER)));
        }
        Optional<Location> second = tunnel.contradiction(ResolvedPair::control, DirectVolumeMigration::tcpProxy);
        if (second.isPresent()) {
            return Optional.of(hop(
                    tunnel,
                    Verdict.UNKNOWN,
                    "pairs that cluster " + quoted(control.name()) + " controls state different TCP proxies",
                    second.get(),
                    Needs.live(
                            "one directVolumeMigration.tcpProxy for all pairs that cluster " + control.name()
                                    + " controls",
                            Needs.CONTROLLER)));
        }
        return unknown(tunnel)
                .or(() -> control.error("STUNNEL")
                        .map(error -> Findings.hop(
                                HopKind.TCP_PROXY, control.name(), ApiHops.CONTROLLER, Verdict.UNKNOWN, error)));
    }

    /** A proxy that is stated and not rendered, although no person sets it on the cluster. */
    private static Optional<Hop> unknown(Tunnel tunnel) {
        FinishedCluster control = tunnel.control();
        Optional<Located<TcpProxy>> ignored = tunnel.tcpProxy()
                .filter(stated ->
                        control.plan().controller().stunnelTcpProxy() == null && !isUnmanaged(stated.value()));
        return ignored.map(stated -> hop(
                tunnel,
                Verdict.UNKNOWN,
                "MTC " + control.plan().facts().mtc() + " of cluster " + quoted(control.name()) + " does not know `"
                        + VARIABLE + "`",
                stated.at(),
                Needs.field("mtc", control.cluster())));
    }

    private static Hop hop(Tunnel tunnel, Verdict verdict, String why, Location because, String need) {
        return new Hop(
                HopKind.TCP_PROXY,
                tunnel.control().name(),
                ApiHops.CONTROLLER,
                verdict,
                why,
                List.of(because),
                List.of(need));
    }
}
