package dev.mtcgitops.render;

import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FirewallPlan;
import java.util.List;
import java.util.function.Function;

/**
 * Every kind of manifest: its template and the views it is rendered from. A new kind is a line here, a template and a view record.
 *
 * @param template file below {@code templates/}
 * @param renderings the objects of this kind per cluster
 */
record Catalogue(String template, Function<ClusterPlan, List<Rendering>> renderings) {
    static final List<Catalogue> KINDS = List.of(
            new Catalogue("migrationcontroller.yaml.ftl", plan -> List.of(MigrationControllerView.of(plan))),
            new Catalogue(
                    "networkpolicy.yaml.ftl",
                    plan -> plan.policies().stream().map(NetworkPolicyView::of).toList()),
            new Catalogue("egressnetworkpolicy.yaml.ftl", plan -> firewalls(plan, NetworkPlugin.OPENSHIFT_SDN)),
            new Catalogue("egressfirewall.yaml.ftl", plan -> firewalls(plan, NetworkPlugin.OVN_KUBERNETES)));

    private static List<Rendering> firewalls(ClusterPlan plan, NetworkPlugin plugin) {
        return plan.firewalls().stream()
                .filter(firewall -> firewall.plugin() == plugin)
                .map((Function<FirewallPlan, Rendering>) FirewallView::of)
                .toList();
    }
}
