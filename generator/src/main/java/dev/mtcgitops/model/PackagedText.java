package dev.mtcgitops.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that comes with the product, packaged beside the classes. */
public final class PackagedText {
    private PackagedText() {}

    /** The text of {@code file}, such as {@code overlays/index.txt}; a missing one is a bug and throws {@link IllegalStateException}. */
    public static String of(String file) {
        try (InputStream in = PackagedText.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
