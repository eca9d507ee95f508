package dev.mtcgitops.yaml;

import java.util.List;

/**
 * A sequence.
 *
 * @param items its items in order
 * @param origin where it came from
 */
public record YamlSequence(List<YamlNode> items, Origin origin) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
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
