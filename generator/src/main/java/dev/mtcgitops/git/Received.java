package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.BlobObjectChecker;
import org.eclipse.jgit.lib.ObjectChecker;

/** The data that one server sends: its first words, and their amount. Packs go to the disk, everything else stays in the heap. */
final class Received {
    /** There is more than fits. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
        private final long most;

        TooMuch(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        /** The MiB available for it. */
        long mebibytes() {
            return most >> 20;
        }
    }

    /** Servers say in their first words what they are and can do (gitprotocol-v2, gitprotocol-capabilities). */
    private static final String OTHER_FORMAT = "object-format=sha256";

    private static final Pattern CAPABILITIES = Pattern.compile("[0-9a-f]{4}version 2\n|\0");
    private static final Pattern FILTER =
            Pattern.compile("\n[0-9a-f]{4}fetch=(?:[^\n]* )?filter[ \n]|\0[^\n]* filter[ \n]");

    private static final int ENOUGH = 1 << 12;
    /** A ref, or a message, takes many times the bytes that it is said with. */
    private static final int WEIGHT = 8;
    /** The heap that JGit needs for one object of a pack. */
    private static final int SIZE_OF_OBJECT = 256;

    private static final int PACK_HEADER = 12;
    /** Manifests and code are never larger than this, inflated. */
    private static final int INFLATION = 8;

    private final long memory;
    private final long disk;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long words;
    private long packed;
    private long inflated;

    /**
     * Nothing yet.
     *
     * @param memory how many bytes of the heap it may fill
     * @param disk how many bytes all packs may have together
     */
    Received(long memory, long disk) {
        this.memory = memory;
        this.disk = disk;
    }

    /** Forgets the words of the last dialogue. */
    void begin() {
        words = 0;
        beginning.reset();
    }

    /** Whether the repository has objects of the kind that JGit cannot read. */
    boolean isOtherFormat() {
        return beginning().contains(OTHER_FORMAT);
    }

    /** Whether this is a server of Git that cannot leave objects out. */
    boolean lacksFilter() {
        return CAPABILITIES.matcher(beginning()).find()
                && !FILTER.matcher(beginning()).find();
    }

    private String beginning() {
        return beginning.toString(ISO_8859_1);
    }

    /** The largest object that is taken: JGit has some of them in the heap at a time. */
    long largestObject() {
        return memory;
    }

    /** {@code in}, counted and listened to. */
    InputStream listen(InputStream in) {
        return new Counted(in) {
            @Override
            void count(byte[] bytes, int start, int count) throws IOException {
                words += count;
                require(WEIGHT * words, memory);
                beginning.write(bytes, start, Math.min(count, ENOUGH - beginning.size()));
            }
        };
    }

    /** A pack out of what is {@linkplain #listen listened} to; refused if it announces more objects than fit. */
    InputStream pack(InputStream in) throws IOException {
        PushbackInputStream pack = new PushbackInputStream(in, PACK_HEADER);
        byte[] header = pack.readNBytes(PACK_HEADER);
        pack.unread(header);
        if (header.length == PACK_HEADER) {
            long objects = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(2 * Integer.BYTES));
            require(SIZE_OF_OBJECT * objects, memory);
        }
        return new Counted(pack) {
            @Override
            void count(byte[] bytes, int start, int count) throws IOException {
                words -= count;
                packed += count;
                require(packed, disk);
            }
        };
    }

    /** Counts what objects inflate to; does not judge them. */
    ObjectChecker counter() {
        return new ObjectChecker() {
            @Override
            public void check(AnyObjectId id, int type, byte[] bytes) {
                inflate(bytes.length);
            }

            @Override
            public BlobObjectChecker newBlobObjectChecker() {
                return new BlobObjectChecker() {
                    @Override
                    public void update(byte[] bytes, int start, int count) {
                        inflate(count);
                    }

                    @Override
                    public void endBlob(AnyObjectId id) {}
                };
            }
        };
    }

    private void inflate(long count) {
        inflated += count;
        try {
            require(inflated / INFLATION, disk);
        } catch (TooMuch e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(long bytes, long most) throws TooMuch {
        if (bytes > most) {
            throw new TooMuch(most);
        }
    }

    /** A stream whose bytes are counted as they are read. */
    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(byte[] bytes, int start, int count) throws IOException;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int count = in.read(buffer, start, length);
            count(buffer, start, Math.max(0, count));
            return count;
        }
    }
}
