package dev.mtcgitops.incremental;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.output.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file that keeps a known fleet: a line that names the format and the program, a checksum, and the fleet. One that is broken, or
 * was written by another program, is like none.
 */
final class CacheFile {
    private static final int CHECKSUM = Long.BYTES;
    /** More than this was not written by us. */
    private static final long LIMIT = 1L << 30;

    private final Path path;
    private final byte[] header;

    private CacheFile(Path path, byte[] header) {
        this.path = path;
        this.header = header;
    }

    /** The file in {@code place} for the input that is named by {@code paths}. */
    static CacheFile of(CachePlace place, List<String> paths) {
        String name = TextDigest.of(String.join("\n", paths)) + ".fleet";
        String header = "mtc-gitops cache 1 " + TextDigest.of(place.program()) + "\n";
        return new CacheFile(place.directory().resolve(name), header.getBytes(UTF_8));
    }

    /** What the file holds. */
    KnownFleet read() {
        try {
            ByteBuffer bytes = content();
            byte[] first = new byte[header.length];
            if (bytes.remaining() < first.length + CHECKSUM) {
                return KnownFleet.NONE;
            }
            bytes.get(first);
            if (!Arrays.equals(first, header) || bytes.getLong() != checksum(bytes.slice())) {
                return KnownFleet.NONE;
            }
            return RecordReader.read(KnownFleet.class, bytes);
        } catch (IOException | IllegalArgumentException broken) {
            return KnownFleet.NONE;
        }
    }

    private ByteBuffer content() throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > LIMIT) {
                return ByteBuffer.allocate(0);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // One read need not fill it.
            }
            return bytes.flip();
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** @throws dev.mtcgitops.diagnostic.Failure if it cannot be written */
    void write(KnownFleet fleet) {
        ByteBuffer content = ByteBuffer.wrap(RecordWriter.write(fleet));
        ByteBuffer sum = ByteBuffer.allocate(CHECKSUM)
                .putLong(checksum(content.duplicate()))
                .flip();
        try {
            Files.createDirectories(path.getParent());
            Path temporary = Files.createTempFile(path.getParent(), "mtc-gitops-", ".tmp");
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                for (ByteBuffer part : List.of(ByteBuffer.wrap(header), sum, content)) {
                    while (part.hasRemaining()) {
                        channel.write(part);
                    }
                }
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Disk.unwritable(path, e);
        }
    }
}
