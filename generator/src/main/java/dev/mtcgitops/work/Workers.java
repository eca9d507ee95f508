package dev.mtcgitops.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Applies a function to many values at once; the results keep the order of the values. */
public final class Workers {
    private Workers() {}

    /**
     * The results of {@code work}, made by {@code jobs} threads; by the caller's alone if that is 1. Where it fails, the first value
     * in order that fails decides what is thrown.
     */
    public static <T, R> List<R> map(int jobs, List<T> values, Function<T, R> work) {
        if (jobs <= 1 || values.size() < 2) {
            return values.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, values.size()));
        try {
            List<Future<R>> pending = values.stream()
                    .map(value -> pool.submit(() -> work.apply(value)))
                    .toList();
            List<R> results = new ArrayList<>(values.size());
            for (Future<R> result : pending) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
