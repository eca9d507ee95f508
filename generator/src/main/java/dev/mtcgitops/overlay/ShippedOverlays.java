package dev.mtcgitops.overlay;

import dev.mtcgitops.model.PackagedText;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The overlays that come with the product, packaged beside the classes. */
public final class ShippedOverlays {
    private ShippedOverlays() {}

    /** Their texts by file, such as {@code overlays/<name>/overlay.yaml}: what {@code overlays/index.txt} names. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        PackagedText.of("overlays/index.txt").lines().forEach(name -> {
            String file = "overlays/" + name + "/overlay.yaml";
            texts.put(file, PackagedText.of(file));
        });
        return Collections.unmodifiableSortedMap(texts);
    }
}
