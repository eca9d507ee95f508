package dev.mtcgitops.render;

import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.resolve.Derived;
import java.util.List;
import java.util.Optional;

/**
 * The input of control objects.
 *
 * @param delivery the Delivery of the input
 * @param clusters the clusters, by name
 */
public record ControlPlan(Delivery delivery, List<DeliveredCluster> clusters) {
    public ControlPlan {
        clusters = List.copyOf(clusters);
    }

    List<DeliveredCluster> of(Consumer consumer) {
        return clusters.stream()
                .filter(cluster -> cluster.isAppliedBy(consumer))
                .toList();
    }

    Derived name() {
        return derived(delivery.name());
    }

    /** The name of a control object about {@code cluster}. */
    Derived nameOf(DeliveredCluster cluster) {
        return cluster.derived(delivery.nameFor(cluster.name().value()));
    }

    /** The URL of the repository; readers refuse a consumer without one. */
    Derived url() {
        return derived(repository().flatMap(Repository::url).orElseThrow());
    }

    Derived branch() {
        return repository()
                .flatMap(Repository::branch)
                .map(ControlPlan::derived)
                .orElse(new Derived(Delivery.DEFAULT_BRANCH, List.of()));
    }

    /** The beginning of the paths of the tree in the repository: nothing, or a folder with a slash. */
    String prefix() {
        return repository()
                .flatMap(Repository::path)
                .map(path -> path.value() + "/")
                .orElse("");
    }

    private Optional<Repository> repository() {
        return delivery.repository();
    }

    static Derived derived(Located<?> stated) {
        return new Derived(stated.value().toString(), List.of(stated.at()));
    }
}
