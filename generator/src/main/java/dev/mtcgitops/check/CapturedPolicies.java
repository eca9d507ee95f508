package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.PolicyRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.StandingPolicy;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedFleet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges policies that stand where {@code policies: none} relies on them: those made for MTC's transfers must select their pods. */
final class CapturedPolicies {
    private CapturedPolicies() {}

    static void check(ResolvedFleet fleet, Diagnostics into) {
        for (ClusterPlan plan : fleet.plans()) {
            List<StandingPolicy> captured = plan.cluster()
                    .description()
                    .networkPolicies()
                    .map(Located::value)
                    .orElse(List.of());
            if (captured.isEmpty()) {
                continue;
            }
            Map<String, List<Use>> uses = fleet.namespaces().of(plan.cluster());
            captured.forEach(
                    policy -> check(policy, uses.getOrDefault(policy.namespace().value(), List.of()), into));
        }
    }

    private static void check(StandingPolicy policy, List<Use> uses, Diagnostics into) {
        Optional<PodSelector> selector = policy.manifest()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("podSelector"))
                .map(PodSelector::of)
                .filter(PodSelector::isAboutTransfers);
        if (selector.isEmpty()) {
            return;
        }
        for (Use use : uses) {
            if (use.mapping().policies().value() == PolicyMode.NONE) {
                MtcVersion controller = use.pair().control().facts().mtc();
                Optional<TransferPod> missed = PolicyContent.directions(PolicyContent.of(policy.manifest())).stream()
                        .flatMap(direction -> TransferPod.of(controller, use.side(), direction).stream())
                        .filter(pod -> selector.get().refusing(pod.labels()).isPresent())
                        .findFirst();
                if (missed.isPresent()) {
                    into.report(
                            PolicyRule.CAPTURED_MISSES_PODS,
                            Place.responsible(selector.get()
                                    .refusing(missed.get().labels())
                                    .orElseThrow()
                                    .node()),
                            List.of(new Related(
                                    use.namespace().at(), "No policy is rendered here, so this one is relied on.")),
                            missed.get().what(),
                            controller);
                    return;
                }
            }
        }
    }
}
