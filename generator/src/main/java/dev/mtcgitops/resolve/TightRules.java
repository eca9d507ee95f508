package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.PolicyPlan.Addresses;
import dev.mtcgitops.resolve.PolicyPlan.Peer;
import dev.mtcgitops.resolve.PolicyPlan.Pods;
import dev.mtcgitops.resolve.PolicyPlan.Port;
import dev.mtcgitops.resolve.PolicyPlan.RsyncPods;
import dev.mtcgitops.resolve.PolicyPlan.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a {@code tight} NetworkPolicy lets through: DNS and the way of the data, nothing else. */
public final class TightRules {
    /** Policies act on the port of the pod, and the DNS pods of OpenShift 4 listen on 5353 (cluster-dns-operator, DaemonSet). */
    private static final String DNS_POD_PORT = "5353";
    /** Pods of OpenShift 3 ask the dnsmasq of their node. */
    private static final String DNS_NODE_PORT = "53";
    /** Where stunnel listens on either side before {@link MtcCapability#TUNNEL_ON_API_PORT}. */
    private static final String OLD_STUNNEL_PORT = "2222";

    /** Since OpenShift 4.6 the label of a namespace that covers all pods and connections of the host network. */
    private static final Peer HOST_NETWORK = new Pods("policy-group.network.openshift.io/host-network", "", "", "");

    /**
     * The namespaces that hold routers: by the label since OpenShift 4.6 with OVN-Kubernetes and 4.7 with OpenShift SDN, by the one before,
     * which an administrator also gives to `default` for routers on the host network, and the host network (release notes of 4.6 and 4.7,
     * "network policy supports selecting host network Ingress Controllers").
     */
    private static final List<Peer> ROUTERS = List.of(
            new Pods("policy-group.network.openshift.io/ingress", "", "", ""),
            new Pods("network.openshift.io/policy-group", "ingress", "", ""),
            HOST_NETWORK);

    private final Settings settings;
    private final Diagnostics into;

    TightRules(Settings settings, Diagnostics into) {
        this.settings = settings;
        this.into = into;
    }

    /** Whether a {@code tight} policy for {@code use} lacks the way of the data, because its addresses are not stated. */
    public static boolean isIncomplete(Use use, Direction direction, Settings settings) {
        Diagnostics found = new Diagnostics();
        if (use.mapping().policies().value() == PolicyMode.TIGHT) {
            TightRules rules = new TightRules(settings, found);
            List<Rule> unused = direction == Direction.EGRESS ? rules.egress(use) : rules.ingress(use);
        }
        return found.hasErrors();
    }

    /** What Rsync clients of a source namespace dial. */
    List<Rule> egress(Use use) {
        ResolvedPair pair = use.pair();
        List<Rule> rules = new ArrayList<>();
        rules.add(dns(pair.source()));
        if (!pair.control().facts().mtc().has(MtcCapability.TUNNEL_BESIDE_RSYNC)) {
            rules.add(ownStunnel());
        }
        if (settings.staysInside(pair)) {
            rules.add(new Rule(List.of(new RsyncPods(true)), ports(Destination.STUNNEL_PORT)));
            return rules;
        }
        Destination destination = Destination.of(pair, settings);
        if (destination.blocks().isEmpty()) {
            into.report(
                    PlanProblems.noDestination(destination.field(), destination.description(), destination.command()),
                    use.mapping().policies().at());
        } else {
            rules.add(new Rule(
                    addresses(destination.blocks()),
                    destination.port().stream().map(p -> new Port(p, "TCP")).toList()));
        }
        return rules;
    }

    /** What reaches the Rsync server of a target namespace; on the source of an MTC 1.4 pair, its stunnel. */
    List<Rule> ingress(Use use) {
        ResolvedPair pair = use.pair();
        if (use.side() == Side.SOURCE) {
            return List.of(ownStunnel());
        }
        List<Port> ports = ports(
                pair.control().facts().mtc().has(MtcCapability.TUNNEL_ON_API_PORT)
                        ? Destination.STUNNEL_PORT
                        : OLD_STUNNEL_PORT);
        return switch (settings.endpoint(pair)) {
            // Routers of OpenShift 3 run on the host network in a namespace without a label to select.
            case ROUTE ->
                List.of(new Rule(
                        pair.target().facts().openshift().has(OpenShiftCapability.INGRESS_OPERATOR)
                                ? ROUTERS
                                : List.of(),
                        ports));
            // Connections to a port of another node arrive from the host network of the node dialled.
            case NODE_PORT ->
                from(
                        use,
                        pair.target().facts(),
                        "nodes",
                        "nodes",
                        stated(pair.target().description().nodes()),
                        List.of(HOST_NETWORK),
                        ports);
            case CLUSTER_IP ->
                settings.staysInside(pair)
                        ? List.of(new Rule(List.of(new RsyncPods(true)), ports))
                        : from(
                                use,
                                pair.source().facts(),
                                "clusterNetworks",
                                "pods",
                                stated(pair.source().description().clusterNetworks()),
                                List.of(),
                                ports);
        };
    }

    private List<Rule> from(
            Use use,
            ClusterFacts of,
            String field,
            String what,
            List<Located<Cidr>> blocks,
            List<Peer> more,
            List<Port> ports) {
        if (blocks.isEmpty()) {
            into.report(
                    PlanProblems.noDestination(
                            field, "the " + what + " of cluster `" + of.name() + "`", OcCommand.hint(field, of)),
                    use.mapping().policies().at());
        }
        return List.of(new Rule(
                Stream.concat(addresses(blocks).stream(), more.stream()).toList(), ports));
    }

    private static Rule ownStunnel() {
        return new Rule(List.of(new RsyncPods(false)), ports(OLD_STUNNEL_PORT));
    }

    private static Rule dns(ResolvedCluster cluster) {
        if (!cluster.facts().openshift().has(OpenShiftCapability.DNS_OPERATOR)) {
            return new Rule(List.of(), dnsPorts(DNS_NODE_PORT));
        }
        Pods pods = cluster.facts().openshift().has(OpenShiftCapability.NAMESPACE_NAME_LABEL)
                ? new Pods("kubernetes.io/metadata.name", "openshift-dns", "", "")
                : new Pods("", "", "dns.operator.openshift.io/daemonset-dns", "default");
        return new Rule(List.of(pods), dnsPorts(DNS_POD_PORT));
    }

    private static List<Port> dnsPorts(String number) {
        Derived port = new Derived(number, List.of());
        return List.of(new Port(port, "UDP"), new Port(port, "TCP"));
    }

    private static List<Port> ports(String number) {
        return List.of(new Port(new Derived(number, List.of()), "TCP"));
    }

    private static List<Peer> addresses(List<Located<Cidr>> blocks) {
        return blocks.stream().<Peer>map(b -> new Addresses(Derived.of(b))).toList();
    }
}
