package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one server says in one connection: its beginning, for what JGit does not ask about, and how much it is. */
final class Overheard {
    /** Servers say which it is in their first words (gitprotocol-v2, gitprotocol-capabilities). */
    private static final String OTHER_FORMAT = "object-format=sha256";

    private static final int ENOUGH = 1 << 12;

    /** A ref, or a message, takes many times the bytes that it is said with. */
    private static final int WEIGHT = 8;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final Memory memory;

    /** @param memory what may be filled with what is heard */
    Overheard(Memory memory) {
        this.memory = memory;
    }

    /** What {@code bytes} count for, unless it is known what they are. */
    static long weight(long bytes) {
        return WEIGHT * bytes;
    }

    /** Whether the repository has objects of the kind that JGit cannot read. */
    boolean isOtherFormat() {
        return beginning.toString(ISO_8859_1).contains(OTHER_FORMAT);
    }

    InputStream listen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                if (b >= 0) {
                    hear(new byte[] {(byte) b}, 0, 1);
                }
                return b;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int count = in.read(buffer, start, length);
                hear(buffer, start, Math.max(0, count));
                return count;
            }
        };
    }

    private void hear(byte[] bytes, int start, int count) throws IOException {
        memory.pass(weight(count));
        beginning.write(bytes, start, Math.min(count, ENOUGH - beginning.size()));
    }
}
