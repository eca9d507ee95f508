package dev.mtcgitops.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives as tar does, and such as tar never would. */
public final class TarWriter {
    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Everything in {@code folder}, a folder whose name is that of an archive as one; gzip around it. */
    public static byte[] packed(Path folder) {
        TarWriter tar = new TarWriter();
        for (Path child : children(folder)) {
            tar.add(child, "");
        }
        return tar.gzipped();
    }

    private void add(Path path, String above) {
        String name = above + path.getFileName();
        if (isArchive(path)) {
            file(name, packed(path));
        } else if (Files.isDirectory(path)) {
            folder(name + "/");
            children(path).forEach(child -> add(child, name + "/"));
        } else {
            try {
                file(name, Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a folder of a corpus is to be an archive. */
    public static boolean isArchive(Path path) {
        return Files.isDirectory(path) && path.toString().endsWith(".tar.gz");
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TarWriter folder(String name) {
        return entry(name, '5', new byte[0], "");
    }

    TarWriter file(String name, byte[] content) {
        return entry(name, '0', content, "");
    }

    TarWriter file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TarWriter entry(String name, char type, byte[] content, String link) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length > 100) {
            header("././@LongLink", 'L', nameBytes.length + 1, "");
            padded(Arrays.copyOf(nameBytes, nameBytes.length + 1));
        }
        header(
                new String(Arrays.copyOf(nameBytes, Math.min(100, nameBytes.length)), StandardCharsets.UTF_8),
                type,
                content.length,
                link);
        padded(content);
        return this;
    }

    /** A header that promises {@code size} bytes, whatever follows. */
    TarWriter header(String name, char type, long size, String link) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, String.format("%011o", size));
        put(header, 136, "00000000000");
        header[156] = (byte) type;
        put(header, 157, link);
        put(header, 257, "ustar");
        put(header, 263, "00");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, String.format("%06o", sum));
        header[154] = 0;
        out.writeBytes(header);
        return this;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private void padded(byte[] content) {
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    /** The archive with its end. */
    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(new byte[2 * BLOCK]);
        return whole.toByteArray();
    }

    byte[] gzipped() {
        return gzip(bytes());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
