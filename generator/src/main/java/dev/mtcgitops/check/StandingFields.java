package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FirewallPlan;

/** What rules that stand on a cluster say that its kind of egress firewall cannot say, and which therefore is never rendered. */
final class StandingFields {
    private StandingFields() {}

    /** An EgressNetworkPolicy knows addresses and names, and no ports (openshift/api {@code network/v1}). */
    static void check(ClusterPlan plan, Diagnostics into) {
        for (FirewallPlan firewall : plan.firewalls()) {
            if (firewall.plugin() == NetworkPlugin.OPENSHIFT_SDN) {
                firewall.standing().forEach(rule -> check(rule, plan.facts().name(), into));
            }
        }
    }

    private static void check(FirewallRule rule, String cluster, Diagnostics into) {
        if (rule.to() instanceof FirewallRule.ToNodes) {
            into.report(ShapeProblems.notInFirewall("nodeSelector", cluster), rule.at());
        }
        if (!rule.ports().isEmpty()) {
            into.report(ShapeProblems.notInFirewall("ports", cluster), rule.at());
        }
    }
}
