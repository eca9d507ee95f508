package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.NetworkRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PolicyPlan.Direction;

/** What the cluster makes of the NetworkPolicies that are planned for it. */
final class PolicyChecks {
    private PolicyChecks() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        boolean egress = plan.policies().stream().anyMatch(policy -> policy.direction() == Direction.EGRESS);
        boolean sdn = facts.networkPlugin()
                .filter(NetworkPlugin.OPENSHIFT_SDN::equals)
                .isPresent();
        if (egress && sdn && !facts.openshift().isAtLeast(4, 10)) {
            into.report(
                    NetworkRule.EGRESS_IGNORED,
                    plan.cluster().description().openshift().orElseThrow().at(),
                    facts.openshift(),
                    facts.name());
        }
    }
}
