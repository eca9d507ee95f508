package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.StandingFirewall;
import dev.mtcgitops.resolve.ClusterPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether captured egress firewalls can come from the cluster they are said to stand on: each plugin knows one kind. */
final class StandingFirewallChecks {
    private StandingFirewallChecks() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        plan.facts().networkPlugin().ifPresent(plugin -> check(plan.cluster().description(), plugin, into));
    }

    /** A file is captured from one cluster at once: its objects are wrong together. */
    private static void check(Cluster cluster, NetworkPlugin plugin, Diagnostics into) {
        Location because = cluster.networkPlugin()
                .map(Located::at)
                .orElseGet(() -> cluster.openshift().orElseThrow().at());
        String known = plugin.firewallKind();
        Set<String> files = new HashSet<>();
        for (StandingFirewall firewall :
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
}
