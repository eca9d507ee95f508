package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.network.Policy;
import dev.mtcgitops.network.PolicyGrammar;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedFleet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges existing policies that {@code policies: none} relies on: those made for MTC's transfers must select their pods. */
final class PoliciesReliedOn {
    private PoliciesReliedOn() {}

    static void check(ResolvedFleet fleet, Diagnostics into) {
        for (ClusterPlan plan : fleet.plans()) {
            List<ExistingPolicy> captured = plan.cluster()
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

    private static void check(ExistingPolicy captured, List<Use> uses, Diagnostics into) {
        Policy policy = PolicyGrammar.policy(captured.manifest());
        if (policy.pods().terms().stream().noneMatch(term -> TransferPod.isAskedFor(term.value()))) {
            return;
        }
        for (Use use : uses) {
            MtcVersion controller = use.pair().control().facts().mtc();
            Optional<TransferPod> missed = use.mapping().policies().value() == PolicyMode.NONE
                    ? missed(policy, controller, use)
                    : Optional.empty();
            if (missed.isPresent()) {
                into.report(
                        PolicyProblems.capturedMissesPods(missed.get(), controller),
                        policy.pods()
                                .refusing(missed.get().labels())
                                .orElseThrow()
                                .at(),
                        List.of(new Related(
                                use.namespace().at(), "No policy is rendered here, so this one is relied on.")));
                return;
            }
        }
    }

    private static Optional<TransferPod> missed(Policy policy, MtcVersion controller, Use use) {
        return policy.directions().stream()
                .sorted()
                .flatMap(direction -> TransferPod.of(controller, use.side(), direction).stream())
                .filter(pod -> policy.pods().refusing(pod.labels()).isPresent())
                .findFirst();
    }
}
