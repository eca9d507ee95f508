package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.Dialled.Nodes;
import dev.mtcgitops.network.FirstMatch;
import dev.mtcgitops.network.FirstMatch.Decision;
import dev.mtcgitops.network.FirstMatch.Denial;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.Destination.Kind;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import dev.mtcgitops.resolve.ResolvedCluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the connections that a namespace needs get through its finished egress firewall.
 *
 * <p>A Deny that stops one is one problem, and the rule that knows most about it reports it: EGR-002 where the addresses are not
 * stated, else EF-007 for an Allow that opens some node ports only, ENP-005 for an Allow behind the Deny, EGR-001 for an Allow of
 * the cluster behind the proxy, ENP-007 for all others. Warnings do not repeat a Deny that is an error.
 */
final class FlowChecks {
    /** The network that joins the nodes of OVN-Kubernetes. */
    private static final Cidr JOIN_NETWORK = new Cidr(false, 0, 100L << 24 | 64L << 16, 16);

    private final ResolvedCluster cluster;
    private final FirewallPlan plan;
    private final FinishedFirewall firewall;
    private final Diagnostics into;
    private final UndeclaredAddresses undeclared;
    private final Set<Integer> reported = new HashSet<>();

    private FlowChecks(
            ResolvedCluster cluster,
            FirewallPlan plan,
            FinishedFirewall firewall,
            UndeclaredAddresses undeclared,
            Diagnostics into) {
        this.cluster = cluster;
        this.plan = plan;
        this.firewall = firewall;
        this.undeclared = undeclared;
        this.into = into;
    }

    /**
     * Follows every connection.
     *
     * @param firewall what became of {@code plan}, all its rules understood
     * @param undeclared takes what cannot be followed, because its addresses are not stated
     */
    static void check(
            ClusterPlan cluster,
            FirewallPlan plan,
            FinishedFirewall firewall,
            UndeclaredAddresses undeclared,
            Diagnostics into) {
        FlowChecks checks = new FlowChecks(cluster.cluster(), plan, firewall, undeclared, into);
        plan.flows().forEach(checks::follow);
        checks.checkJoinNetwork();
        checks.checkOwnApi();
    }

    private void follow(Flow flow) {
        Decision decision = follow(flow.dialled());
        if (decision.denial().isEmpty()) {
            return;
        }
        Denial denial = decision.denial().get();
        boolean first = reported.add(denial.rule());
        if (UndeclaredAddresses.isAbout(plan, flow)) {
            undeclared.report(plan, flow, firewall.rules().get(denial.rule()));
        } else if (first) {
            denied(flow, denial.rule(), denial.addresses());
        }
    }

    private Decision follow(Dialled to) {
        return FirstMatch.of(firewall.rules(), plan.plugin(), to);
    }

    private void denied(Flow flow, int deny, Cidr denied) {
        Destination to = flow.destination();
        FirewallRule rule = firewall.rules().get(deny);
        Optional<Integer> onPorts = to.kind() == Kind.NODES
                ? allow(0, deny, allow -> !allow.ports().isEmpty() && overlap(allow, denied))
                : Optional.empty();
        Optional<Integer> late =
                allow(deny + 1, firewall.rules().size(), allow -> isOnPort(allow, to) && overlap(allow, denied));
        List<Cidr> behind = to.kind() == Kind.TCP_PROXY ? addresses(flow.pair().target()) : List.of();
        Optional<Integer> ofTarget = allow(0, deny, allow -> behind.stream().anyMatch(block -> overlap(allow, block)));
        ResourceId id = firewall.id();
        Deciding deciding = deciding(deny);
        if (onPorts.isPresent()) {
            report(
                    EgressProblems.portsOfNodes(id, cluster.name(), deciding, to),
                    firewall.at(onPorts.get(), "ports"),
                    rule.at(),
                    "The Deny is here.");
        } else if (late.isPresent()) {
            report(
                    EgressProblems.allowTooLate(id, cluster.name(), deciding, to),
                    rule.at(),
                    firewall.at(late.get(), "type"),
                    "The Allow is here.");
        } else if (ofTarget.isPresent()) {
            String target = flow.pair().target().name();
            report(
                    EgressProblems.proxyNotAllowed(id, cluster.name(), deciding, to, target, denied),
                    firewall.at(ofTarget.get(), "cidrSelector"),
                    rule.at(),
                    "The Deny is here.");
        } else {
            String pair = flow.pair().pair().name().value();
            List<Related> related = new ArrayList<>(List.of(new Related(flow.at(), "The pair needs it here.")));
            firewall.changes(deny).stream()
                    .filter(at -> !at.equals(rule.at()))
                    .map(at -> new Related(at, "An overlay changes the rules here."))
                    .forEach(related::add);
            into.report(EgressProblems.denied(id, cluster.name(), deciding, to, pair, denied), rule.at(), related);
        }
    }

