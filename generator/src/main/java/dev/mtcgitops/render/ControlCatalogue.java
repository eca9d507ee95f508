package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.ArgoCd.Style;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Flux;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Every kind of control object: its template and the views it is rendered from, as {@link Catalogue} has them for clusters.
 *
 * @param template file below {@code templates/}
 * @param renderings the objects of this kind per fleet
 */
record ControlCatalogue(String template, Function<ControlPlan, List<Placed>> renderings) {
    /** One object to render, and the directory for it. */
    record Placed(String directory, Record view) {}

    static final List<ControlCatalogue> KINDS = List.of(
            new ControlCatalogue(
                    "appproject.yaml.ftl",
                    plan -> argocd(plan, (argocd, clusters) -> List.of(AppProjectView.of(plan, argocd)))),
            new ControlCatalogue(
                    "application.yaml.ftl",
                    plan -> argocd(
                            plan,
                            (argocd, clusters) -> clusters.stream()
                                    .filter(cluster -> argocd.style().value() == Style.APPLICATIONS)
                                    .map(cluster -> ApplicationView.of(plan, argocd, cluster))
                                    .toList())),
            new ControlCatalogue(
                    "applicationset.yaml.ftl",
                    plan -> argocd(
                            plan,
                            (argocd, clusters) -> argocd.style().value() == Style.APPLICATION_SET
                                    ? List.of(ApplicationSetView.of(plan, argocd))
                                    : List.of())),
            new ControlCatalogue(
                    "gitrepository.yaml.ftl",
                    plan -> flux(plan, (flux, cluster) -> GitRepositoryView.of(plan, flux)).stream()
                            .distinct()
                            .toList()),
            new ControlCatalogue(
                    "kustomization.yaml.ftl",
                    plan -> flux(plan, (flux, cluster) -> KustomizationView.of(plan, flux, cluster))));

    private static List<Placed> argocd(
            ControlPlan plan, BiFunction<ArgoCd, List<DeliveredCluster>, List<? extends Record>> views) {
        List<DeliveredCluster> clusters = plan.of(Consumer.ARGOCD);
        return plan.delivery().argocd().stream()
                .filter(argocd -> !clusters.isEmpty())
                .flatMap(argocd -> views.apply(argocd, clusters).stream())
                .map(view -> new Placed(Delivery.ARGOCD_DIRECTORY, view))
                .toList();
    }

    /** A Flux that runs on the cluster itself gets a folder of its own, because it must not see those of others. */
    private static List<Placed> flux(ControlPlan plan, BiFunction<Flux, DeliveredCluster, Record> view) {
        return plan.delivery().flux().stream()
                .flatMap(flux -> plan.of(Consumer.FLUX).stream()
                        .map(cluster -> new Placed(
                                Delivery.FLUX_DIRECTORY
                                        + (flux.kubeConfigSecrets().isPresent()
                                                ? ""
                                                : "/" + cluster.name().value()),
                                view.apply(flux, cluster))))
                .toList();
    }
}
