package dev.mtcgitops.read;

import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.Patch;
import java.util.List;
import java.util.Optional;

/** Reads Overlay documents. */
final class OverlayReader {
    private static final Field<Overlay, OverlayCondition> WHEN =
            Field.plain("when", ConditionReader.CONDITION, Overlay::when);
    private static final Field<Overlay, List<Patch>> PATCHES =
            Field.plain("patches", PatchReader.PATCHES, Overlay::patches);
    private static final Field<Overlay, Long> ORDER = Field.plain(
            "order", Scalars.integer(Integer.MIN_VALUE, Integer.MAX_VALUE), overlay -> (long) overlay.order());

    /** The {@code spec} of an Overlay. */
    static final Mapping<Overlay> SPEC = new Mapping<>("the `spec` of an Overlay", List.of(WHEN, PATCHES, ORDER));

    private OverlayReader() {}

    /** The overlay in {@code document}, unless any part of it has an error; {@code shipped} if it comes with the product. */
    static Optional<Overlay> read(Fields document, boolean shipped) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, false);
        return document.requiredSlot("spec").flatMap(SPEC::open).flatMap(spec -> {
            OverlayCondition when = spec.value(WHEN, OverlayCondition.EVERYWHERE);
            var patches = spec.required(PATCHES);
            int order = spec.value(ORDER, 0L).intValue();
            return metadata.flatMap(
                            data -> patches.map(list -> new Overlay(data.name(), when, list.value(), order, shipped)))
                    .filter(overlay -> document.source().isSound(document.mapping()));
        });
    }
}
