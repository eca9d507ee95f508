package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.NetworkRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PolicyPlan.Direction;
import java.util.Optional;

/** What a cluster makes of the NetworkPolicies that are planned for it; told once a cluster, the most that can be said. */
final class PolicyChecks {
    private PolicyChecks() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        if (plan.policies().isEmpty() || facts.networkPlugin().isEmpty()) {
            return;
        }
        if (facts.networkPlugin().get() == NetworkPlugin.OPENSHIFT_SDN) {
            checkSdn(plan, into);
        } else if (facts.openshift().has(OpenShiftCapability.ADMIN_NETWORK_POLICIES)) {
            into.report(
                    NetworkRule.ADMIN_POLICIES,
                    plan.cluster().openshiftAt(),
                    facts.name(),
                    OpenShiftCapability.ADMIN_NETWORK_POLICIES.since());
        }
    }

    /** In the modes Multitenant and Subnet no policy acts; in mode NetworkPolicy ingress does, and egress on newer releases. */
    private static void checkSdn(ClusterPlan plan, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        Optional<Located<SdnMode>> mode = plan.cluster().description().sdnMode();
        if (mode.isPresent() && mode.get().value() != SdnMode.NETWORK_POLICY) {
            into.report(
                    NetworkRule.POLICIES_IGNORED,
                    mode.get().at(),
                    mode.get().value().text(),
                    facts.name());
            return;
        }
        if (has(plan, Direction.EGRESS) && !facts.openshift().has(OpenShiftCapability.SDN_EGRESS_POLICIES)) {
            into.report(NetworkRule.EGRESS_IGNORED, plan.cluster().openshiftAt(), facts.openshift(), facts.name());
        }
        if (has(plan, Direction.INGRESS)
                && mode.isEmpty()
                && !facts.openshift().has(OpenShiftCapability.SDN_ENFORCES_POLICIES)) {
            into.report(NetworkRule.MODE_UNKNOWN, plan.cluster().openshiftAt(), facts.name());
        }
    }

    private static boolean has(ClusterPlan plan, Direction direction) {
        return plan.policies().stream().anyMatch(policy -> policy.direction() == direction);
    }
}
