package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;

/** A finished file, told by the name that Git gives to its content; the content itself is asked for only where it is written. */
public final class RenderedFile {
    private final String blob;
    private final Supplier<byte[]> content;

    private RenderedFile(String blob, Supplier<byte[]> content) {
        this.blob = blob;
        this.content = content;
    }

    /** The file that holds {@code content}. */
    public static RenderedFile of(byte[] content) {
        return new RenderedFile(BlobId.of(content), () -> content);
    }

    /**
     * A file whose content need not be there yet.
     *
     * @param blob Git blob id of its content, 40 lower-case hex digits
     * @param content makes the content
     */
    public static RenderedFile known(String blob, Supplier<byte[]> content) {
        return new RenderedFile(blob, content);
    }

    /** Git blob id of the content. */
    public String blob() {
        return blob;
    }

    /**
     * The content.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if it has to be made and its input is no longer what it was
     */
    public byte[] content() {
        return content.get();
    }

    /** The content as text, which it always is: UTF-8. */
    public String text() {
        return new String(content(), UTF_8);
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
