package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;

/**
 * A rendered Kubernetes object.
 *
 * @param id its identity
 * @param tree the object; every scalar knows its origin
 * @param uses the pairs it is rendered for, in order
 */
public record Manifest(ResourceId id, YamlMapping tree, List<PairUse> uses) {
    public Manifest {
        uses = List.copyOf(uses);
    }

    /** This manifest with another tree of the same identity. */
    public Manifest withTree(YamlMapping changed) {
        return new Manifest(id, changed, uses);
    }
}
