package dev.mtcgitops.overlay;

import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** The primitive operations of RFC 6902 on immutable trees: only the path to the change is copied. */
final class TreeEdit {
    /** Rebuilds the container that holds the place a pointer's last token names. */
    private interface Step {
        YamlNode in(YamlNode container) throws PatchFault;
    }

    private TreeEdit() {}

    static YamlNode get(YamlMapping root, JsonPointer pointer) throws PatchFault {
        YamlNode node = root;
        for (int i = 0; i < pointer.tokens().size(); i++) {
            node = child(node, pointer, i);
        }
        return node;
    }

    static YamlMapping add(YamlMapping root, JsonPointer pointer, YamlNode value, Edits edits) throws PatchFault {
        Copies.checkDepth(pointer, value);
        int last = pointer.tokens().size() - 1;
        return edit(root, pointer, container -> {
            if (container instanceof YamlMapping mapping) {
                return put(mapping, pointer, value, edits);
            }
            if (container instanceof YamlSequence sequence) {
                List<YamlNode> items = new ArrayList<>(sequence.items());
                items.add(pointer.last().equals("-") ? items.size() : pointer.index(last, items.size() + 1), value);
                return sequence.with(items);
            }
            throw pointer.throughScalar(last);
        });
    }

    static YamlMapping replace(YamlMapping root, JsonPointer pointer, YamlNode value, Edits edits) throws PatchFault {
        Copies.checkDepth(pointer, value);
        int last = pointer.tokens().size() - 1;
        return edit(root, pointer, container -> {
            YamlNode before = child(container, pointer, last);
            if (container instanceof YamlSequence sequence) {
                edits.set(pointer.text(), before, value, value.origin().written());
                return with(sequence, pointer.index(last, sequence.items().size()), value);
            }
            return put((YamlMapping) container, pointer, value, edits);
        });
    }

    static YamlMapping remove(YamlMapping root, JsonPointer pointer, Edits edits) throws PatchFault {
        int last = pointer.tokens().size() - 1;
        return edit(root, pointer, container -> {
            YamlNode before = child(container, pointer, last);
            if (container instanceof YamlSequence sequence) {
                edits.removedItem(pointer.text(), before, pointer.at());
                List<YamlNode> items = new ArrayList<>(sequence.items());
                items.remove(pointer.index(last, items.size()));
                return sequence.without(items, pointer.at());
            }
            edits.removed(pointer.text(), before, pointer.at());
            return ((YamlMapping) container).without(pointer.last(), pointer.at());
        });
    }

    private static YamlMapping put(YamlMapping mapping, JsonPointer pointer, YamlNode value, Edits edits) {
        YamlMapping.Entry before = mapping.entry(pointer.last()).orElse(null);
        edits.set(
                pointer.text(),
                before == null ? null : before.value(),
                value,
                value.origin().written());
        YamlScalar key = before == null
                ? new YamlScalar(pointer.last(), ScalarType.STRING, Origin.at(pointer.at()))
                : before.key();
        return mapping.with(new YamlMapping.Entry(key, value));
    }

    /** {@code root} with {@code step} done to the container that {@code pointer} ends in; a root is a container, so stays a mapping. */
    private static YamlMapping edit(YamlMapping root, JsonPointer pointer, Step step) throws PatchFault {
        return (YamlMapping) edit(root, pointer, 0, step);
    }

    private static YamlNode edit(YamlNode node, JsonPointer pointer, int i, Step step) throws PatchFault {
        if (i == pointer.tokens().size() - 1) {
            return step.in(node);
        }
        YamlNode changed = edit(child(node, pointer, i), pointer, i + 1, step);
        if (node instanceof YamlSequence sequence) {
            return with(sequence, pointer.index(i, sequence.items().size()), changed);
        }
        YamlMapping mapping = (YamlMapping) node;
        YamlScalar key = mapping.entry(pointer.tokens().get(i)).orElseThrow().key();
        return mapping.with(new YamlMapping.Entry(key, changed));
    }

    /** The child that token {@code i} names in {@code node}, which therefore is a mapping or a sequence. */
    private static YamlNode child(YamlNode node, JsonPointer pointer, int i) throws PatchFault {
        if (node instanceof YamlMapping mapping) {
            YamlNode found = mapping.get(pointer.tokens().get(i)).orElse(null);
            if (found == null) {
                throw pointer.missing(i);
            }
            return found;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().get(pointer.index(i, sequence.items().size()));
        }
        throw pointer.throughScalar(i);
    }

    private static YamlSequence with(YamlSequence sequence, int index, YamlNode item) {
        List<YamlNode> items = new ArrayList<>(sequence.items());
        items.set(index, item);
        return sequence.with(items);
    }
}
