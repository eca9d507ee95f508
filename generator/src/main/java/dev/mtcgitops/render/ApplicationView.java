package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.resolve.Derived;
import java.util.List;

/**
 * The view of {@code application.yaml.ftl}.
 *
 * @param name its name
 * @param namespace where Argo CD is
 * @param project its project
 * @param repository URL of the repository
 * @param branch branch of the repository
 * @param path directory of the cluster
 * @param cluster the cluster as Argo CD knows it
 * @param server whether that is its URL
 * @param plugin whether argocd-vault-plugin has something to fill in
 * @param sync how it is applied
 */
public record ApplicationView(
        Derived name,
        Derived namespace,
        Derived project,
        Derived repository,
        Derived branch,
        Derived path,
        Derived cluster,
        boolean server,
        boolean plugin,
        SyncView sync) {
    static ApplicationView of(ControlPlan plan, ArgoCd argocd, DeliveredCluster cluster) {
        DestinationView destination = DestinationView.of(argocd, cluster);
        return new ApplicationView(
                plan.nameOf(cluster),
                ControlPlan.derived(argocd.namespace()),
                AppProjectView.project(plan, argocd),
                plan.url(),
                plan.branch(),
                cluster.derived(plan.prefix() + cluster.directory()),
                destination.cluster(),
                destination.server(),
                cluster.placeholders().vault(),
                SyncView.of(argocd.syncPolicy(), List.of(cluster)));
    }
}
