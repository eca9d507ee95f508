package dev.mtcgitops;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Applies a function to many values at once; the results keep the order of the values. */
final class Workers {
    private Workers() {}

    /** The results of {@code work}, made by {@code jobs} threads; by the caller's alone if that is 1. */
    static <T, R> List<R> map(int jobs, List<T> values, Function<T, R> work) {
        if (jobs == 1 || values.size() < 2) {
            return values.stream().map(work).toList();
        }
        ForkJoinPool pool = new ForkJoinPool(jobs);
        try {
            return pool.submit(() -> values.parallelStream().map(work).toList()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
