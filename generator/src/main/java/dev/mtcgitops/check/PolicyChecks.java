package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.network.PolicyEnforcement;
import dev.mtcgitops.network.PolicyEnforcement.Effect;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.PolicyPlan;
import java.util.Optional;

/** The effect of the planned NetworkPolicies on their cluster; reported once per cluster, the most exact diagnostic only. */
final class PolicyChecks {
    private PolicyChecks() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        if (plan.policies().isEmpty() || facts.networkPlugin().isEmpty()) {
            return;
        }
        if (facts.networkPlugin().get() == NetworkPlugin.OVN_KUBERNETES
                && facts.openshift().has(OpenShiftCapability.ADMIN_NETWORK_POLICIES)) {
            into.report(
                    PolicyProblems.adminPolicies(facts.name()), plan.cluster().openshiftAt());
        }
        Optional<Located<SdnMode>> mode = plan.cluster().description().sdnMode();
        PolicyEnforcement plugin =
                new PolicyEnforcement(facts.networkPlugin(), facts.openshift(), mode.map(Located::value));
        plan.policies().stream()
                .map(PolicyPlan::direction)
                .distinct()
                .map(plugin::effect)
                .forEach(effect -> check(plan, effect, mode, into));
    }

    private static void check(ClusterPlan plan, Effect effect, Optional<Located<SdnMode>> mode, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        Optional<Located<SdnMode>> other = mode.filter(stated -> stated.value() != SdnMode.NETWORK_POLICY);
        if (effect == Effect.IGNORED && other.isPresent()) {
            into.report(
                    PolicyProblems.policiesIgnored(other.get().value(), facts.name()),
                    other.get().at());
        } else if (effect == Effect.IGNORED) {
            into.report(PolicyProblems.egressIgnored(facts), plan.cluster().openshiftAt());
        }
        if (mode.isEmpty() && !facts.openshift().has(OpenShiftCapability.SDN_ENFORCES_POLICIES)) {
            into.report(PolicyProblems.modeUnknown(facts), plan.cluster().openshiftAt());
        }
    }
}
