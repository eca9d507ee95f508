package dev.mtcgitops.output;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of a fleet in a tenth of their room, because its clusters are alike: the files of the first one are the dictionary of all
 * others (deflate, RFC 1951, with a preset dictionary). Safe for any number of threads.
 */
public final class FilePacker {
    /** As far as deflate looks back. */
    private static final int WINDOW = 1 << 15;

    /** More than content grows by that cannot be packed: five bytes for each stored block. */
    private static final int GROWTH = 64;

    private volatile byte @Nullable [] dictionary;

    /** The files with these {@code contents}, by path; those of the first call are kept whole. */
    SortedMap<String, RenderedFile> pack(SortedMap<String, byte[]> contents) {
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        if (isFirst(contents.values())) {
            contents.forEach((path, content) -> files.put(path, RenderedFile.of(content)));
            return files;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            contents.forEach(
                    (path, content) -> files.put(path, RenderedFile.of(content, pack(content, deflater), this)));
        } finally {
            deflater.end();
        }
        return files;
    }

    /** Makes the dictionary of {@code contents} if there is none. */
    private synchronized boolean isFirst(Collection<byte[]> contents) {
        if (dictionary != null) {
            return false;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        contents.forEach(all::writeBytes);
        byte[] bytes = all.toByteArray();
        dictionary = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - WINDOW), bytes.length);
        return true;
    }

    private byte[] pack(byte[] content, Deflater deflater) {
        deflater.reset();
        deflater.setDictionary(dictionary());
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + content.length / 100 + GROWTH];
        int size = deflater.deflate(packed);
        if (!deflater.finished()) {
            throw new IllegalStateException("deflate needs more than " + packed.length + " for " + content.length);
        }
        return Arrays.copyOf(packed, size);
    }

    /** The content of {@code length} bytes that was made {@code packed}. */
    byte[] unpack(byte[] packed, int length) {
        byte[] content = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary());
            inflater.setInput(packed);
            if (inflater.inflate(content) != length) {
                throw new IllegalStateException("less than " + length);
            }
            return content;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    private byte[] dictionary() {
        return Objects.requireNonNull(dictionary);
    }
}
