package dev.mtcgitops.check;

import dev.mtcgitops.check.PolicyJudgement.Reason;
import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Match;
import dev.mtcgitops.network.PolicyEnforcement;
import dev.mtcgitops.network.PolicyEnforcement.Effect;
import dev.mtcgitops.network.PolicyUnion;
import dev.mtcgitops.network.PolicyUnion.Decision;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ClusterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The NetworkPolicies of a cluster, captured ones and finished ones: the judge of whatever crosses the border of a namespace. */
public final class ClusterPolicies {
    private final PolicyEnforcement plugin;
    private final boolean stated;
    private final List<HeldPolicy> policies = new ArrayList<>();

    private ClusterPolicies(ClusterPlan plan, List<Manifest> manifests) {
        this.plugin = new PolicyEnforcement(
                plan.facts().networkPlugin(),
                plan.facts().openshift(),
                plan.cluster().description().sdnMode().map(Located::value));
        Optional<Located<List<ExistingPolicy>>> captured =
                plan.cluster().description().networkPolicies();
        this.stated = captured.isPresent();
        manifests.stream()
                .filter(manifest -> manifest.id().kind().equals("NetworkPolicy"))
                .map(HeldPolicy::of)
                .forEach(policies::add);
        List<HeldPolicy> rendered = List.copyOf(policies);
        captured.map(Located::value).orElse(List.of()).stream()
                .map(HeldPolicy::of)
                .filter(policy -> rendered.stream().noneMatch(policy::isNamedLike))
                .forEach(policies::add);
    }

    /** The policies of the cluster of {@code plan} once {@code manifests} are applied: a rendered one takes the place of a captured one of its name. */
    public static ClusterPolicies of(ClusterPlan plan, List<Manifest> manifests) {
        return new ClusterPolicies(plan, manifests);
    }

    /** The judgement on {@code crossings} of {@code namespace}; nothing without any. */
    public Optional<PolicyJudgement> judge(String namespace, Direction direction, List<Crossing> crossings) {
        List<HeldPolicy> here = policies.stream()
                .filter(policy -> policy.namespace().equals(namespace))
                .toList();
        List<PolicyJudgement> each = crossings.stream()
                .map(crossing -> judge(here, namespace, direction, crossing))
                .toList();
        Verdict verdict = Verdict.all(each.stream().map(PolicyJudgement::verdict));
        return each.stream().filter(judgement -> judgement.verdict() == verdict).findFirst();
    }

    private PolicyJudgement judge(List<HeldPolicy> here, String namespace, Direction direction, Crossing crossing) {
        Effect effect = plugin.effect(direction);
        if (effect == Effect.IGNORED) {
            return new PolicyJudgement(Verdict.PASSES, Reason.IGNORED, crossing, List.of());
        }
        // Others may isolate the pods as well, so only what surely isolates them decides alone.
        List<HeldPolicy> judging = stated
                ? here
                : here.stream()
                        .filter(held -> held.policy().isolates(crossing.labels(), direction) == Match.YES)
                        .toList();
        List<Decision> decisions = crossing.ends().stream()
                .map(end -> PolicyUnion.of(
                        judging.stream().map(HeldPolicy::policy).toList(),
                        plugin,
                        direction,
                        crossing.labels(),
                        namespace,
                        end))
                .toList();
        Verdict verdict = Verdict.common(decisions.stream().map(Decision::verdict));
        List<HeldPolicy> isolating = judging.stream()
                .filter(held -> decisions.get(0).isolating().contains(held.policy()))
                .toList();
        if (!stated && (isolating.isEmpty() || verdict != Verdict.PASSES)) {
            return new PolicyJudgement(Verdict.UNKNOWN, Reason.NOT_STATED, crossing, isolating);
        }
        return switch (verdict) {
            case PASSES -> passes(here, isolating, decisions, crossing);
            case BLOCKED -> new PolicyJudgement(verdict, Reason.ISOLATED, crossing, isolating);
            case UNKNOWN ->
                new PolicyJudgement(
                        verdict,
                        effect == Effect.UNKNOWN ? Reason.ENFORCEMENT_NOT_STATED : Reason.UNDECIDED,
                        crossing,
                        isolating);
        };
    }

    private static PolicyJudgement passes(
            List<HeldPolicy> here, List<HeldPolicy> isolating, List<Decision> decisions, Crossing crossing) {
        if (isolating.isEmpty()) {
            return new PolicyJudgement(
                    Verdict.PASSES, here.isEmpty() ? Reason.NO_POLICY : Reason.NOT_ISOLATED, crossing, List.of());
        }
        List<HeldPolicy> letting = isolating.stream()
                .filter(held -> decisions.stream()
                        .allMatch(decision -> decision.letting().contains(held.policy())))
                .limit(1)
                .toList();
        return new PolicyJudgement(
                Verdict.PASSES, Reason.LET_THROUGH, crossing, letting.isEmpty() ? isolating : letting);
    }
}
