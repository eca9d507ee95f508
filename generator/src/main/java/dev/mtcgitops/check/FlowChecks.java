package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.EgressRule;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.Destination.Kind;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import dev.mtcgitops.resolve.FirstMatch;
import dev.mtcgitops.resolve.FirstMatch.Outcome;
import dev.mtcgitops.resolve.FirstMatch.Verdict;
import dev.mtcgitops.resolve.ResolvedCluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the connections that a namespace needs get through its finished egress firewall.
 *
 * <p>A Deny that stops one is one mistake, and the rule that knows most about it reports it: EGR-002 where the addresses are not
 * stated, else EF-007 for an Allow that opens some node ports only, ENP-005 for an Allow behind the Deny, EGR-001 for an Allow of
 * the cluster behind the proxy, ENP-007 for all others. Warnings do not repeat a Deny that is an error.
 */
final class FlowChecks {
    /** What joins the nodes of OVN-Kubernetes. */
    private static final Cidr JOIN_NETWORK = new Cidr(false, 0, 100L << 24 | 64L << 16, 16);

    private final ResolvedCluster cluster;
    private final FirewallPlan plan;
    private final FinishedFirewall firewall;
    private final Diagnostics into;
    private final Set<Integer> reported = new HashSet<>();
    private final List<String> proofs = new ArrayList<>();

    private FlowChecks(ResolvedCluster cluster, FirewallPlan plan, FinishedFirewall firewall, Diagnostics into) {
        this.cluster = cluster;
        this.plan = plan;
        this.firewall = firewall;
        this.into = into;
    }

    /**
     * Follows every connection.
     *
     * @param firewall what became of {@code plan}, all its rules understood
     * @return a line for each connection that is not denied, with the rule that decides
     */
    static List<String> check(ClusterPlan cluster, FirewallPlan plan, FinishedFirewall firewall, Diagnostics into) {
        FlowChecks checks = new FlowChecks(cluster.cluster(), plan, firewall, into);
        plan.flows().forEach(checks::follow);
        checks.checkJoinNetwork();
        checks.checkOwnApi();
        return List.copyOf(checks.proofs);
    }

    private void follow(Flow flow) {
        Verdict verdict = follow(flow.destination(), flow.isWithinCluster());
        if (verdict.outcome() != Outcome.DENIED) {
            proofs.add(Proof.of(cluster.name(), firewall, flow, verdict));
        } else if (reported.add(verdict.deciding().get(0))) {
            denied(flow, verdict.deciding().get(0), verdict.denied().orElseThrow());
        }
    }

    private Verdict follow(Destination destination, boolean ownCluster) {
        return FirstMatch.of(firewall.rules(), plan.plugin(), destination, ownCluster);
    }

    private void denied(Flow flow, int deny, Cidr denied) {
        Destination to = flow.destination();
        FirewallRule rule = firewall.rules().get(deny);
        if (FirstMatch.reachable(plan.plugin(), to).isEmpty()) {
            into.report(
                    EgressRule.ADDRESSES_UNDECLARED,
                    flow.at(),
                    List.of(new Related(rule.at(), "The Deny stands here.")),
                    firewall.id().namespace(),
                    cluster.name(),
                    to.description(),
                    to.field());
            return;
        }
        Optional<Integer> onPorts = to.kind() == Kind.NODES
                ? allow(0, deny, allow -> !allow.ports().isEmpty() && overlap(allow, denied))
                : Optional.empty();
        Optional<Integer> late =
                allow(deny + 1, firewall.rules().size(), allow -> isOnPort(allow, to) && overlap(allow, denied));
        List<Cidr> behind = to.kind() == Kind.TCP_PROXY ? addresses(flow.pair().target()) : List.of();
        Optional<Integer> ofTarget = allow(0, deny, allow -> behind.stream().anyMatch(block -> overlap(allow, block)));
        if (onPorts.isPresent()) {
            report(
                    EgressRule.PORTS_OF_NODES,
                    firewall.at(onPorts.get(), "ports"),
                    new Related(rule.at(), "The Deny stands here."),
                    to.description(),
                    deny + 1,
                    FinishedFirewall.text(rule));
        } else if (late.isPresent()) {
            report(
                    EgressRule.ALLOW_TOO_LATE,
                    rule.at(),
                    new Related(firewall.at(late.get(), "type"), "The Allow stands here."),
                    deny + 1,
                    FinishedFirewall.text(rule),
                    to.description());
        } else if (ofTarget.isPresent()) {
            report(
                    EgressRule.PROXY_NOT_ALLOWED,
                    firewall.at(ofTarget.get(), "cidrSelector"),
                    new Related(rule.at(), "The Deny stands here."),
                    flow.pair().target().name(),
                    to.description(),
                    deny + 1,
                    FinishedFirewall.text(rule),
                    denied);
        } else {
            report(
                    EgressRule.DENIED,
                    rule.at(),
                    new Related(flow.at(), "The pair needs it here."),
                    deny + 1,
                    FinishedFirewall.text(rule),
                    to.description(),
                    flow.pair().pair().name(),
                    denied);
        }
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
        if (!(rule.to() instanceof ToCidr to)) {
            return false;
        }
        Cidr cidr = FirstMatch.understood(plan.plugin(), to.cidr());
        return cidr.contains(block) || block.contains(cidr);
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
        Destination join = new Destination(
                Kind.SERVICES,
                List.of(new Located<>(JOIN_NETWORK, Location.NONE)),
                List.of(),
                Optional.empty(),
                "",
                "");
        Verdict verdict = follow(join, false);
        if (verdict.outcome() == Outcome.DENIED
                && reported.add(verdict.deciding().get(0))) {
            warn(EgressRule.JOIN_NETWORK, verdict.deciding().get(0));
        }
    }

    private void checkOwnApi() {
        Destination api = Destination.ofApi(cluster);
        List<Cidr> addresses = FirstMatch.reachable(plan.plugin(), api);
        if (addresses.isEmpty()) {
            return;
        }
        Verdict verdict = follow(api, true);
        if (verdict.outcome() == Outcome.DENIED) {
            int deny = verdict.deciding().get(0);
            if (FirewallChecks.isEverything(plan.plugin(), firewall.rules().get(deny))
                    && !reported.contains(deny)
                    && !mayBeOnItsPort(api, addresses, deny)) {
                warn(
                        EgressRule.API_DENIED,
                        deny,
                        addresses.stream().map(Cidr::toString).collect(Collectors.joining("`, `")));
            }
        }
    }

    /** Without the URL of the API its port is not known, and an Allow of some port may be the one for it. */
    private boolean mayBeOnItsPort(Destination api, List<Cidr> addresses, int deny) {
        return api.port().isEmpty()
                && addresses.stream()
                        .allMatch(address ->
                                allow(0, deny, rule -> overlap(rule, address)).isPresent());
    }

    private void warn(EgressRule rule, int deny, Object... more) {
        FirewallRule denying = firewall.rules().get(deny);
        into.report(
                rule,
                denying.at(),
                arguments(Stream.concat(Stream.of(deny + 1, FinishedFirewall.text(denying)), Stream.of(more))));
    }

    private void report(EgressRule rule, Location at, Related related, Object... more) {
        into.report(rule, at, List.of(related), arguments(Stream.of(more)));
    }

    private Object[] arguments(Stream<Object> more) {
        return Stream.concat(Stream.of(firewall.id(), cluster.name()), more).toArray();
    }
}
