package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.NetworkRule;
import dev.mtcgitops.diagnostic.rule.PolicyRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.StandingPolicy;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PolicyPlan;
import dev.mtcgitops.resolve.PolicyPlan.Direction;
import dev.mtcgitops.resolve.PolicyPlan.Transfer;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges the NetworkPolicies of a cluster as they will be applied: whom they select, and what stands there already. */
final class FinishedPolicies {
    /** What a policy of ours has, also one that was captured after it had been applied. */
    private static final String OURS = "mtc-gitops";

    private final Map<String, PolicyPlan> plans = new HashMap<>();
    private final Map<String, StandingPolicy> standing = new HashMap<>();
    private final Diagnostics into;

    private FinishedPolicies(ClusterPlan plan, Diagnostics into) {
        this.into = into;
        plan.policies().forEach(policy -> plans.put(key(policy.namespace().text(), policy.name()), policy));
        List<StandingPolicy> captured = plan.cluster()
                .description()
                .networkPolicies()
                .map(Located::value)
                .orElse(List.of());
        for (StandingPolicy policy : captured) {
            standing.put(key(policy.namespace().value(), policy.name().value()), policy);
        }
    }

    static void check(ClusterPlan plan, List<Manifest> manifests, Diagnostics into) {
        if (!plan.policies().isEmpty()) {
            FinishedPolicies policies = new FinishedPolicies(plan, into);
            manifests.forEach(policies::check);
        }
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }

    private void check(Manifest manifest) {
        ResourceId id = manifest.id();
        PolicyPlan plan = id.kind().equals("NetworkPolicy") ? plans.get(key(id.namespace(), id.name())) : null;
        if (plan != null) {
            checkSelector(plan, manifest);
            checkRules(plan, manifest);
            StandingPolicy twin = standing.get(key(id.namespace(), id.name()));
            if (twin != null) {
                checkTwin(plan, manifest, twin);
            }
        }
    }

    private void checkSelector(PolicyPlan plan, Manifest manifest) {
        manifest.tree()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("podSelector"))
                .ifPresent(node -> {
                    PodSelector selector = PodSelector.of(node);
                    for (Transfer transfer : plan.transfers()) {
                        for (TransferPod pod :
                                TransferPod.of(transfer.controller(), transfer.side(), plan.direction())) {
                            Optional<PodSelector.Term> refusing = selector.refusing(pod.labels());
                            if (refusing.isPresent()) {
                                into.report(
                                        PolicyRule.MISSES_PODS,
                                        Place.responsible(refusing.get().node()),
                                        pod.what(),
                                        transfer.controller());
                                return;
                            }
                        }
                    }
                });
    }

    /** A policy without a rule for its direction isolates the pods that it is there for. */
    private void checkRules(PolicyPlan plan, Manifest manifest) {
        String direction = direction(plan);
        YamlMapping spec = manifest.tree()
                .mapping("spec")
                .orElse(YamlMapping.empty(manifest.tree().origin()));
        // Without `policyTypes` a policy is for ingress, and for egress if it has rules for that.
        Optional<Location> without = missing(spec, direction, rule -> true)
                .or(() -> spec.get("policyTypes").isEmpty()
                        ? Optional.empty()
                        : missing(
                                spec,
                                "policyTypes",
                                type -> type instanceof YamlScalar scalar
                                        && scalar.value().equalsIgnoreCase(direction)));
        without.ifPresent(at -> into.report(NetworkRule.NOTHING_GETS_THROUGH, at, direction, plan.name()));
    }

    /** Where a list without any item of {@code wanted} was emptied or taken away. */
    private static Optional<Location> missing(YamlMapping spec, String field, Predicate<YamlNode> wanted) {
        Optional<YamlNode> list = spec.get(field);
        boolean holds = list.filter(node -> !(node instanceof YamlSequence sequence)
                        || sequence.items().stream().anyMatch(wanted))
                .isPresent();
        return holds
                ? Optional.empty()
                : Optional.of(list.map(Place::responsible).orElseGet(() -> Place.responsible(spec, List.of(field))));
    }

    private static String direction(PolicyPlan plan) {
        return plan.direction() == Direction.EGRESS ? "egress" : "ingress";
    }

    private void checkTwin(PolicyPlan plan, Manifest manifest, StandingPolicy twin) {
        boolean ours = twin.manifest()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("labels"))
                .flatMap(labels -> labels.text("app.kubernetes.io/managed-by"))
                .filter(OURS::equals)
                .isPresent();
        if (!ours && !PolicyContent.of(twin.manifest()).equals(PolicyContent.of(manifest.tree()))) {
            into.report(
                    PolicyRule.NAME_TAKEN,
                    twin.name().at(),
                    List.of(new Related(plan.namespace().from().get(0), "The rendered policy follows from this line.")),
                    manifest.id().name(),
                    manifest.id().namespace(),
                    direction(plan));
        }
    }
}
