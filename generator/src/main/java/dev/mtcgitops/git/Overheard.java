package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of what a server said, for what JGit does not ask about. */
final class Overheard {
    /** Servers say which it is in their first words (gitprotocol-v2, gitprotocol-capabilities). */
    private static final String OTHER_FORMAT = "object-format=sha256";

    private static final int ENOUGH = 1 << 12;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    /** Whether the repository has objects of the kind that JGit cannot read. */
    boolean isOtherFormat() {
        return beginning.toString(ISO_8859_1).contains(OTHER_FORMAT);
    }

    InputStream listen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                if (b >= 0 && beginning.size() < ENOUGH) {
                    beginning.write(b);
                }
                return b;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int count = in.read(buffer, start, length);
                beginning.write(buffer, start, Math.max(0, Math.min(count, ENOUGH - beginning.size())));
                return count;
            }
        };
    }
}
