package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ExistingFirewall;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.resolve.ClusterPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Existing egress firewalls in the input that the plugin of their cluster does not know. */
final class ExistingFirewallChecks {
    private ExistingFirewallChecks() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        plan.facts()
                .networkPlugin()
                .ifPresent(plugin -> checkKinds(plan.cluster().description(), plugin, into));
        plan.firewalls().stream()
                .filter(firewall -> firewall.plugin() == NetworkPlugin.OPENSHIFT_SDN)
                .flatMap(firewall -> firewall.existing().stream())
                .forEach(rule -> checkFields(rule, plan.facts().name(), into));
    }

    /** Each plugin knows one kind. A file is captured from one cluster at once: its objects are wrong together. */
    private static void checkKinds(Cluster cluster, NetworkPlugin plugin, Diagnostics into) {
        Location because = cluster.networkPlugin()
                .map(Located::at)
                .orElseGet(() -> cluster.openshift().orElseThrow().at());
        String known = plugin.firewallKind();
        Set<String> files = new HashSet<>();
        for (ExistingFirewall firewall :
                cluster.egressFirewalls().map(Located::value).orElse(List.of())) {
            firewall.kind()
                    .filter(kind ->
                            !kind.value().equals(known) && files.add(kind.at().file()))
                    .ifPresent(kind -> into.report(
                            EgressProblems.wrongKind(cluster.name().value(), plugin, kind.value()),
                            kind.at(),
                            List.of(new Related(because, "This decides the plugin."))));
        }
    }

    /** An EgressNetworkPolicy knows addresses and names, and no ports (openshift/api {@code network/v1}); the others are never rendered. */
    private static void checkFields(FirewallRule rule, String cluster, Diagnostics into) {
        if (rule.to() instanceof FirewallRule.ToNodes) {
            into.report(ShapeProblems.notInFirewall("nodeSelector", cluster), rule.at());
        }
        if (!rule.ports().isEmpty()) {
            into.report(ShapeProblems.notInFirewall("ports", cluster), rule.at());
        }
    }
}
