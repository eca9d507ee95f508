package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a manifest as people write it, {@code spec.egress[].ports}; without indices, so that one line of an overlay that many
 * objects get is one mistake.
 *
 * @param parent the field around it
 * @param dot what stands before {@code step}
 * @param step what follows it
 */
record Place(@Nullable Place parent, String dot, String step) {
    /** The manifest itself. */
    static final Place TOP = new Place(null, "", "");

    Place field(String name) {
        return new Place(this, parent == null ? "" : ".", name);
    }

    Place items() {
        return new Place(this, "", "[]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + dot + step;
    }

    /**
     * The line to change for {@code node}: of a container that a template wrote, that of the first value which the input put into it
     * there.
     */
    static Location responsible(YamlNode node) {
        return input(node, node.origin().written().file()).orElse(node.origin().written());
    }

    /** The line to change for what {@code mapping} lacks: where one of {@code fields} was taken away, else the mapping's own. */
    static Location responsible(YamlMapping mapping, List<String> fields) {
        return fields.stream()
                .flatMap(field -> mapping.removedAt(field).stream())
                .findFirst()
                .orElseGet(() -> responsible(mapping));
    }

    private static Optional<Location> input(YamlNode node, String file) {
        if (!node.origin().written().file().equals(file)) {
            return Optional.empty();
        }
        if (!node.origin().inputs().isEmpty()) {
            return Optional.of(node.origin().inputs().get(0));
        }
        if (node instanceof YamlSequence sequence) {
            return first(sequence.items(), file);
        }
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                Optional<Location> found = input(entry.key(), file).or(() -> input(entry.value(), file));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Location> first(Iterable<YamlNode> nodes, String file) {
        for (YamlNode node : nodes) {
            Optional<Location> found = input(node, file);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
