package dev.mtcgitops.yaml;

/** A node of a YAML tree: immutable, of the JSON-like subset that Kubernetes reads, and aware of its origin. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
    /** Where this node came from. */
    Origin origin();

    /** Whether {@code other} holds the same data; origins and the order of keys do not count. */
    boolean sameData(YamlNode other);
}
