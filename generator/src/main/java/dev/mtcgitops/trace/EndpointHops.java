package dev.mtcgitops.trace;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.check.NamespaceChecks;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.List;
import java.util.Optional;

/** The endpoint of a volume transfer on its target as a hop, and what is in front of it. */
final class EndpointHops {
    private static final String VARIABLE = "rsync_endpoint_type";

    private EndpointHops() {}

    /** An inbound proxy in front of the Routes of the target. */
    static Optional<Hop> inbound(Tunnel tunnel) {
        return tunnel.arrives()
                ? tunnel.found("STUNNEL-008")
                        .map(behind -> Findings.hop(
                                HopKind.INBOUND_PROXY, tunnel.target().name(), "", Verdict.BLOCKED, behind))
                : Optional.empty();
    }

    /** Router, node or service, by which the Rsync server of {@code mapping} is reached. */
    static Hop of(Tunnel tunnel, NamespaceMapping mapping) {
        return doubt(tunnel).orElseGet(() -> reported(tunnel, mapping).orElseGet(() -> reached(tunnel, mapping)));
    }

    /** A shared network, with EP-004 as a warning, is what the input vouches for. */
    private static Optional<Hop> reported(Tunnel tunnel, NamespaceMapping mapping) {
        return tunnel.found("EP-004")
                .filter(finding -> finding.severity() == Severity.ERROR)
                .or(() -> longHost(tunnel, mapping))
                .map(finding -> Findings.hop(
                        kind(tunnel),
                        tunnel.target().name(),
                        object(tunnel, mapping),
                        finding.severity() == Severity.ERROR ? Verdict.BLOCKED : Verdict.UNKNOWN,
                        finding));
    }

    private static Optional<Diagnostic> longHost(Tunnel tunnel, NamespaceMapping mapping) {
        Diagnostics into = new Diagnostics();
        if (tunnel.endpoint() == EndpointType.ROUTE) {
            NamespaceChecks.checkHost(tunnel.pair(), mapping, into);
        }
        return into.sorted().stream().findFirst();
    }

    private static Hop reached(Tunnel tunnel, NamespaceMapping mapping) {
        String why = switch (tunnel.endpoint()) {
            case ROUTE -> "the routers pass TLS through to the Rsync server, from port 443";
            case NODE_PORT -> "the Rsync server is reached by a port of any worker, 30000 to 32767";
            case CLUSTER_IP ->
                tunnel.pair().source().equals(tunnel.pair().target())
                        ? "the Rsync server is reached by its Service, inside the cluster"
                        : "the Rsync server is reached by its Service, as the service networks are shared";
        };
        return hop(tunnel, object(tunnel, mapping), Verdict.PASSES, why, statedAt(tunnel), "");
    }

    /** Nothing is known of an endpoint that an overlay changes, that pairs disagree about, or that the operator or the controller does not know. */
    static Optional<Hop> doubt(Tunnel tunnel) {
        FinishedCluster target = tunnel.target();
        Optional<Location> changed =
                target.change(VARIABLE, target.plan().controller().endpointType());
        if (changed.isPresent()) {
            return Optional.of(hop(
                    tunnel,
                    "",
                    Verdict.UNKNOWN,
                    "an overlay changes or removes `" + VARIABLE + "`; once removed, its last value stays in force",
                    changed,
                    Needs.live(VARIABLE + " in force on cluster " + target.name(), Needs.ENDPOINT)));
        }
        Optional<Location> second = tunnel.contradiction(ResolvedPair::target, DirectVolumeMigration::endpoint);
        if (second.isPresent()) {
            return Optional.of(hop(
                    tunnel,
                    "",
                    Verdict.UNKNOWN,
                    "pairs into cluster " + quoted(target.name()) + " state different endpoints",
                    second,
                    Needs.live(
                            "one directVolumeMigration.endpoint for all pairs into cluster " + target.name(),
                            Needs.ENDPOINT)));
        }
        return unknown(tunnel)
                .or(() -> target.error("EP")
                        .map(error -> Findings.hop(kind(tunnel), target.name(), "", Verdict.UNKNOWN, error)));
    }

    private static Optional<Hop> unknown(Tunnel tunnel) {
        FinishedCluster target = tunnel.target();
        boolean known = tunnel.endpoint() == EndpointType.ROUTE
                || target.plan().controller().endpointType() != null
                        && !VariableTable.find(VARIABLE)
                                .orElseThrow()
                                .isNewerThan(tunnel.control().plan().facts().mtc());
        return known
                ? Optional.empty()
                : Optional.of(hop(
                        tunnel,
                        "",
                        Verdict.UNKNOWN,
                        "the operator of cluster " + quoted(target.name()) + " or the controller on "
                                + quoted(tunnel.control().name()) + " does not know `" + VARIABLE + "`",
                        statedAt(tunnel),
                        Needs.field("mtc", target.cluster())));
    }

    private static Hop hop(
            Tunnel tunnel, String object, Verdict verdict, String why, Optional<Location> because, String need) {
        return new Hop(
                kind(tunnel),
                tunnel.target().name(),
                object,
                verdict,
                why,
                because.stream().toList(),
                List.of(need));
    }

    private static Optional<Location> statedAt(Tunnel tunnel) {
        return Optional.ofNullable(tunnel.fleet()
                        .settings()
                        .endpoints()
                        .get(tunnel.target().name()))
                .map(Located::at);
    }

    private static HopKind kind(Tunnel tunnel) {
        return switch (tunnel.endpoint()) {
            case ROUTE -> HopKind.ROUTER;
            case NODE_PORT -> HopKind.NODE;
            case CLUSTER_IP -> HopKind.SERVICE;
        };
    }

    /** What crane-lib makes for filesystem volumes, and for block volumes alone. */
    private static String object(Tunnel tunnel, NamespaceMapping mapping) {
        String namespace = mapping.target().value();
        String name = tunnel.endpoint() == EndpointType.ROUTE
                ? "Route/" + namespace + "/dvm"
                : "Service/" + namespace + "/directvolumemigration-rsync-transfer-svc";
        VolumeMode volumes =
                tunnel.pair().pair().directVolumeMigration().volumes().value();
        return volumes == VolumeMode.BLOCK ? name + "-block" : name;
    }
}
