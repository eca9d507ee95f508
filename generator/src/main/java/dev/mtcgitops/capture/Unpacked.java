package dev.mtcgitops.capture;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a gzip file, as long as it is in proportion to its size; that of any other file as it is. */
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x1f8b;

    private final Counted packed;
    private long unpacked;

    private Unpacked(Counted packed, InputStream content) {
        super(content);
        this.packed = packed;
    }

    static Unpacked of(InputStream file) throws IOException {
        Counted packed = new Counted(file);
        BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
        buffered.mark(2);
        int start = buffered.read() << 8 | buffered.read();
        buffered.reset();
        if (start != MAGIC) {
            return new Unpacked(packed, buffered);
        }
        try {
            return new Unpacked(packed, new GZIPInputStream(buffered, BUFFER));
        } catch (ZipException e) {
            throw new RefusedArchive("it is no gzip file");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = super.read(into, offset, length);
            unpacked += Math.max(0, count);
            CaptureLimits.ratio(packed.count, unpacked);
            return count;
        } catch (ZipException | java.io.EOFException e) {
            throw new RefusedArchive("it is torn");
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] buffer = new byte[(int) Math.min(bytes, BUFFER)];
        return bytes <= 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
    }

    /** Counts the bytes that were read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
