package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.FirstMatch;
import dev.mtcgitops.network.FirstMatch.Decision;
import dev.mtcgitops.network.FirstMatch.Denial;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FirewallPlan;
import java.util.List;
import java.util.Optional;

/** The egress firewalls of a cluster as they are once the finished manifests are applied: the judge of connections from its namespaces. */
public final class ClusterFirewalls {
    private final ClusterPlan plan;
    private final List<Manifest> manifests;

    private ClusterFirewalls(ClusterPlan plan, List<Manifest> manifests) {
        this.plan = plan;
        this.manifests = manifests;
    }

    /** The firewalls of the cluster of {@code plan} once {@code manifests} are applied. */
    public static ClusterFirewalls of(ClusterPlan plan, List<Manifest> manifests) {
        return new ClusterFirewalls(plan, manifests);
    }

    /**
     * The judgement on a connection from {@code namespace}.
     *
     * @param ways what is dialled: one of them
     * @param ownApi whether that is the API server of the same cluster
     */
    public FirewallJudgement judge(String namespace, List<Dialled> ways, boolean ownApi) {
        Optional<FirewallPlan> planned = plan.firewalls().stream()
                .filter(firewall -> firewall.namespace().text().equals(namespace))
                .findFirst();
        if (planned.isEmpty()) {
            boolean stated = plan.cluster().description().egressFirewalls().isPresent();
            return new FirewallJudgement(
                    stated ? Verdict.PASSES : Verdict.UNKNOWN, Optional.empty(), List.of(), List.of());
        }
        FirewallPlan firewall = planned.get();
        ResourceId id = new ResourceId(
                "",
                "",
                firewall.plugin().firewallKind(),
                namespace,
                firewall.name().text());
        Optional<FinishedFirewall> finished = finished(id);
        List<Diagnostic> faults = faults(finished);
        boolean understood = finished.map(FinishedFirewall::isUnderstood).orElse(true);
        if (!faults.isEmpty() || !understood || plan.facts().networkPlugin().isEmpty()) {
            return new FirewallJudgement(Verdict.UNKNOWN, Optional.of(id), List.of(), faults);
        }
        List<FirewallRule> rules = finished.map(FinishedFirewall::rules).orElse(firewall.existing());
        List<Decision> decisions = ways.stream()
                .map(way -> FirstMatch.of(rules, firewall.plugin(), way))
                .toList();
        Verdict verdict = Verdict.common(decisions.stream().map(Decision::verdict));
        boolean cut = !ownApi || cutsOff(firewall.plugin(), rules, ways.get(0)).isPresent();
        return new FirewallJudgement(
                verdict == Verdict.BLOCKED && !cut ? Verdict.UNKNOWN : verdict,
                Optional.of(id),
                decisions.stream()
                        .filter(decision -> verdict == Verdict.PASSES || decision.verdict() != Verdict.PASSES)
                        .limit(1)
                        .flatMap(decision -> decision.rules().stream())
                        .map(index -> Deciding.of(rules, index))
                        .toList(),
                List.of());
    }

    /** A firewall that a patch deleted stays on the cluster as it is. */
    private Optional<FinishedFirewall> finished(ResourceId id) {
        return manifests.stream()
                .filter(manifest -> manifest.id().kind().equals(id.kind())
                        && manifest.id().namespace().equals(id.namespace()))
                .findFirst()
                .map(FinishedFirewall::of);
    }

    private List<Diagnostic> faults(Optional<FinishedFirewall> finished) {
        Diagnostics found = new Diagnostics();
        ExistingFirewallChecks.check(plan, found);
        plan.facts()
                .networkPlugin()
                .ifPresent(plugin ->
                        finished.ifPresent(firewall -> FirewallChecks.check(plan.facts(), plugin, firewall, found)));
        return found.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * The rule by which pods lose the API server of their cluster: one that denies everything. Whoever denies its addresses alone means it, and without
     * the URL of the API its port is not known, so that an Allow of some port may be the one for it.
     */
    static Optional<Denial> cutsOff(NetworkPlugin plugin, List<FirewallRule> rules, Dialled api) {
        List<Cidr> addresses = api.addresses().stream().filter(plugin::reaches).toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : FirstMatch.of(rules, plugin, api)
                        .denial()
                        .filter(denial -> FirstMatch.isAboutEverything(plugin, rules.get(denial.rule()))
                                && (api.port().isPresent()
                                        || !addresses.stream()
                                                .allMatch(address -> rules.stream()
                                                        .limit(denial.rule())
                                                        .anyMatch(rule -> rule.type() == RuleType.ALLOW
                                                                && overlap(plugin, rule, address)))));
    }

    /** Whether {@code rule} is about addresses of {@code block}. */
    static boolean overlap(NetworkPlugin plugin, FirewallRule rule, Cidr block) {
        if (!(rule.to() instanceof ToCidr to)) {
            return false;
        }
        Cidr cidr = plugin.understands(to.cidr());
        return cidr.contains(block) || block.contains(cidr);
    }
}
