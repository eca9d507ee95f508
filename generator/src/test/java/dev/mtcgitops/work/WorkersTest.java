package dev.mtcgitops.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.work.Progress.Task;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkersTest {
    private static final List<Integer> VALUES = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 64, 1000})
    void resultsKeepTheOrderOfTheValues(int jobs) {
        assertThat(Workers.of(jobs).map("Testing", VALUES, i -> i * i))
                .isEqualTo(VALUES.stream().map(i -> i * i).toList());
        assertThat(Workers.of(jobs).map("Testing", List.<Integer>of(), i -> i)).isEmpty();
        assertThat(Workers.of(jobs).map("Testing", List.of(7), i -> -i)).containsExactly(-7);
    }

    @Test
    void severalThreadsWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        assertThat(Workers.of(2).map("Testing", List.of(1, 2), i -> {
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Thread.currentThread().getName();
                }))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneJobIsTheCallers() {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        Workers.of(1).map("Testing", VALUES, i -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void everyValueIsAStep(int jobs) {
        Progress progress = new Progress();
        new Workers(jobs, progress).map("Counting", VALUES, i -> i);
        Task task = progress.task();
        assertThat(task.name()).isEqualTo("Counting");
        assertThat(task.done()).isEqualTo(task.total()).isEqualTo(500);
    }

    @Test
    void aStepIsDoneWhenItsResultIsThere() {
        Progress progress = new Progress();
        assertThat(new Workers(1, progress)
                        .map("Counting", VALUES, i -> progress.task().done()))
                .isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theFirstFailureIsThrownAsItIs(int jobs) {
        List<IllegalArgumentException> failures =
                VALUES.stream().map(i -> new IllegalArgumentException("" + i)).toList();
        assertThatThrownBy(() -> Workers.of(jobs).map("Testing", VALUES, i -> {
                    if (i % 7 == 3) {
                        throw failures.get(i);
                    }
                    return i;
                }))
                .isSameAs(failures.get(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anErrorIsThrownAsItIs(int jobs) {
        StackOverflowError error = new StackOverflowError();
        assertThatThrownBy(() -> Workers.of(jobs).map("Testing", VALUES, i -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();
        // No result is ever there, so that the caller has to wait.
        assertThatThrownBy(() -> Workers.of(2).map("Testing", VALUES, WorkersTest::waitForEver))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int waitForEver(int value) {
        try {
            new CountDownLatch(1).await();
            return value;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
