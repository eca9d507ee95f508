package dev.mtcgitops.read;

import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.Patch;
import java.util.List;
import java.util.Optional;

/** Reads Overlay documents. */
final class OverlayReader {
    private static final List<String> FIELDS = List.of("when", "patches", "order");

    private OverlayReader() {}

    /** The overlay in {@code document}, unless any part of it has an error; {@code shipped} if it comes with the product. */
    static Optional<Overlay> read(Fields document, boolean shipped) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, false);
        Optional<Fields> spec =
                document.requiredSlot("spec").flatMap(slot -> Fields.of(slot, "the `spec` of an Overlay", FIELDS));
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        var when = spec.get().slot("when").flatMap(ConditionReader::read).orElse(OverlayCondition.EVERYWHERE);
        Optional<List<Patch>> patches =
                spec.get().requiredSlot("patches").flatMap(slot -> slot.filledList("patches", PatchReader::read));
        long order = spec.get()
                .optional("order", Scalars.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(located -> located.value())
                .orElse(0L);
        return metadata.flatMap(data -> patches.map(list -> new Overlay(data.name(), when, list, (int) order, shipped)))
                .filter(overlay -> document.source().isSound(document.mapping()));
    }
}
