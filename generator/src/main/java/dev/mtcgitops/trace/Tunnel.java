package dev.mtcgitops.trace;

import dev.mtcgitops.check.TunnelChecks;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tunnel of a pair as its clusters will have it.
 *
 * @param fleet all pairs: those of one control cluster share the TCP proxy, those of one target the endpoint
 * @param pair the pair
 * @param control its control cluster
 * @param target its target
 * @param found what the rules on tunnels report about it
 */
record Tunnel(
        ResolvedFleet fleet,
        ResolvedPair pair,
        FinishedCluster control,
        FinishedCluster target,
        List<Diagnostic> found) {
    static Tunnel of(ResolvedFleet fleet, ResolvedPair pair, FinishedCluster control, FinishedCluster target) {
        Diagnostics into = new Diagnostics();
        TunnelChecks.check(pair, fleet.settings(), into);
        return new Tunnel(fleet, pair, control, target, into.sorted());
    }

    Optional<Located<TcpProxy>> tcpProxy() {
        return fleet.settings().tcpProxy(pair);
    }

    EndpointType endpoint() {
        return fleet.settings().endpoint(pair);
    }

    /** What {@code rule} reports. */
    Optional<Diagnostic> found(String rule) {
        return found.stream().filter(finding -> finding.rule().equals(rule)).findFirst();
    }

    /** Whether it is known what the Rsync clients dial. */
    boolean dials() {
        return TcpProxyHops.doubt(this).isEmpty() && (tcpProxy().isPresent() || arrives());
    }

    /** Whether it is known where the Rsync server is reached. */
    boolean arrives() {
        return EndpointHops.doubt(this).isEmpty();
    }

    /** Where a second value is stated of what {@code carrier} has one of. */
    <T> Optional<Location> contradiction(
            Function<ResolvedPair, ResolvedCluster> carrier,
            Function<DirectVolumeMigration, Optional<Located<T>>> stated) {
        List<Located<T>> values = fleet.activePairs().stream()
                .filter(other -> carrier.apply(other).equals(carrier.apply(pair)))
                .flatMap(other -> stated.apply(other.pair().directVolumeMigration()).stream())
                .toList();
        return values.stream()
                .filter(value -> !value.equals(values.get(0)))
                .findFirst()
                .map(Located::at);
    }
}
