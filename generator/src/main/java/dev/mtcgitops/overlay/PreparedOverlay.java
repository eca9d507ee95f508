package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.ResourceId;
import java.util.List;

/**
 * An overlay with those of its patches that are well-formed.
 *
 * @param number its place among all overlays
 * @param overlay the overlay
 * @param patches the patches in their order
 */
record PreparedOverlay(int number, Overlay overlay, List<PreparedPatch> patches) {
    String name() {
        return overlay.name().value();
    }

    boolean holdsFor(ClusterFacts cluster) {
        return Condition.holdsFor(overlay.when(), cluster);
    }

    boolean holdsFor(ResourceId object, List<PairUse> uses) {
        return Condition.holdsFor(overlay.when(), object, uses);
    }
}
