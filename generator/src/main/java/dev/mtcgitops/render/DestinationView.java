package dev.mtcgitops.render;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.ArgoCd.Destination;
import dev.mtcgitops.resolve.Derived;
import java.util.Optional;

/**
 * A cluster as Argo CD knows it.
 *
 * @param cluster its name or its URL
 * @param server whether that is its URL
 */
public record DestinationView(Derived cluster, boolean server) {
    /** As stated, else under its own name. */
    static DestinationView of(ArgoCd argocd, DeliveredCluster cluster) {
        Optional<Destination> stated =
                argocd.destinations().map(all -> all.get(cluster.name().value()));
        return new DestinationView(
                stated.map(Destination::value)
                        .map(ControlPlan::derived)
                        .orElseGet(() -> cluster.derived(cluster.name().value())),
                stated.map(Destination::server).orElse(false));
    }
}
