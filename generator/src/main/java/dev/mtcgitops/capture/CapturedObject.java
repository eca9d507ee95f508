package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object of a cluster, without what may hold credentials.
 *
 * @param kind its kind
 * @param namespace its namespace; empty where it has none
 * @param name its name
 * @param tree the fields that count
 * @param at its place in the capture
 */
public record CapturedObject(CapturedKind kind, String namespace, String name, YamlMapping tree, Location at) {
    /** Kind, namespace and name, as comments and messages show them. */
    public String title() {
        return kind.text() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }

    /** The nodes at the path of {@code keys}; lists on the way and at its end are looked through, and null is nothing. */
    public Stream<YamlNode> nodes(String... keys) {
        return nodes(tree, List.of(keys));
    }

    private static Stream<YamlNode> nodes(YamlNode node, List<String> keys) {
        if (node instanceof YamlSequence list) {
            return list.items().stream().flatMap(item -> nodes(item, keys));
        }
        if (keys.isEmpty()) {
            return node instanceof YamlScalar scalar && scalar.isNull() ? Stream.empty() : Stream.of(node);
        }
        if (!(node instanceof YamlMapping mapping)) {
            return Stream.empty();
        }
        List<String> rest = keys.subList(1, keys.size());
        if (keys.get(0).equals("*")) {
            return Stream.of(mapping.entries())
                    .flatMap(entries -> {
                        Stream.Builder<YamlMapping.Entry> all = Stream.builder();
                        entries.forEach(all);
                        return all.build();
                    })
                    .flatMap(entry -> nodes(entry.value(), rest));
        }
        return mapping.get(keys.get(0)).stream().flatMap(value -> nodes(value, rest));
    }

    /** The texts at a path. */
    public List<String> texts(String... keys) {
        return nodes(keys)
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).value())
                .toList();
    }

    /** The first text at a path that is not empty. */
    public Optional<String> text(String... keys) {
        return texts(keys).stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /** Whether the field at a path is true. */
    public boolean isTrue(String... keys) {
        return text(keys).filter("true"::equals).isPresent();
    }
}
