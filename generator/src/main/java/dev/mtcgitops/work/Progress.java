package dev.mtcgitops.work;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The task that a run is at. Every room may begin one; a reader, in another thread, looks at it from time to time. Telling costs a write to
 * memory, and needs no clock.
 */
public final class Progress {
    private volatile Task task = new Task("", 0);

    /** Begins a task whose steps are not counted, such as {@code Resolving clusters}. */
    public void begin(String name) {
        begin(name, 0);
    }

    /**
     * Begins a task, which takes the place of the one before it.
     *
     * @param name what is done to what, such as {@code Rendering clusters}
     * @param total its steps; 0 if their number is not known
     */
    public Task begin(String name, int total) {
        Task next = new Task(name, total);
        task = next;
        return next;
    }

    /** The task now. */
    public Task task() {
        return task;
    }

    /** A part of a run that takes steps, which several threads may take at once. */
    public static final class Task {
        private final String name;
        private final int total;
        private final AtomicInteger done = new AtomicInteger();

        private Task(String name, int total) {
            this.name = name;
            this.total = total;
        }

        /** Tells that another step is done. */
        public void step() {
            step(1);
        }

        /** Tells that {@code steps} more are done. */
        public void step(int steps) {
            done.addAndGet(steps);
        }

        /** Its name. */
        public String name() {
            return name;
        }

        /** All steps; 0 if their number is not known. */
        public int total() {
            return total;
        }

        /** The steps that are done. */
        public int done() {
            return done.get();
        }
    }
}
