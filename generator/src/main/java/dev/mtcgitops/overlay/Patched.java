package dev.mtcgitops.overlay;

import dev.mtcgitops.model.Manifest;
import java.util.List;

/**
 * The manifests of one cluster with all overlays applied.
 *
 * @param manifests in their order; those that no patch touched are the very same, those that a patch deleted are missing
 * @param effects what happened on the way
 */
public record Patched(List<Manifest> manifests, Effects effects) {
    public Patched {
        manifests = List.copyOf(manifests);
    }
}
