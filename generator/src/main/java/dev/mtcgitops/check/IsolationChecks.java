package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.TightRules;
import java.util.List;
import java.util.Optional;

/** Whether the pods of MTC get through all NetworkPolicies of their namespaces, captured and finished ones together. */
final class IsolationChecks {
    private final ClusterPlan plan;
    private final ResolvedFleet fleet;
    private final List<Manifest> manifests;
    private final ClusterPolicies policies;
    private final Diagnostics into;

    private IsolationChecks(ClusterPlan plan, ResolvedFleet fleet, List<Manifest> manifests, Diagnostics into) {
        this.plan = plan;
        this.fleet = fleet;
        this.manifests = manifests;
        this.policies = ClusterPolicies.of(plan, manifests);
        this.into = into;
    }

    static void check(ClusterPlan plan, ResolvedFleet fleet, List<Manifest> manifests, Diagnostics into) {
        if (plan.cluster().description().networkPolicies().isEmpty()) {
            return;
        }
        IsolationChecks checks = new IsolationChecks(plan, fleet, manifests, into);
        fleet.namespaces().of(plan.cluster()).values().forEach(uses -> uses.forEach(checks::check));
        fleet.activePairs().stream()
                .filter(pair -> pair.control().equals(plan.cluster()))
                .forEach(pair -> pair.apis().forEach(member -> checks.check(pair, member)));
    }

    private void check(Use use) {
        for (Direction direction : Direction.values()) {
            Optional<PolicyJudgement> blocked = blocked(
                    use.namespace().value(), direction, TransferCrossings.of(use, direction, fleet.settings(), true));
            if (blocked.isPresent() && !isReported(use, direction)) {
                report(
                        blocked.get(),
                        use.namespace().value(),
                        direction,
                        use.mapping().policies().value() == PolicyMode.NONE
                                ? use.mapping().policies().at()
                                : use.namespace().at());
            }
        }
    }

    private void check(ResolvedPair pair, ResolvedCluster member) {
        String namespace = ApiWay.NAMESPACE;
        blocked(namespace, Direction.EGRESS, ApiWay.of(pair.control(), member).crossings())
                .ifPresent(judgement -> report(
                        judgement,
                        namespace,
                        Direction.EGRESS,
                        pair.pair().controlCluster().at()));
    }

    private Optional<PolicyJudgement> blocked(String namespace, Direction direction, List<Crossing> crossings) {
        return policies.judge(namespace, direction, crossings)
                .filter(judgement -> judgement.verdict() == Verdict.BLOCKED);
    }

    /** What is wrong with a rendered policy itself says more than what follows from it. */
    private boolean isReported(Use use, Direction direction) {
        return TightRules.isIncomplete(use, direction, fleet.settings())
                || !FinishedPolicies.errors(plan, manifests, use.namespace().value(), direction)
                        .isEmpty();
    }

    private void report(PolicyJudgement judgement, String namespace, Direction direction, Location at) {
        into.report(
                PolicyProblems.isolated(
                        judgement.crossing(), namespace, plan.cluster().name(), direction),
                at,
                List.of(new Related(judgement.policies().get(0).at(), "This policy isolates them.")));
    }
}
