package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.resolve.Derived;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The view of {@code appproject.yaml.ftl}.
 *
 * @param project its name
 * @param namespace where Argo CD is
 * @param repository URL of the repository
 * @param destinations every namespace of every cluster that is written to
 * @param kinds what is written
 */
public record AppProjectView(
        Derived project,
        Derived namespace,
        Derived repository,
        List<NamespaceView> destinations,
        List<KindView> kinds) {

    /**
     * A namespace on a cluster.
     *
     * @param cluster the cluster as Argo CD knows it
     * @param server whether that is its URL
     * @param namespace the namespace
     */
    public record NamespaceView(Derived cluster, boolean server, Derived namespace) {}

    /**
     * A kind of object.
     *
     * @param group its API group
     * @param kind its name
     */
    public record KindView(Derived group, Derived kind) {}

    static AppProjectView of(ControlPlan plan, ArgoCd argocd) {
        List<NamespaceView> destinations = new ArrayList<>();
        SortedMap<String, KindView> kinds = new TreeMap<>();
        for (DeliveredCluster cluster : plan.of(Consumer.ARGOCD)) {
            DestinationView destination = DestinationView.of(argocd, cluster);
            cluster.namespaces()
                    .forEach(namespace -> destinations.add(new NamespaceView(
                            destination.cluster(), destination.server(), cluster.derived(namespace))));
            cluster.kinds()
                    .forEach((kind, group) ->
                            kinds.putIfAbsent(kind, new KindView(cluster.derived(group), cluster.derived(kind))));
        }
        return new AppProjectView(
                project(plan, argocd),
                ControlPlan.derived(argocd.namespace()),
                plan.url(),
                destinations,
                List.copyOf(kinds.values()));
    }

    /** The project's name. */
    static Derived project(ControlPlan plan, ArgoCd argocd) {
        return argocd.project().map(ControlPlan::derived).orElseGet(plan::name);
    }
}
