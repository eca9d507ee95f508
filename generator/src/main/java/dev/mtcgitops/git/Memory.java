package dev.mtcgitops.git;

import java.io.IOException;

/**
 * The memory that what a repository holds may take here: what is counted is known to be too much before the heap is full.
 * Counts are estimates that rather are too high.
 */
final class Memory {
    /** There is more than fits. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1L;
        private static final int MIB = 1 << 20;
        private final long most;

        private Exhausted(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        /** How many MiB there are for it. */
        long mebibytes() {
            return most / MIB;
        }
    }

    /** What is rendered needs room, too. */
    private static final int SHARE_OF_HEAP = 4;

    private final long most;
    private long kept;
    private long passing;

    /** @param most bytes */
    Memory(long most) {
        this.most = most;
    }

    /** A share of the largest heap that Java may have. */
    static Memory ofHeap() {
        return new Memory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    long most() {
        return most;
    }

    /** Counts what stays. */
    synchronized void keep(long bytes) throws Exhausted {
        kept += bytes;
        fit(0);
    }

    /** What stays so far. */
    synchronized long kept() {
        return kept;
    }

    /** Counts only {@code before} of what stayed: the rest is gone. */
    synchronized void release(long before) {
        kept = before;
    }

    /** Counts what is needed only until {@link #passed}. */
    synchronized void pass(long bytes) throws Exhausted {
        passing += bytes;
        fit(0);
    }

    synchronized void passed() {
        passing = 0;
    }

    /** Refuses {@code bytes} that are about to be needed for a moment, unless there is room. */
    synchronized void fit(long bytes) throws Exhausted {
        if (kept + passing + bytes > most) {
            throw new Exhausted(most);
        }
    }
}
