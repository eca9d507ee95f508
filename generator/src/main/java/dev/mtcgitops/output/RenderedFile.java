package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A finished file, equal to any other with its content. That may be kept packed. */
public final class RenderedFile {
    private final String blob;
    private final byte[] bytes;
    private final int length;
    private final @Nullable FilePacker packer;

    private RenderedFile(String blob, byte[] bytes, int length, @Nullable FilePacker packer) {
        this.blob = blob;
        this.bytes = bytes;
        this.length = length;
        this.packer = packer;
    }

    /** The file that holds {@code content}, which is never changed. */
    public static RenderedFile of(byte[] content) {
        return new RenderedFile(BlobId.of(content), content, content.length, null);
    }

    /** The file that holds {@code content}, as {@code packed} by {@code packer}. */
    static RenderedFile of(byte[] content, byte[] packed, FilePacker packer) {
        return new RenderedFile(BlobId.of(content), packed, content.length, packer);
    }

    /** The Git blob id of its content, 40 lower-case hex digits. */
    public String blob() {
        return blob;
    }

    /** Its bytes, UTF-8 text. */
    public byte[] content() {
        return packer == null ? bytes : packer.unpack(bytes, length);
    }

    /** The content as text. */
    public String text() {
        return new String(content(), UTF_8);
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
