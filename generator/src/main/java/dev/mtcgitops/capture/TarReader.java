package dev.mtcgitops.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a tar archive from its start to its end: POSIX ustar with the long names of pax and of GNU tar. Strict: what is neither a regular file nor a
 * folder, and a name that leads out of the folder where it would be unpacked, refuses the archive.
 */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 64 * 1024;
    private static final long LARGEST = 1L << 40;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];
    /** Bytes up to the next header. */
    private long rest;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * A regular file.
     *
     * @param names its folders and itself
     * @param size its length in bytes
     */
    record Member(List<String> names, long size) {}

    /** The next regular file; nothing at the end. */
    Optional<Member> next() throws IOException {
        String longName = null;
        long paxSize = -1;
        while (true) {
            in.skipNBytes(rest);
            rest = 0;
            int read = in.readNBytes(header, 0, BLOCK);
            if (read == 0 || (read == BLOCK && isZero())) {
                return Optional.empty();
            }
            if (read < BLOCK || !isSound()) {
                throw new RefusedArchive("it is torn or no tar archive");
            }
            long size = paxSize >= 0 ? paxSize : number(124, 12);
            if (size < 0 || size > LARGEST) {
                throw new RefusedArchive("a size in it is impossible");
            }
            rest = (size + BLOCK - 1) / BLOCK * BLOCK;
            char type = (char) header[156];
            switch (type) {
                case 'L' -> longName = text(content(size));
                case 'x' -> {
                    byte[] attributes = content(size);
                    longName = attribute(attributes, "path").orElse(longName);
                    paxSize = attribute(attributes, "size")
                            .map(TarReader::decimal)
                            .orElse(-1L);
                }
                case 'g' -> content(size);
                case '0', '\0', '7', '5' -> {
                    List<String> names = names(longName == null ? name() : longName);
                    if (type != '5') {
                        return Optional.of(new Member(names, size));
                    }
                    longName = null;
                    paxSize = -1;
                }
                case '1', '2' -> throw new RefusedArchive("it holds a link");
                default -> throw new RefusedArchive("it holds a device, a pipe or something else that is no file");
            }
        }
    }

    /** The stream of the content of the member that was found last. */
    InputStream content(Member member) {
        return new InputStream() {
            private long left = member.size();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(into, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw new RefusedArchive("it ends too early");
                }
                left -= count;
                rest -= count;
                return count;
            }
        };
    }

    private byte[] content(long size) throws IOException {
        if (size > LONGEST_NAME) {
            throw new RefusedArchive("a name in it is too long");
        }
        byte[] bytes = in.readNBytes((int) size);
        rest -= bytes.length;
        if (bytes.length < size) {
            throw new RefusedArchive("it ends too early");
        }
        return bytes;
    }

    private static List<String> names(String path) throws RefusedArchive {
        List<String> names = Arrays.stream(path.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
        if (path.startsWith("/") || path.contains("\\") || path.indexOf('\0') >= 0 || names.contains("..")) {
            throw new RefusedArchive("a name in it leads out of the folder where it is unpacked");
        }
        return names.isEmpty() ? List.of(".") : names;
    }

    private String name() {
        String name = text(Arrays.copyOfRange(header, 0, 100));
        boolean posix = header[257] == 'u' && header[262] == 0;
        String prefix = posix ? text(Arrays.copyOfRange(header, 345, 500)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** Lines of {@code LENGTH KEY=VALUE}. */
    private static Optional<String> attribute(byte[] attributes, String key) throws RefusedArchive {
        String found = null;
        int start = 0;
        while (start < attributes.length) {
            int blank = start;
            while (blank < attributes.length && attributes[blank] != ' ') {
                blank++;
            }
            long length = decimal(new String(attributes, start, blank - start, StandardCharsets.US_ASCII));
            if (length <= blank - start + 1 || length > attributes.length - start) {
                throw new RefusedArchive("an attribute in it is malformed");
            }
            String line = new String(attributes, blank + 1, (int) length - (blank - start) - 2, StandardCharsets.UTF_8);
            if (line.startsWith(key + "=")) {
                found = line.substring(key.length() + 1);
            }
            start += (int) length;
        }
        return Optional.ofNullable(found);
    }

    private static long decimal(String digits) {
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -2;
    }

    /** An octal number, or with the first bit set a binary one. */
    private long number(int offset, int length) throws RefusedArchive {
        if ((header[offset] & 0x80) != 0) {
            long value = 0;
            for (int i = offset + length - 7; i < offset + length; i++) {
                value = value << 8 | (header[i] & 0xFF);
            }
            return value;
        }
        String digits = new String(header, offset, length, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        if (!digits.matches("[0-7]{1,12}")) {
            throw new RefusedArchive("a size in it is impossible");
        }
        return Long.parseLong(digits, 8);
    }

    private boolean isZero() {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the checksum is right. */
    private boolean isSound() {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        String stated = new String(header, 148, 8, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        return stated.matches("[0-7]{1,7}") && Long.parseLong(stated, 8) == sum;
    }
}
