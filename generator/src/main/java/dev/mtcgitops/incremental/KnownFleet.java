package dev.mtcgitops.incremental;

import java.util.List;

/**
 * A fleet as it was rendered without an error.
 *
 * @param shared files that hold what speaks of the whole fleet: overlays and the delivery; always read again
 * @param parts its parts, but for those that shared files have pairs or clusters of
 */
record KnownFleet(List<KnownFile> shared, List<KnownPart> parts) {
    static final KnownFleet NONE = new KnownFleet(List.of(), List.of());
}
