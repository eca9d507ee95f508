package dev.mtcgitops.output;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Bytes that are kept whole, or packed by a {@link FilePacker}. */
final class PackedBytes {
    /** More than bytes grow by that cannot be packed: five for each stored block. */
    private static final int GROWTH = 64;

    private final byte[] bytes;
    private final int length;
    private final @Nullable FilePacker packer;

    private PackedBytes(byte[] bytes, int length, @Nullable FilePacker packer) {
        this.bytes = bytes;
        this.length = length;
        this.packer = packer;
    }

    static PackedBytes whole(byte[] bytes) {
        return new PackedBytes(bytes, bytes.length, null);
    }

    /** {@code bytes}, packed with {@code dictionary}, which {@code packer} keeps. */
    static PackedBytes of(byte[] bytes, byte[] dictionary, FilePacker packer) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + bytes.length / 100 + GROWTH];
            int size = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("more than " + packed.length + " bytes for " + bytes.length);
            }
            return new PackedBytes(Arrays.copyOf(packed, size), bytes.length, packer);
        } finally {
            deflater.end();
        }
    }

    /** The bytes, which are never changed. */
    byte[] unpacked() {
        return packer == null ? bytes : packer.unpack(this);
    }

    byte[] unpack(byte[] dictionary) {
        byte[] unpacked = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(bytes);
            if (inflater.inflate(unpacked) != length) {
                throw new IllegalStateException("less than " + length + " bytes");
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
