package dev.mtcgitops.resolve;

import dev.mtcgitops.model.ClusterFacts;
import java.util.List;

/**
 * Everything one cluster is to get, all pairs merged.
 *
 * @param cluster the cluster
 * @param controller its MigrationController
 * @param policies its NetworkPolicies, by namespace and direction
 * @param firewalls its egress firewalls, by namespace
 */
public record ClusterPlan(
        ResolvedCluster cluster, ControllerPlan controller, List<PolicyPlan> policies, List<FirewallPlan> firewalls) {
    public ClusterPlan {
        policies = List.copyOf(policies);
        firewalls = List.copyOf(firewalls);
    }

    /** What is known about the cluster. */
    public ClusterFacts facts() {
        return cluster.facts();
    }
}
