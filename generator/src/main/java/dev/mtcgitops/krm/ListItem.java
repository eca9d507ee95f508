package dev.mtcgitops.krm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of a ResourceList.
 *
 * @param field where it is in the list, such as {@code items[0]}
 * @param tree the object as Go reads it
 */
record ListItem(String field, YamlMapping tree) {
    private static final String GROUP = "mtcgitops.dev";

    /** Whether it is a document of this program's input. */
    boolean isInput() {
        return id().group().equals(GROUP);
    }

    ResourceId id() {
        return ResourceId.of(tree);
    }

    Location at() {
        return tree.origin().written();
    }

    boolean contains(Location place) {
        return contains(at(), place);
    }

    /** The value of {@code annotation}. */
    Optional<YamlScalar> annotation(String annotation) {
        return tree.mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .flatMap(annotations -> annotations.get(annotation))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(value -> !value.isNull() && value.type() != ScalarType.REFUSED);
    }

    /** The keys of annotations that begin with one of {@code prefixes}, and that can be written again: half a surrogate pair cannot. */
    List<String> annotationsWith(List<String> prefixes) {
        List<String> keys = new ArrayList<>();
        tree.mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .ifPresent(annotations -> annotations.keys().forEach(keys::add));
        keys.removeIf(key -> prefixes.stream().noneMatch(key::startsWith)
                || annotation(key)
                        .filter(value -> UTF_8.newEncoder().canEncode(key + value.value()))
                        .isEmpty());
        return keys;
    }

    /** The JSON path of the smallest part that is written around {@code place}; empty for the whole object. */
    String pathOf(Location place) {
        return path(tree, place, "");
    }

    private static String path(YamlNode node, Location place, String before) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (contains(entry.key().at(), place)
                        || contains(entry.value().origin().written(), place)) {
                    String key = entry.key().value();
                    return path(entry.value(), place, before.isEmpty() ? key : before + "." + key);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                if (contains(items.get(i).origin().written(), place)) {
                    return path(items.get(i), place, before + "[" + i + "]");
                }
            }
        }
        return before;
    }

    private static boolean contains(Location part, Location place) {
        boolean begins = place.line() > part.line() || (place.line() == part.line() && place.column() >= part.column());
        boolean ends =
                place.line() < part.endLine() || (place.line() == part.endLine() && place.column() < part.endColumn());
        return begins && ends;
    }
}
