package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.resolve.Derived;
import java.util.List;

/**
 * The view of {@code applicationset.yaml.ftl}.
 *
 * @param name its name
 * @param namespace where Argo CD is
 * @param project the project of its Applications
 * @param repository URL of the repository
 * @param branch branch of the repository
 * @param directories the directories of clusters, as a pattern
 * @param excluded those of them that somebody else applies
 * @param applications the names of its Applications, as a Go template
 * @param cluster the cluster as Argo CD knows it, likewise: the segment of the directory that is its name
 * @param plugin whether argocd-vault-plugin has something to fill in anywhere
 * @param sync how they are applied
 */
public record ApplicationSetView(
        Derived name,
        Derived namespace,
        Derived project,
        Derived repository,
        Derived branch,
        Derived directories,
        List<Derived> excluded,
        Derived applications,
        Derived cluster,
        boolean plugin,
        SyncView sync) {
    static ApplicationSetView of(ControlPlan plan, ArgoCd argocd) {
        List<DeliveredCluster> clusters = plan.of(Consumer.ARGOCD);
        String layout = plan.prefix() + plan.delivery().layoutTemplate();
        int segment = List.of(layout.split("/", -1)).indexOf("{cluster}");
        String cluster = "{{index .path.segments " + segment + "}}";
        return new ApplicationSetView(
                plan.name(),
                ControlPlan.derived(argocd.namespace()),
                AppProjectView.project(plan, argocd),
                plan.url(),
                plan.branch(),
                derived(plan, layout.replace("{cluster}", "*").replace("{regime}", "*")),
                plan.clusters().stream()
                        .filter(member -> !member.isAppliedBy(Consumer.ARGOCD))
                        .map(member -> member.derived(plan.prefix() + member.directory()))
                        .toList(),
                new Derived(plan.delivery().nameFor(cluster), plan.name().from()),
                derived(plan, cluster),
                clusters.stream().anyMatch(member -> member.placeholders().vault()),
                SyncView.of(argocd.syncPolicy(), clusters));
    }

    /** The values that follow from the layout. */
    private static Derived derived(ControlPlan plan, String text) {
        return new Derived(
                text, plan.delivery().layout().map(Located::at).stream().toList());
    }
}
