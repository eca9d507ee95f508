package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A node of a YAML tree: immutable, of the JSON-like subset that Kubernetes reads, and aware of its origin. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
    /** The source of this node. */
    Origin origin();

    /** Whether {@code other} holds the same data; origins and the order of keys do not count. */
    boolean sameData(YamlNode other);

    /** The line to change for this node: of a container that a template wrote, that of the first value which the input put into it there. */
    default Location responsible() {
        return firstInput(this, origin().written().file()).orElse(origin().written());
    }

    private static Optional<Location> firstInput(YamlNode node, String file) {
        if (!node.origin().written().file().equals(file)) {
            return Optional.empty();
        }
        if (!node.origin().inputs().isEmpty()) {
            return Optional.of(node.origin().inputs().get(0));
        }
        return parts(node).flatMap(part -> firstInput(part, file).stream()).findFirst();
    }

    private static Stream<YamlNode> parts(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream();
        }
        return node instanceof YamlMapping mapping
                ? StreamSupport.stream(mapping.entries().spliterator(), false)
                        .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                : Stream.empty();
    }
}
