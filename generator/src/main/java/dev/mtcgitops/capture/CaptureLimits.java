package dev.mtcgitops.capture;

import dev.mtcgitops.work.Progress.Task;

/** How much of captures is looked at and read, in all paths of a run together. */
final class CaptureLimits {
    /** A file that is read. */
    static final int FILE = 16 * 1024 * 1024;
    /** An archive in an archive. */
    static final int NESTING = 2;

    private static final int ENTRIES = 500_000;
    private static final long READ = 1L << 30;
    /** Must-gathers have 10 to 20; gzip can have 1,000. */
    private static final int RATIO = 200;
    /** So much may come out of a few bytes. */
    private static final long SMALL = 64L * 1024 * 1024;

    private final Task task;
    private int entries;
    private long read;

    /** @param task is told of every file that is looked at */
    CaptureLimits(Task task) {
        this.task = task;
    }

    void entry() throws RefusedArchive {
        task.step();
        if (++entries > ENTRIES) {
            throw new RefusedArchive("it has more than 500,000 entries");
        }
    }

    void read(long bytes) throws RefusedArchive {
        read += bytes;
        if (read > READ) {
            throw new RefusedArchive("its YAML and JSON is more than 1 GiB");
        }
    }

    /** Refuses a bomb: {@code unpacked} bytes that came out of {@code packed} ones. */
    static void ratio(long packed, long unpacked) throws RefusedArchive {
        if (unpacked > SMALL && unpacked / RATIO > packed) {
            throw new RefusedArchive("it unpacks to more than 200 times its size");
        }
    }
}
