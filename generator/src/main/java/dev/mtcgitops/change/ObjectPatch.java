package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes the patch from an old object to a new one: down to the smallest node that differs, and to whole elements of lists, which are matched by their
 * longest common subsequence.
 */
final class ObjectPatch {
    private final Function<YamlNode, List<Location>> oldReasons;
    private final Function<YamlNode, List<Location>> newReasons;
    private final List<Operation> operations = new ArrayList<>();

    private ObjectPatch(Function<YamlNode, List<Location>> oldReasons, Function<YamlNode, List<Location>> newReasons) {
        this.oldReasons = oldReasons;
        this.newReasons = newReasons;
    }

    /**
     * The operations in the order in which they apply; none if both hold the same data.
     *
     * @param oldReasons the input lines that a node of {@code before} follows from
     * @param newReasons the input lines that a node of {@code after} follows from
     */
    static List<Operation> between(
            YamlMapping before,
            YamlMapping after,
            Function<YamlNode, List<Location>> oldReasons,
            Function<YamlNode, List<Location>> newReasons) {
        ObjectPatch patch = new ObjectPatch(oldReasons, newReasons);
        patch.compare("", before, after);
        return patch.operations;
    }

    private void compare(String path, YamlNode before, YamlNode after) {
        if (before instanceof YamlMapping old && after instanceof YamlMapping changed) {
            mappings(path, old, changed);
        } else if (before instanceof YamlSequence old && after instanceof YamlSequence changed) {
            sequences(path, old.items(), changed.items());
        } else if (!before.sameData(after)) {
            replace(path, before, after);
        }
    }

    private void mappings(String path, YamlMapping before, YamlMapping after) {
        NavigableSet<String> keys = new TreeSet<>();
        before.keys().forEach(keys::add);
        after.keys().forEach(keys::add);
        for (String key : keys) {
            String child = path + "/" + key.replace("~", "~0").replace("/", "~1");
            Optional<YamlNode> old = before.get(key);
            Optional<YamlNode> changed = after.get(key);
            if (old.isPresent() && changed.isPresent()) {
                compare(child, old.get(), changed.get());
            } else if (changed.isPresent()) {
                add(child, changed.get());
            } else {
                remove(child, old.orElseThrow());
            }
        }
    }

    /** Between two elements that stay, as many as possible are replaced, so that a changed element is one operation. */
    private void sequences(String path, List<YamlNode> before, List<YamlNode> after) {
        int index = 0;
        for (CommonSubsequence.Gap gap : CommonSubsequence.gaps(texts(before), texts(after))) {
            index = gap.newStart();
            int both = Math.min(gap.oldCount(), gap.newCount());
            for (int i = 0; i < both; i++) {
                replace(path + "/" + (index + i), before.get(gap.oldStart() + i), after.get(index + i));
            }
            for (int i = both; i < gap.newCount(); i++) {
                add(path + "/" + (index + i), after.get(index + i));
            }
            for (int i = both; i < gap.oldCount(); i++) {
                remove(path + "/" + (index + both), before.get(gap.oldStart() + i));
            }
        }
    }

    /** Equal data has equal texts. */
    private static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream().map(YamlWriter::write).toList();
    }

    private void add(String path, YamlNode value) {
        operations.add(new Operation(
                Operation.Type.ADD, path, Optional.of(value), Optional.empty(), newReasons.apply(value), false));
    }

    private void remove(String path, YamlNode old) {
        operations.add(new Operation(
                Operation.Type.REMOVE, path, Optional.empty(), Optional.of(old), oldReasons.apply(old), false));
    }

    private void replace(String path, YamlNode old, YamlNode value) {
        operations.add(new Operation(
                Operation.Type.REPLACE, path, Optional.of(value), Optional.of(old), newReasons.apply(value), false));
    }
}
