package dev.mtcgitops.trace;

import dev.mtcgitops.check.Crossing;
import dev.mtcgitops.check.TransferCrossings;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.TightRules;
import dev.mtcgitops.trace.TracedPath.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Follows the connections of all active pairs of a fleet. */
public final class Trace {
    private final ResolvedFleet fleet;
    private final Map<String, FinishedCluster> clusters = new HashMap<>();

    private Trace(ResolvedFleet fleet, Function<ClusterPlan, List<Manifest>> manifests) {
        this.fleet = fleet;
        fleet.plans()
                .forEach(plan -> clusters.put(plan.cluster().name(), FinishedCluster.of(plan, manifests.apply(plan))));
    }

    /**
     * The paths of {@code fleet}, by pair: first those of the data, by namespace, then those of the controller.
     *
     * @param manifests the finished manifests of a cluster
     * @param unread an error that keeps a value of a pair, or of its clusters, from being known
     * @param input whether a place is one of the input
     */
    public static List<TracedPath> of(
            ResolvedFleet fleet,
            Function<ClusterPlan, List<Manifest>> manifests,
            Function<ResolvedPair, Optional<Diagnostic>> unread,
            Predicate<Location> input) {
        Trace trace = new Trace(fleet, manifests);
        return fleet.activePairs().stream()
                .flatMap(pair -> trace.paths(pair, unread.apply(pair)).stream())
                .map(path -> path.because(input))
                .toList();
    }

    private List<TracedPath> paths(ResolvedPair pair, Optional<Diagnostic> unread) {
        List<TracedPath> paths = new ArrayList<>();
        String name = pair.pair().name().value();
        for (NamespaceMapping mapping : pair.pair().namespaces()) {
            Transfer transfer = new Transfer(
                    mapping.source().value(),
                    mapping.target().value(),
                    fleet.settings().endpoint(pair));
            paths.add(new TracedPath(
                    name,
                    Connection.RSYNC,
                    Optional.of(transfer),
                    unread.map(error -> unread(error, pair.source())).orElseGet(() -> data(pair, mapping))));
        }
        for (Connection connection : List.of(Connection.CONTROL_SOURCE, Connection.CONTROL_TARGET)) {
            ResolvedCluster member = connection == Connection.CONTROL_SOURCE ? pair.source() : pair.target();
            paths.add(new TracedPath(
                    name,
                    connection,
                    Optional.empty(),
                    unread.map(error -> unread(error, pair.control()))
                            .orElseGet(() -> ApiHops.of(at(pair.control()), member))));
        }
        return paths;
    }

    /** Nothing is known of a connection whose description cannot be read. */
    private static List<Hop> unread(Diagnostic error, ResolvedCluster from) {
        return List.of(Findings.hop(HopKind.EGRESS_POLICY, from.name(), "", Verdict.UNKNOWN, error));
    }

    private FinishedCluster at(ResolvedCluster cluster) {
        return Objects.requireNonNull(clusters.get(cluster.name()), cluster.name());
    }

    private List<Hop> data(ResolvedPair pair, NamespaceMapping mapping) {
        Use source = new Use(pair, mapping, Side.SOURCE);
        Use target = new Use(pair, mapping, Side.TARGET);
        Tunnel tunnel = Tunnel.of(fleet, pair, at(pair.control()), at(pair.target()));
        List<Hop> hops = new ArrayList<>();
        hops.add(policies(source, Direction.EGRESS, tunnel.dials()));
        if (!pair.control().facts().mtc().has(MtcCapability.TUNNEL_BESIDE_RSYNC)) {
            hops.add(policies(source, Direction.INGRESS, true));
        }
        hops.add(firewall(source, tunnel));
        TcpProxyHops.of(tunnel).ifPresent(hops::add);
        EndpointHops.inbound(tunnel).ifPresent(hops::add);
        hops.add(EndpointHops.of(tunnel, mapping));
        hops.add(policies(target, Direction.INGRESS, tunnel.arrives()));
        return hops;
    }

    private Hop policies(Use use, Direction direction, boolean known) {
        List<Crossing> crossings = TransferCrossings.of(use, direction, fleet.settings(), known);
        List<String> needs = needs(use, direction);
        Hop hop = PolicyHops.of(at(use.cluster()), use.namespace().value(), direction, crossings, needs);
        return TightRules.isIncomplete(use, direction, fleet.settings())
                ? new Hop(
                        hop.kind(),
                        hop.cluster(),
                        hop.object(),
                        hop.verdict() == Verdict.BLOCKED ? Verdict.BLOCKED : Verdict.UNKNOWN,
                        "the `tight` policy is rendered without the way of the data, whose addresses are not stated",
                        List.of(use.mapping().policies().at()),
                        needs)
                : hop;
    }

    /** What would tell the addresses at the other end. */
    private List<String> needs(Use use, Direction direction) {
        ResolvedPair pair = use.pair();
        if (direction == Direction.EGRESS) {
            return List.of(Needs.addresses(Destination.of(pair, fleet.settings()), pair));
        }
        return switch (fleet.settings().endpoint(pair)) {
            case ROUTE -> List.of();
            case NODE_PORT -> List.of(Needs.field("nodes", pair.target()));
            case CLUSTER_IP -> List.of(Needs.field("clusterNetworks", pair.source()));
        };
    }

    private Hop firewall(Use source, Tunnel tunnel) {
        ResolvedPair pair = source.pair();
        FinishedCluster cluster = at(pair.source());
        String namespace = source.namespace().value();
        if (tunnel.dials() && fleet.settings().staysInside(pair)) {
            return FirewallHops.inside(cluster, namespace);
        }
        Destination to = Destination.of(pair, fleet.settings());
        return tunnel.dials()
                ? FirewallHops.of(
                        cluster,
                        namespace,
                        to.description(),
                        List.of(to.dialled(pair.source().equals(pair.target()))),
                        false,
                        List.of(Needs.addresses(to, pair)))
                : FirewallHops.of(
                        cluster,
                        namespace,
                        "what the Rsync clients dial",
                        List.of(Dialled.ANYTHING),
                        false,
                        List.of(Needs.addresses(to, pair)));
    }
}
