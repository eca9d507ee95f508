package dev.mtcgitops.git;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The pause between two tries, so that those who collided do not collide again. */
@FunctionalInterface
public interface Backoff {
    /** Waits before another try; {@code failures} counts those so far, from 1. */
    void pause(int failures);

    /** Pauses that double from 20 ms to at most 1 s, each shortened by up to half at random. */
    static Backoff exponential(RandomGenerator jitter) {
        return failures -> {
            long longest = Math.min(1000, 20L << Math.min(failures - 1, 6));
            try {
                TimeUnit.MILLISECONDS.sleep(jitter.nextLong(longest / 2, longest + 1));
            } catch (InterruptedException e) {
                // The next try is due earlier, and the caller sees the flag.
                Thread.currentThread().interrupt();
            }
        };
    }
}
