package dev.mtcgitops.work;

import dev.mtcgitops.work.Progress.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The threads of a run, which apply a function to many values at once. Results do not depend on their number.
 *
 * @param jobs how many there are; the caller's alone if that is 1
 * @param progress is told of every value that is done
 */
public record Workers(int jobs, Progress progress) {
    /** {@code jobs} threads whose progress nobody looks at. */
    public static Workers of(int jobs) {
        return new Workers(jobs, new Progress());
    }

    /**
     * The results of {@code work}, in the order of the values. Where it fails, the first value in order that fails decides what is thrown.
     *
     * @param task the name of the work, for {@link Progress}
     */
    public <T, R> List<R> map(String task, List<T> values, Function<T, R> work) {
        Task told = progress.begin(task, values.size());
        Function<T, R> step = value -> {
            R result = work.apply(value);
            told.step();
            return result;
        };
        if (jobs <= 1 || values.size() < 2) {
            return values.stream().map(step).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, values.size()));
        try {
            List<Future<R>> pending = values.stream()
                    .map(value -> pool.submit(() -> step.apply(value)))
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
