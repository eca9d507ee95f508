package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Policy;
import dev.mtcgitops.network.PolicyEnforcement;
import dev.mtcgitops.network.PolicyGrammar;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PolicyPlan;
import dev.mtcgitops.resolve.PolicyPlan.Transfer;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the NetworkPolicies of a cluster as they will be applied: the pods that they select, and the existing policies. */
public final class FinishedPolicies {
    private final Map<String, PolicyPlan> plans = new HashMap<>();
    private final Map<String, ExistingPolicy> existing = new HashMap<>();
    private final ClusterFacts cluster;
    private final PolicyEnforcement plugin;
    private final Diagnostics into;

    private FinishedPolicies(ClusterPlan plan, Diagnostics into) {
        this.cluster = plan.facts();
        this.plugin = new PolicyEnforcement(cluster.networkPlugin(), cluster.openshift(), Optional.empty());
        this.into = into;
        plan.policies().forEach(policy -> plans.put(key(policy.namespace().text(), policy.name()), policy));
        List<ExistingPolicy> captured = plan.cluster()
                .description()
                .networkPolicies()
                .map(Located::value)
                .orElse(List.of());
        for (ExistingPolicy policy : captured) {
            existing.put(key(policy.namespace().value(), policy.name().value()), policy);
        }
    }

    static void check(ClusterPlan plan, List<Manifest> manifests, Diagnostics into) {
        if (!plan.policies().isEmpty()) {
            FinishedPolicies policies = new FinishedPolicies(plan, into);
            manifests.forEach(policies::check);
        }
    }

    /** The errors of the policies that are rendered for {@code direction} in {@code namespace}. */
    public static List<Diagnostic> errors(
            ClusterPlan plan, List<Manifest> manifests, String namespace, Direction direction) {
        Diagnostics found = new Diagnostics();
        check(
                plan,
                manifests.stream()
                        .filter(manifest -> manifest.id().namespace().equals(namespace)
                                && plan.policies().stream()
                                        .noneMatch(other -> other.direction() != direction
                                                && other.name()
                                                        .equals(manifest.id().name())))
                        .toList(),
                found);
        return found.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }

    private void check(Manifest manifest) {
        ResourceId id = manifest.id();
        if (!id.kind().equals("NetworkPolicy")) {
            return;
        }
        Policy policy = PolicyGrammar.policy(manifest.tree());
        checkPeers(policy);
        PolicyPlan plan = plans.get(key(id.namespace(), id.name()));
        if (plan != null) {
            checkSelector(plan, policy);
            checkRules(plan, policy, manifest);
            ExistingPolicy twin = existing.get(key(id.namespace(), id.name()));
            if (twin != null) {
                checkTwin(plan, policy, twin);
            }
        }
    }

    /** Peers of ingress rules that the network plugin passes over let nobody in. */
    private void checkPeers(Policy policy) {
        policy.rules(Direction.INGRESS).stream()
                .flatMap(rule -> rule.peers().stream())
                .flatMap(peer -> plugin.ignored(peer).stream())
                .forEach(
                        ignored -> into.report(PolicyProblems.peerIgnored(ignored, cluster.openshift()), ignored.at()));
    }

    private void checkSelector(PolicyPlan plan, Policy policy) {
        for (Transfer transfer : plan.transfers()) {
            for (TransferPod pod : TransferPod.of(transfer.controller(), transfer.side(), plan.direction())) {
                Optional<Located<Requirement>> refusing = policy.pods().refusing(pod.labels());
                if (refusing.isPresent()) {
                    into.report(
                            PolicyProblems.missesPods(pod, transfer.controller()),
                            refusing.get().at());
                    return;
                }
            }
        }
    }

    /** A policy without a rule for its direction isolates the pods that it is there for. */
    private void checkRules(PolicyPlan plan, Policy policy, Manifest manifest) {
        Direction direction = plan.direction();
        boolean empty = policy.rules(direction).isEmpty();
        if (empty || !policy.directions().contains(direction)) {
            into.report(
                    PolicyProblems.nothingGetsThrough(direction, plan.name()),
                    emptied(manifest.tree(), empty ? direction.field() : "policyTypes"));
        }
    }

    /** Where the list {@code field} was emptied or taken away. */
    private static Location emptied(YamlMapping policy, String field) {
        YamlMapping spec = policy.mapping("spec").orElse(policy);
        return spec.get(field).map(YamlNode::responsible).orElseGet(() -> spec.responsible(List.of(field)));
    }

    private void checkTwin(PolicyPlan plan, Policy policy, ExistingPolicy twin) {
        // One of ours was captured after it had been applied.
        if (!Manifest.isOurs(twin.manifest())
                && !PolicyGrammar.policy(twin.manifest()).equals(policy)) {
            into.report(
                    PolicyProblems.nameTaken(plan),
                    twin.name().at(),
                    List.of(new Related(
                            plan.namespace().from().get(0), "The rendered policy follows from this line.")));
        }
    }
}
