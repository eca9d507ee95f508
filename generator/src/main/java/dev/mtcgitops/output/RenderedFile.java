package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A finished file, equal to any other with its content. */
public final class RenderedFile {
    private final String blob;
    private final PackedBytes holder;
    private final int start;
    private final int length;

    /** The file whose content begins at {@code start} of what {@code holder} holds. */
    RenderedFile(byte[] content, PackedBytes holder, int start) {
        this.blob = BlobId.of(content);
        this.holder = holder;
        this.start = start;
        this.length = content.length;
    }

    /** The file that holds {@code content}, which is never changed. */
    public static RenderedFile of(byte[] content) {
        return new RenderedFile(content, PackedBytes.whole(content), 0);
    }

    /** The Git blob id of its content, 40 lower-case hex digits. */
    public String blob() {
        return blob;
    }

    /** Its bytes, UTF-8 text. */
    public byte[] content() {
        return Arrays.copyOfRange(holder.unpacked(), start, start + length);
    }

    /** The content as text. */
    public String text() {
        return new String(holder.unpacked(), start, length, UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenderedFile file && blob.equals(file.blob);
    }

    @Override
    public int hashCode() {
        return blob.hashCode();
    }

    @Override
    public String toString() {
        return blob;
    }
}
