package dev.mtcgitops.resolve;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import java.util.List;

/**
 * Everything one cluster is to get, all pairs merged.
 *
 * @param cluster its name, and a place that describes it
 * @param facts what is known about the cluster
 * @param controller its MigrationController
 * @param policies its NetworkPolicies, by namespace and direction
 * @param firewalls its egress firewalls, by namespace
 */
public record ClusterPlan(
        Located<String> cluster,
        ClusterFacts facts,
        ControllerPlan controller,
        List<PolicyPlan> policies,
        List<FirewallPlan> firewalls) {
    public ClusterPlan {
        policies = List.copyOf(policies);
        firewalls = List.copyOf(firewalls);
    }
}
