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

    /** Whether {@code object} has the label of those that this program renders. */
    public static boolean isOurs(YamlMapping object) {
        return object.mapping("metadata")
                .flatMap(metadata -> metadata.mapping("labels"))
                .flatMap(labels -> labels.text("app.kubernetes.io/managed-by"))
                .filter("mtc-gitops"::equals)
                .isPresent();
    }

    /** This manifest with another tree of the same identity. */
    public Manifest withTree(YamlMapping changed) {
        return new Manifest(id, changed, uses);
    }
}
