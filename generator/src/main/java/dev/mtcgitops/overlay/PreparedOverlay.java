package dev.mtcgitops.overlay;

import dev.mtcgitops.model.Overlay;
import java.util.List;

/**
 * An overlay ready to be applied.
 *
 * @param overlay the overlay as it was read
 * @param patches its patches in their order
 */
record PreparedOverlay(Overlay overlay, List<PreparedPatch> patches) {
    static PreparedOverlay of(Overlay overlay) {
        return new PreparedOverlay(
                overlay, overlay.patches().stream().map(PreparedPatch::of).toList());
    }

    String name() {
        return overlay.name().value();
    }
}
