package dev.mtcgitops.work;

import dev.mtcgitops.work.Progress.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The threads of a run, which apply a function to many values at once. Results do not depend on their number.
 *
 * @param jobs how many there are; the caller's alone if that is 1
 * @param progress is told of every value that is done
 */
public record Workers(int jobs, Progress progress) {
    /** So many values at most are given to a thread together: what waits for each takes more memory than many a result. */
    private static final int LARGEST_SLICE = 64;

    /** So many slices at least are there for each thread, so that none waits long for the others. */
    private static final int SLICES = 8;

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
        int threads = Math.min(jobs, values.size());
        int slice = Math.max(1, Math.min(LARGEST_SLICE, values.size() / threads / SLICES));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<R>>> pending = IntStream.iterate(0, from -> from < values.size(), from -> from + slice)
                    .mapToObj(from -> values.subList(from, Math.min(values.size(), from + slice)))
                    .map(some -> pool.submit(() -> some.stream().map(step).toList()))
                    .toList();
            List<R> results = new ArrayList<>(values.size());
            for (Future<List<R>> some : pending) {
                results.addAll(some.get());
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
