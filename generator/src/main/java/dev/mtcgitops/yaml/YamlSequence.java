package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sequence; it also knows where items were taken out of it, which is not part of its data.
 *
 * @param items its items in order
 * @param origin where it came from
 * @param removals the places that took items out
 */
public record YamlSequence(List<YamlNode> items, Origin origin, List<Location> removals) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
        removals = List.copyOf(removals);
    }

    public YamlSequence(List<YamlNode> items, Origin origin) {
        this(items, origin, List.of());
    }

    /** This sequence with other items. */
    public YamlSequence with(List<YamlNode> others) {
        return new YamlSequence(others, origin, removals);
    }

    /** This sequence with the items that {@code by} leaves of it. */
    public YamlSequence without(List<YamlNode> rest, Location by) {
        return new YamlSequence(
                rest, origin, Stream.concat(removals.stream(), Stream.of(by)).toList());
    }

    @Override
    public boolean sameData(YamlNode other) {
        if (!(other instanceof YamlSequence sequence) || sequence.items.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameData(sequence.items.get(i))) {
                return false;
            }
        }
        return true;
    }
}
