package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Output to a reader that may stop reading. Java has no timeout for that: the writes are done in a thread of their own, which
 * is given up together with the connection.
 */
final class TimedOutput extends OutputStream {
    private final OutputStream out;
    private final int seconds;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "writer");
        thread.setDaemon(true);
        return thread;
    });

    TimedOutput(OutputStream out, int seconds) {
        this.out = out;
        this.seconds = seconds;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void timed(Step step) throws IOException {
        try {
            writer.submit(() -> {
                        step.run();
                        return true;
                    })
                    .get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("nothing was taken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        // The caller may use its buffer again although this write never ends.
        byte[] copy = Arrays.copyOfRange(bytes, start, start + length);
        timed(() -> out.write(copy));
    }

    @Override
    public void flush() throws IOException {
        timed(out::flush);
    }

    @Override
    public void close() throws IOException {
        try {
            timed(out::close);
        } finally {
            writer.shutdown();
        }
    }
}
