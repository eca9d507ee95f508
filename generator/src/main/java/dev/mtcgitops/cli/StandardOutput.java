package dev.mtcgitops.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream of the process. It is written in whole lines, so that two streams that go to one file do not tear each other's, and
 * remembers why it could not be written; writers and print streams forget that.
 */
final class StandardOutput extends FilterOutputStream {
    private final Runnable before;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable IOException failure;

    /** @param before is run before anything is written */
    StandardOutput(OutputStream out, Runnable before) {
        super(out);
        this.before = before;
    }

    static StandardOutput of(FileDescriptor descriptor, ProgressLine progress) {
        return new StandardOutput(new FileOutputStream(descriptor), progress::end);
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
        int end = offset + length;
        while (end > offset && bytes[end - 1] != '\n') {
            end--;
        }
        begun.write(bytes, offset, end - offset);
        if (end > offset) {
            flush();
        }
        begun.write(bytes, end, offset + length - end);
    }

    /** Writes the line that has begun, too. */
    @Override
    public void flush() throws IOException {
        byte[] lines = begun.toByteArray();
        begun.reset();
        if (failure != null || lines.length == 0) {
            return;
        }
        before.run();
        try {
            out.write(lines);
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