    private void report(Problem problem, Location at, Location because, String sentence) {
        into.report(problem, at, List.of(new Related(because, sentence)));
    }

    private Deciding deciding(int index) {
        return Deciding.of(firewall.rules(), index);
    }

    /** The first Allow from {@code from} on and before {@code end} that is {@code wanted}. */
    private Optional<Integer> allow(int from, int end, Predicate<FirewallRule> wanted) {
        return IntStream.range(from, end)
                .filter(i -> firewall.rules().get(i).type() == RuleType.ALLOW
                        && wanted.test(firewall.rules().get(i)))
                .boxed()
                .findFirst();
    }

    private boolean overlap(FirewallRule rule, Cidr block) {
        return ClusterFirewalls.overlap(plan.plugin(), rule, block);
    }

    private static boolean isOnPort(FirewallRule rule, Destination to) {
        return rule.ports().isEmpty()
                || to.port().stream()
                        .anyMatch(wanted -> rule.ports().stream()
                                .anyMatch(port -> port.protocol().equals("TCP")
                                        && wanted.text().equals(Integer.toString(port.port()))));
    }

    /** All addresses of a cluster that the input states. */
    private static List<Cidr> addresses(ResolvedCluster of) {
        Cluster stated = of.description();
        return Stream.of(
                        stated.ingress(),
                        stated.nodes(),
                        stated.apiAddresses(),
                        stated.machineNetworks(),
                        stated.clusterNetworks(),
                        stated.serviceNetworks())
                .flatMap(field -> ResolvedCluster.stated(field).stream())
                .map(Located::value)
                .toList();
    }

    private void checkJoinNetwork() {
        if (plan.plugin() != NetworkPlugin.OVN_KUBERNETES
                || plan.flows().stream().noneMatch(flow -> flow.destination().kind() == Kind.NODES)) {
            return;
        }
        Dialled join = new Dialled(List.of(JOIN_NETWORK), Optional.empty(), OptionalInt.empty(), Nodes.NONE);
        follow(join)
                .denial()
                .filter(denial -> reported.add(denial.rule()))
                .map(denial -> deciding(denial.rule()))
                .ifPresent(deny -> into.report(
                        EgressProblems.joinNetwork(firewall.id(), cluster.name(), deny),
                        deny.rule().at()));
    }

    private void checkOwnApi() {
        Dialled api = Destination.ofApi(cluster).dialled(true);
        ClusterFirewalls.cutsOff(plan.plugin(), firewall.rules(), api)
                .map(Denial::rule)
                .filter(deny -> !reported.contains(deny))
                .map(this::deciding)
                .ifPresent(deny -> into.report(
                        EgressProblems.apiDenied(
                                firewall.id(),
                                cluster.name(),
                                deny,
                                api.addresses().stream()
                                        .filter(plan.plugin()::reaches)
                                        .toList()),
                        deny.rule().at()));
    }
}
