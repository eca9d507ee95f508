package dev.mtcgitops.check;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.FarEnd;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.Destination.Kind;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the pods of a volume transfer exchange with others, as the NetworkPolicies of their namespaces see it. */
public final class TransferCrossings {
    private static final int TUNNEL = 6443;
    /** Where stunnel listens before {@link MtcCapability#TUNNEL_ON_API_PORT}. */
    private static final int OLD_TUNNEL = 2222;

    private final Use use;
    private final ResolvedPair pair;
    private final Settings settings;
    private final boolean known;

    private TransferCrossings(Use use, Settings settings, boolean known) {
        this.use = use;
        this.pair = use.pair();
        this.settings = settings;
        this.known = known;
    }

    /**
     * What the pods of {@code use} exchange in {@code direction}.
     *
     * @param known whether the settings are those that the controller really has
     */
    public static List<Crossing> of(Use use, Direction direction, Settings settings, boolean known) {
        TransferCrossings crossings = new TransferCrossings(use, settings, known);
        return TransferPod.of(use.pair(), use.side(), direction).stream()
                .flatMap(pod ->
                        (direction == Direction.EGRESS ? crossings.egress(pod) : crossings.ingress(pod)).stream())
                .toList();
    }

    /** Up to MTC 1.4 the clients dial the stunnel beside them, by the name of its Service. */
    private List<Crossing> egress(TransferPod pod) {
        Optional<TransferPod> stunnel = stunnel().filter(beside -> !beside.equals(pod));
        Destination to = Destination.of(pair, settings);
        List<Crossing> crossings = new ArrayList<>();
        if (stunnel.isPresent()) {
            crossings.add(crossing(
                    pod,
                    "the stunnel pod",
                    List.of(Ends.transfer(
                            use.cluster(), use.namespace().value(), stunnel.get(), OptionalInt.of(OLD_TUNNEL)))));
        } else {
            crossings.add(crossing(pod, known ? to.description() : "the target", List.of(destination(to))));
        }
        if (stunnel.isPresent() || known && !settings.staysInside(pair) && to.isNamed()) {
            crossings.add(crossing(pod, "the DNS", List.of(Ends.dns(use.cluster()))));
        }
        return crossings;
    }

    private FarEnd destination(Destination to) {
        if (!known) {
            return FarEnd.anything(OptionalInt.empty());
        }
        if (settings.staysInside(pair)) {
            TransferPod server =
                    TransferPod.of(pair, Side.TARGET, Direction.INGRESS).get(0);
            return Ends.transfer(pair.target(), target(), server, OptionalInt.of(TUNNEL));
        }
        OptionalInt port = to.dialled(false).port();
        if (to.kind() == Kind.TCP_PROXY) {
            return new FarEnd(Ends.addresses(to.blocks()), new FarEnd.Perhaps(), "TCP", port);
        }
        return pair.source().equals(pair.target())
                ? FarEnd.anything(port)
                : FarEnd.outside(Ends.addresses(to.blocks()), port);
    }

    private List<Crossing> ingress(TransferPod pod) {
        OptionalInt port = OptionalInt.of(
                pair.control().facts().mtc().has(MtcCapability.TUNNEL_ON_API_PORT) ? TUNNEL : OLD_TUNNEL);
        if (use.side() == Side.SOURCE) {
            TransferPod client =
                    TransferPod.of(pair, Side.SOURCE, Direction.EGRESS).get(0);
            return List.of(crossing(
                    pod,
                    "the Rsync clients",
                    List.of(Ends.transfer(use.cluster(), use.namespace().value(), client, port))));
        }
        if (!known) {
            return List.of(crossing(pod, "the source", List.of(FarEnd.anything(port))));
        }
        return List.of(
                switch (settings.endpoint(pair)) {
                    case ROUTE -> crossing(pod, "the routers", Ends.routers(pair.target(), port));
                    case NODE_PORT ->
                        crossing(
                                pod,
                                "the nodes",
                                List.of(Ends.hostNetwork(
                                        pair.target(),
                                        stated(pair.target().description().nodes()),
                                        port)));
                    case CLUSTER_IP -> crossing(pod, "the Rsync clients", List.of(clients(port)));
                });
    }

    private FarEnd clients(OptionalInt port) {
        if (settings.staysInside(pair)) {
            TransferPod client =
                    TransferPod.of(pair, Side.SOURCE, Direction.EGRESS).get(0);
            return Ends.transfer(pair.source(), use.mapping().source().value(), client, port);
        }
        return pair.source().equals(pair.target())
                ? FarEnd.anything(port)
                : FarEnd.outside(
                        Ends.addresses(stated(pair.source().description().clusterNetworks())), port);
    }

    private String target() {
        return use.mapping().target().value();
    }

    /** The pod for the tunnel on the source, where there is one. */
    private Optional<TransferPod> stunnel() {
        return pair.control().facts().mtc().has(MtcCapability.TUNNEL_BESIDE_RSYNC)
                ? Optional.empty()
                : TransferPod.of(pair, Side.SOURCE, Direction.INGRESS).stream().findFirst();
    }

    private static Crossing crossing(TransferPod pod, String what, List<FarEnd> ends) {
        return new Crossing(pod.what(), pod.labelled(), what, ends);
    }
}
