package dev.mtcgitops.cli;

import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Progress.Task;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line of a terminal that tells a person who waits how far a run is. It appears after a second, and disappears for good before anything
 * else is printed, or when the program is interrupted.
 */
final class ProgressLine {
    /** A way to let time pass. */
    interface Clock {
        /** Returns after {@code millis}, or when {@code lock}, which the caller holds, is notified. */
        void pause(Object lock, long millis) throws InterruptedException;
    }

    private static final long BEFORE_FIRST = 1000;
    private static final long BETWEEN = 100;
    private static final int USUAL_WIDTH = 80;

    /** To the begin of the line; a longer one than the terminal must not wrap (DECAWM), as only its last row could be erased. */
    private static final String BEFORE = "\r\033[?7l";

    private static final String AFTER = "\033[?7h\033[K";
    private static final String ERASE = "\r\033[K";

    private final @Nullable OutputStream terminal;
    private final int width;
    private final Clock clock;
    private String shown = "";
    private boolean over;

    ProgressLine(@Nullable OutputStream terminal, int width, Clock clock) {
        this.terminal = terminal;
        this.width = width;
        this.clock = clock;
    }

    /** A line that is never shown. */
    static ProgressLine none() {
        return new ProgressLine(null, USUAL_WIDTH, Object::wait);
    }

    /** The line of the terminal behind standard error. */
    static ProgressLine ofStandardError(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return new ProgressLine(
                new FileOutputStream(FileDescriptor.err),
                columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH,
                Object::wait);
    }

    /** Whether a person looks at a terminal that can erase. */
    static boolean isSeen(boolean terminal, Map<String, String> environment) {
        return terminal
                && !ColorMode.isDumb(environment)
                && environment.getOrDefault("CI", "").isEmpty();
    }

    /** Shows {@code progress} from now on, in a thread that does not keep the program alive. */
    void show(Progress progress) {
        if (terminal != null) {
            Thread thread = new Thread(() -> follow(progress), "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Draws {@code progress} from time to time, until {@link #end}. */
    synchronized void follow(Progress progress) {
        try {
            clock.pause(this, BEFORE_FIRST);
            if (!over) {
                // Only now: most runs end before.
                Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            }
            while (!over) {
                draw(text(progress.task()));
                clock.pause(this, BETWEEN);
            }
        } catch (InterruptedException | IllegalStateException e) {
            // The program ends already.
            over = true;
        }
    }

    /** Erases the line, which is not drawn again. */
    synchronized void end() {
        over = true;
        if (!shown.isEmpty()) {
            write(ERASE);
            shown = "";
        }
        notifyAll();
    }

    private void draw(String text) {
        String fitting = text.substring(0, Math.min(text.length(), width - 1));
        if (!fitting.equals(shown)) {
            write(BEFORE + fitting + AFTER);
            shown = fitting;
        }
    }

    private static String text(Task task) {
        if (task.total() > 0) {
            return String.format(Locale.ROOT, "%s: %,d of %,d", task.name(), task.done(), task.total());
        }
        return task.done() > 0 ? String.format(Locale.ROOT, "%s: %,d", task.name(), task.done()) : task.name();
    }

    private void write(String text) {
        try {
            if (terminal != null) {
                terminal.write(text.getBytes(StandardCharsets.UTF_8));
                terminal.flush();
            }
        } catch (IOException e) {
            // The terminal is gone, and with it whoever looked at it.
            over = true;
        }
    }
}
