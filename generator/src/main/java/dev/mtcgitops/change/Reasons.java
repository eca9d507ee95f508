package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The input lines that a node of an object follows from. A node that a template or an overlay of the product writes by itself follows from the pairs
 * that its object is rendered for.
 */
record Reasons(FleetState state, Manifest manifest) {
    /** The places that the whole object follows from: those of its pairs, where it is rendered for any. */
    List<Location> ofObject() {
        List<Location> pairs = pairs();
        return pairs.isEmpty() ? of(manifest.tree()) : pairs;
    }

    /** The places in order, one for each line; none in a state that was read from a tree. */
    List<Location> of(YamlNode node) {
        if (!state.isRendered()) {
            return List.of();
        }
        NavigableSet<Location> places = new TreeSet<>();
        collect(node, places);
        if (places.isEmpty()) {
            places.addAll(pairs());
        }
        NavigableSet<Location> lines = new TreeSet<>(Reasons::byLine);
        lines.addAll(places);
        return List.copyOf(lines);
    }

    private List<Location> pairs() {
        return state.places(manifest.uses().stream().map(PairUse::pair).toList());
    }

    private static int byLine(Location some, Location other) {
        int files = some.file().compareTo(other.file());
        return files == 0 ? Integer.compare(some.line(), other.line()) : files;
    }

    private void collect(YamlNode node, NavigableSet<Location> places) {
        Origin origin = node.origin();
        Stream.concat(origin.inputs().stream(), Stream.of(origin.written()))
                .filter(place ->
                        place.hasPosition() && state.input().orElseThrow().has(place))
                .forEach(places::add);
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                collect(entry.key(), places);
                collect(entry.value(), places);
            }
        } else if (!(node instanceof YamlScalar)) {
            throw new IllegalStateException(node.getClass().getName());
        }
    }
}
