package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Makes what a patch copies or moves to another place: written by the patch, still from the same input. */
final class Copies {
    /** Of one patch on one object: far beyond any object that etcd would store, and a few doubling copies reach it. */
    private static final int MOST_NODES = 20_000;

    private static final int DEEPEST = 64;

    private final Location to;
    private final Edits edits;

    private Copies(Location to, Edits edits) {
        this.to = to;
        this.edits = edits;
    }

    static YamlNode copy(YamlNode node, Location to, Edits edits) throws PatchFault {
        return new Copies(to, edits).copied(node);
    }

    private YamlNode copied(YamlNode node) throws PatchFault {
        if (edits.countCopied() > MOST_NODES) {
            throw new PatchFault(to, PatchProblems::tooLarge);
        }
        Origin origin = new Origin(to, node.origin().inputs());
        if (node instanceof YamlScalar scalar) {
            return new YamlScalar(scalar.value(), scalar.type(), origin);
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                items.add(copied(item));
            }
            return new YamlSequence(items, origin);
        }
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
            entries.add(new YamlMapping.Entry((YamlScalar) copied(entry.key()), copied(entry.value())));
        }
        return YamlMapping.of(entries, origin);
    }

    /** Refuses to build a tree that is deeper than what the reader would take. */
    static void checkDepth(JsonPointer pointer, YamlNode value) throws PatchFault {
        if (pointer.tokens().size() + depth(value) > DEEPEST) {
            throw new PatchFault(pointer.at(), objects -> PatchProblems.tooDeep(DEEPEST, objects));
        }
    }

    private static int depth(YamlNode node) {
        int deepest = 0;
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                deepest = Math.max(deepest, depth(item));
            }
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                deepest = Math.max(deepest, depth(entry.value()));
            }
        }
        return deepest + 1;
    }
}
