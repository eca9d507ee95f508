package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** The bytes of a pack, in pieces, so that it grows without being copied. */
final class PackBytes {
    private static final int PIECE = 1 << 16;

    private final List<byte[]> pieces = new ArrayList<>();
    private long size;

    /** Where an object's bytes begin, and how many they are when they are inflated. */
    private record Header(long content, int length) {}

    long size() {
        return size;
    }

    void append(byte[] bytes, int start, int length) {
        for (int done = 0; done < length; ) {
            int at = (int) (size % PIECE);
            if (at == 0) {
                pieces.add(new byte[PIECE]);
            }
            int count = Math.min(length - done, PIECE - at);
            System.arraycopy(bytes, start + done, pieces.get(pieces.size() - 1), at, count);
            size += count;
            done += count;
        }
    }

    /** Copies up to {@code count} bytes from {@code position} on; returns how many. */
    int read(long position, byte[] target, int start, int count) {
        int at = (int) (position % PIECE);
        int length = (int) Math.min(Math.min(count, PIECE - at), size - position);
        if (length > 0) {
            System.arraycopy(pieces.get((int) (position / PIECE)), at, target, start, length);
        }
        return length;
    }

    /** How many bytes the whole object at {@code offset} has. */
    int length(long offset) {
        return header(offset).length();
    }

    /** The whole object at {@code offset}. */
    byte[] inflate(long offset) throws IOException {
        Header header = header(offset);
        try (InputStream in = new InflaterInputStream(from(header.content()))) {
            return in.readNBytes(header.length());
        }
    }

    private Header header(long offset) {
        long at = offset;
        int next = at(at++);
        long length = next & 0x0f;
        for (int shift = 4; (next & 0x80) != 0; shift += 7) {
            next = at(at++);
            length |= (long) (next & 0x7f) << shift;
        }
        return new Header(at, (int) length);
    }

    private int at(long position) {
        return pieces.get((int) (position / PIECE))[(int) (position % PIECE)];
    }

    private InputStream from(long start) {
        return new InputStream() {
            private long position = start;

            @Override
            public int read() {
                return position < size ? at(position++) & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int begin, int count) {
                int length = PackBytes.this.read(position, target, begin, count);
                position += length;
                return length == 0 && count > 0 ? -1 : length;
            }
        };
    }
}
