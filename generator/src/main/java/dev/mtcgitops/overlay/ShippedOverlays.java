package dev.mtcgitops.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The overlays that come with the product, packaged beside the classes. */
public final class ShippedOverlays {
    private ShippedOverlays() {}

    /** Their texts by file, such as {@code overlays/<name>/overlay.yaml}: what {@code overlays/index.txt} names. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        text("overlays/index.txt").lines().forEach(name -> {
            String file = "overlays/" + name + "/overlay.yaml";
            texts.put(file, text(file));
        });
        return Collections.unmodifiableSortedMap(texts);
    }

    private static String text(String file) {
        try (InputStream in = ShippedOverlays.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
