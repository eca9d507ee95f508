package dev.mtcgitops.output;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of a fleet in a twentieth of their room, because its clusters are alike: what those of the first one hold, too, others only
 * refer to (deflate, RFC 1951, with a preset dictionary). Safe for any number of threads.
 */
public final class FilePacker {
    /** As far as deflate looks back. */
    private static final int WINDOW = 1 << 15;

    /** The end of the first contents. */
    private byte @Nullable [] dictionary;
    /** The bytes that were unpacked last: files are read in the order of their paths, so they are mostly asked for again. */
    private @Nullable PackedBytes last;

    private byte[] unpacked = {};

    /** The files with these {@code contents}, by path, packed together; those of the first call are kept whole. */
    SortedMap<String, RenderedFile> pack(SortedMap<String, byte[]> contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        contents.values().forEach(all::writeBytes);
        PackedBytes holder = pack(all.toByteArray());
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        int start = 0;
        for (var content : contents.entrySet()) {
            files.put(content.getKey(), new RenderedFile(content.getValue(), holder, start));
            start += content.getValue().length;
        }
        return files;
    }

    private PackedBytes pack(byte[] bytes) {
        byte[] known = dictionary(bytes);
        return known == null ? PackedBytes.whole(bytes) : PackedBytes.of(bytes, known, this);
    }

    /** The dictionary; none for {@code first} that it is made of. */
    private synchronized byte @Nullable [] dictionary(byte[] first) {
        byte[] known = dictionary;
        if (known == null) {
            dictionary = Arrays.copyOfRange(first, Math.max(0, first.length - WINDOW), first.length);
        }
        return known;
    }

    /** What {@code packed} was made of. */
    synchronized byte[] unpack(PackedBytes packed) {
        if (packed != last && dictionary != null) {
            unpacked = packed.unpack(dictionary);
            last = packed;
        }
        return unpacked;
    }
}
