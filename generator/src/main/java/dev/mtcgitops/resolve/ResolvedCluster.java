package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;

/**
 * A cluster with everything derived that can be derived from it and its pairs.
 *
 * @param description all descriptions of it as one
 * @param mtcAt where its MTC version is stated: in a description, or else in a pair
 * @param facts what follows
 */
public record ResolvedCluster(Cluster description, Location mtcAt, ClusterFacts facts)
        implements Comparable<ResolvedCluster> {
    /** The cluster's name, which is its identity. */
    public String name() {
        return facts.name();
    }

    /** Where its OpenShift version is stated. */
    public Location openshiftAt() {
        return description.openshift().map(Located::at).orElse(description.at());
    }

    /** The stated addresses of {@code field}, or none. */
    public static List<Located<Cidr>> stated(Optional<Located<List<Located<Cidr>>>> field) {
        return field.map(Located::value).orElse(List.of());
    }

    @Override
    public int compareTo(ResolvedCluster other) {
        return name().compareTo(other.name());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedCluster cluster && name().equals(cluster.name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }
}
