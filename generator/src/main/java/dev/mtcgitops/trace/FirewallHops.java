package dev.mtcgitops.trace;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.check.Deciding;
import dev.mtcgitops.check.FirewallJudgement;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The egress firewall of a namespace as a hop. */
final class FirewallHops {
    private final FinishedCluster cluster;
    private final String namespace;
    private final String to;

    private FirewallHops(FinishedCluster cluster, String namespace, String to) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.to = plain(to);
    }

    /**
     * What the firewall of {@code namespace} makes of a connection.
     *
     * @param to what is dialled, for messages
     * @param ways what is dialled: one of them
     * @param ownApi whether that is the API server of the same cluster
     * @param needs what would tell what is dialled
     */
    static Hop of(
            FinishedCluster cluster,
            String namespace,
            String to,
            List<Dialled> ways,
            boolean ownApi,
            List<String> needs) {
        FirewallHops hops = new FirewallHops(cluster, namespace, to);
        Optional<Location> impossible = cluster.impossiblePlugin();
        if (impossible.isPresent()) {
            return hops.hop(
                    "",
                    Verdict.UNKNOWN,
                    "OpenShift " + cluster.plan().facts().openshift() + " has no such network plugin",
                    List.of(impossible.get()),
                    List.of(Needs.field("networkPlugin", cluster.cluster())));
        }
        return hops.hop(cluster.firewalls().judge(namespace, ways, ownApi), ways, needs);
    }

    /** A connection that no egress firewall touches. */
    static Hop inside(FinishedCluster cluster, String namespace) {
        return new FirewallHops(cluster, namespace, "")
                .hop(
                        "",
                        Verdict.PASSES,
                        "the connection stays on the pod network, which no egress firewall touches",
                        List.of(),
                        List.of());
    }

    private Hop hop(FirewallJudgement judgement, List<Dialled> ways, List<String> needs) {
        String object = judgement
                .firewall()
                .map(id -> id.kind() + "/" + id.namespace() + "/" + id.name())
                .orElse("");
        if (!judgement.faults().isEmpty()) {
            return Findings.hop(
                    HopKind.EGRESS_FIREWALL,
                    cluster.name(),
                    object,
                    Verdict.UNKNOWN,
                    judgement.faults().get(0));
        }
        if (judgement.firewall().isEmpty()) {
            return judgement.verdict() == Verdict.PASSES
                    ? hop(
                            object,
                            Verdict.PASSES,
                            "namespace " + quoted(namespace) + " has no egress firewall",
                            List.of(),
                            List.of())
                    : hop(
                            object,
                            Verdict.UNKNOWN,
                            "the egress firewalls of cluster " + quoted(cluster.name()) + " are not stated",
                            List.of(),
                            List.of(Needs.field("egressFirewalls", cluster.cluster())));
        }
        if (cluster.plan().facts().networkPlugin().isEmpty()) {
            return hop(
                    object,
                    Verdict.UNKNOWN,
                    "the network plugin of cluster " + quoted(cluster.name()) + " is not stated",
                    List.of(),
                    List.of(Needs.field("networkPlugin", cluster.cluster())));
        }
        return hop(
                object,
                judgement.verdict(),
                why(judgement, ways),
                judgement.deciding().stream()
                        .map(deciding -> deciding.rule().at())
                        .toList(),
                needs.isEmpty() ? List.of(select()) : needs);
    }

    private Hop hop(String object, Verdict verdict, String why, List<Location> because, List<String> needs) {
        return new Hop(HopKind.EGRESS_FIREWALL, cluster.name(), object, verdict, why, because, needs);
    }

    private String why(FirewallJudgement judgement, List<Dialled> ways) {
        List<Deciding> deciding = judgement.deciding();
        String rules = (deciding.size() == 1 ? "rule " : "rules ")
                + deciding.stream()
                        .map(rule -> rule.number() + " (" + plain(rule.rule()) + ")")
                        .collect(Collectors.joining(" and "));
        if (judgement.verdict() != Verdict.UNKNOWN) {
            return deciding.isEmpty()
                    ? "no rule matches " + to
                    : rules + (deciding.size() == 1 ? " decides" : " decide");
        }
        boolean stated = ways.size() == 1
                && ways.get(0).addresses().stream()
                        .anyMatch(cluster.plan().facts().networkPlugin().orElseThrow()::reaches);
        return stated
                ? "it is not certain that " + rules + " covers " + to + " as a whole, or at all"
                : rules + " may cover " + to + ", whose addresses are not stated";
    }

    /** What tells which nodes a rule selects, and which addresses a name has. */
    private String select() {
        return Needs.live(
                "the nodes and addresses that the rules of namespace " + namespace + " on cluster " + cluster.name()
                        + " are about",
                "oc get nodes -o wide --show-labels");
    }
}
