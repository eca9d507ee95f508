package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.rule.OverlayEngineRule;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Optional;

/**
 * A patch ready to be applied.
 *
 * @param number its place in the order of all patches
 * @param overlay name of its overlay
 * @param patch the patch
 * @param selector what it applies to
 * @param change what it does
 */
record PreparedPatch(int number, String overlay, Patch patch, Selector selector, Change change) {
    /** Prepares {@code patch}; a fault is one that no object can heal. */
    static PreparedPatch of(int number, String overlay, Patch patch) throws PatchFault {
        if (patch.content() instanceof YamlSequence operations) {
            if (patch.target().isEmpty()) {
                throw new PatchFault(OverlayEngineRule.NO_TARGET, patch.at());
            }
            Selector selector = Selector.of(patch.target().get());
            return new PreparedPatch(number, overlay, patch, selector, JsonPatch.parse(operations));
        }
        if (patch.content() instanceof YamlMapping mapping) {
            ResourceId named = ResourceId.of(mapping);
            if (patch.target().isEmpty()
                    && (named.version().isEmpty()
                            || named.kind().isEmpty()
                            || named.name().isEmpty())) {
                throw new PatchFault(OverlayEngineRule.NO_IDENTITY, patch.at());
            }
            Selector selector = patch.target().map(Selector::of).orElseGet(() -> Selector.of(named));
            return new PreparedPatch(number, overlay, patch, selector, MergePatch.parse(mapping));
        }
        throw new PatchFault(
                OverlayEngineRule.NOT_A_PATCH, patch.content().origin().written());
    }

    /** The object after this patch; nothing where it deletes it. */
    Optional<YamlMapping> applyTo(ResourceId id, YamlMapping object, Edits edits) throws PatchFault {
        Optional<YamlMapping> after = change.apply(id, object, edits);
        if (after.isPresent()) {
            Integrity.check(object, after.get(), edits, patch.at());
        }
        return after;
    }
}
