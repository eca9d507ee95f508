package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlMapping;

/**
 * A NetworkPolicy on a cluster, as captured.
 *
 * @param namespace its namespace
 * @param name its name
 * @param manifest the whole object
 */
public record ExistingPolicy(Located<String> namespace, Located<String> name, YamlMapping manifest) {
    /** Two captures of the same data agree. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExistingPolicy policy && manifest.sameData(policy.manifest);
    }

    @Override
    public int hashCode() {
        return namespace.hashCode();
    }
}
