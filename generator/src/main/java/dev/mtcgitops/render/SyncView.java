package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd.SyncPolicy;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.resolve.Derived;
import java.util.Collection;

/**
 * How Argo CD applies a directory.
 *
 * @param automated without being asked
 * @param prune also what is no longer in Git
 * @param selfHeal also what changed on the cluster
 * @param serverSide with a server-side apply
 */
public record SyncView(boolean automated, Derived prune, Derived selfHeal, boolean serverSide) {
    /**
     * A server-side apply fails on a field that the cluster does not know, where a client-side one drops it and reports success. Clusters
     * without a stable one decide for all of {@code clusters}.
     */
    static SyncView of(SyncPolicy policy, Collection<DeliveredCluster> clusters) {
        return new SyncView(
                policy.automated().value(),
                ControlPlan.derived(policy.prune()),
                ControlPlan.derived(policy.selfHeal()),
                clusters.stream()
                        .allMatch(cluster -> cluster.facts().openshift().has(OpenShiftCapability.SERVER_SIDE_APPLY)));
    }
}
