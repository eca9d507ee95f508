package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.Optional;

/** The effect of a patch on an object it selects. */
sealed interface Change permits JsonPatch, MergePatch {
    /**
     * The changed object.
     *
     * @param id the object's identity
     * @param object the object before
     * @param edits receives everything that is set or removed
     * @return the object after, or nothing where the patch deletes it
     */
    Optional<YamlMapping> apply(ResourceId id, YamlMapping object, Edits edits) throws PatchFault;
}
