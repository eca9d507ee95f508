package dev.mtcgitops.git;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Ends a process that neither sends nor takes a byte for too long. */
final class StallGuard implements AutoCloseable {
    private static final int LOOKS = 4;

    private final AtomicLong moved = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Timer timer = new Timer("stall-guard", true);
    private final Runnable end;
    private long last = -1;
    private int quiet;
    private volatile boolean stalled;

    /** @param end what to do then; called once */
    StallGuard(int seconds, Runnable end) {
        this.end = end;
        long period = TimeUnit.SECONDS.toMillis(seconds) / LOOKS;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                period,
                period);
    }

    private void look() {
        long now = moved.get();
        quiet = waiting.get() > 0 && now == last ? quiet + 1 : 0;
        last = now;
        if (quiet >= LOOKS && !stalled) {
            stalled = true;
            end.run();
        }
    }

    /** Whether it came to that. */
    boolean stalled() {
        return stalled;
    }

    @Override
    public void close() {
        timer.cancel();
    }

    private interface Transfer {
        int run() throws IOException;
    }

    private int timed(Transfer transfer) throws IOException {
        waiting.incrementAndGet();
        try {
            int count = transfer.run();
            moved.incrementAndGet();
            return count;
        } finally {
            waiting.decrementAndGet();
        }
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                return timed(in::read);
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                return timed(() -> in.read(buffer, start, length));
            }
        };
    }

    OutputStream watch(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                timed(() -> {
                    out.write(b);
                    return 1;
                });
            }

            @Override
            public void write(byte[] buffer, int start, int length) throws IOException {
                timed(() -> {
                    out.write(buffer, start, length);
                    return length;
                });
            }

            @Override
            public void flush() throws IOException {
                timed(() -> {
                    out.flush();
                    return 0;
                });
            }
        };
    }
}
