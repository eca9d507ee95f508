package dev.mtcgitops.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A standard stream of the process that remembers why it could not be written; writers and print streams forget that. */
final class StandardOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    private StandardOutput(OutputStream out) {
        super(out);
    }

    static StandardOutput of(FileDescriptor descriptor) {
        return new StandardOutput(new FileOutputStream(descriptor));
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
    }

    /** Why not all was written; null if all was. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether the reader has left, as {@code head} does when it has seen enough: nobody waits for the rest. */
    boolean isAbandoned() {
        return failure != null && "Broken pipe".equals(failure.getMessage());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
