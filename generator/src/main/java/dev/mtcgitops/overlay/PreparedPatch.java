package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Optional;

/**
 * A patch ready to be applied.
 *
 * @param patch the patch as it was read
 * @param selector the objects it applies to
 * @param change its effect
 */
record PreparedPatch(Patch patch, Selector selector, Change change) {
    static PreparedPatch of(Patch patch) {
        if (patch.content() instanceof YamlSequence operations) {
            return new PreparedPatch(patch, Selector.of(patch.target().orElseThrow()), JsonPatch.of(operations));
        }
        YamlMapping content = (YamlMapping) patch.content();
        Selector selector = patch.target().map(Selector::of).orElseGet(() -> Selector.of(ResourceId.of(content)));
        return new PreparedPatch(patch, selector, MergePatch.of(content));
    }

    /** The object after this patch; nothing where it deletes it. */
    Optional<YamlMapping> applyTo(ResourceId id, YamlMapping object, Edits edits) throws PatchFault {
        YamlMapping after = change.apply(id, object, edits).orElse(null);
        if (after == null) {
            return Optional.empty();
        }
        ObjectCheck.check(object, after, edits, patch.at());
        return Optional.of(withoutEmptyAnnotations(after, patch.at()));
    }

    /** Kustomize takes its own annotations out of a patched object, and with them the field if no others are left. */
    private static YamlMapping withoutEmptyAnnotations(YamlMapping object, Location by) {
        YamlMapping metadata = object.mapping("metadata").orElse(object);
        return metadata.mapping("annotations").filter(all -> all.size() == 0).isEmpty()
                ? object
                : object.with(new YamlMapping.Entry(
                        object.entry("metadata").orElseThrow().key(), metadata.without("annotations", by)));
    }
}
