package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A finished file.
 *
 * @param blob Git blob id of its content, 40 lower-case hex digits
 * @param content its bytes, UTF-8 text; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedFile(String blob, byte[] content) {
    /** The file that holds {@code content}. */
    public static RenderedFile of(byte[] content) {
        return new RenderedFile(BlobId.of(content), content);
    }

    /** The content as text. */
    public String text() {
        return new String(content, UTF_8);
    }

    /** Equal content is an equal file. */
    @Override
    public boolean equals(Object other) {
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
