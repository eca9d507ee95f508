package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that a merge patch merges instead of replacing it: those of built-in types whose OpenAPI schema says
 * {@code x-kubernetes-patch-strategy: merge}. Of what is rendered here only NetworkPolicy is built in, its own lists are
 * atomic, and {@code ObjectMeta} has these two. A custom resource has none.
 */
enum MergeList {
    FINALIZERS("/metadata/finalizers"),
    OWNER_REFERENCES("/metadata/ownerReferences");

    private final String pointer;

    MergeList(String pointer) {
        this.pointer = pointer;
    }

    /** Merges an item of the patch over the item of the object with the same key. */
    interface ItemMerge {
        YamlMapping merged(YamlMapping before, YamlMapping patch) throws PatchFault;
    }

    static Optional<MergeList> of(ResourceId id, String pointer) {
        if (id.group().equals("networking.k8s.io") && id.kind().equals("NetworkPolicy")) {
            for (MergeList list : values()) {
                if (list.pointer.equals(pointer)) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    /** The patch's items in their order, then those of the object that the patch does not name. */
    YamlSequence merged(@Nullable YamlSequence before, YamlSequence patch, ItemMerge merge) throws PatchFault {
        Map<String, YamlNode> old = new LinkedHashMap<>();
        for (YamlNode item : before == null ? List.<YamlNode>of() : before.items()) {
            old.putIfAbsent(key(item), item);
        }
        Map<String, YamlNode> items = new LinkedHashMap<>();
        for (YamlNode item : patch.items()) {
            String key = key(item);
            YamlNode under = items.containsKey(key) ? items.get(key) : old.get(key);
            items.put(
                    key,
                    under instanceof YamlMapping base && item instanceof YamlMapping over
                            ? merge.merged(base, over)
                            : item);
        }
        old.forEach(items::putIfAbsent);
        return new YamlSequence(new ArrayList<>(items.values()), patch.origin());
    }

    private String key(YamlNode item) throws PatchFault {
        if (this == FINALIZERS && item instanceof YamlScalar scalar) {
            return scalar.value();
        }
        if (this == OWNER_REFERENCES && item instanceof YamlMapping mapping) {
            String uid = mapping.text("uid").orElse(null);
            if (uid != null) {
                return uid;
            }
        }
        throw new PatchFault(item.origin().written(), objects -> PatchProblems.noMergeKey(pointer, objects));
    }
}
