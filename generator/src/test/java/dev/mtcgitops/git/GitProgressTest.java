package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.work.Progress;
import org.junit.jupiter.api.Test;

class GitProgressTest {
    private final Progress progress = new Progress();
    private final GitProgress monitor = new GitProgress(progress);

    @Test
    void tasksOfJGitAreThoseOfTheRun() {
        monitor.beginTask("Receiving objects", 7);
        monitor.update(2);
        monitor.update(3);
        assertThat(progress.task().name()).isEqualTo("Receiving objects");
        assertThat(progress.task().total()).isEqualTo(7);
        assertThat(progress.task().done()).isEqualTo(5);
    }

    @Test
    void aServerDoesNotWriteOnTheTerminal() {
        progress.begin("Asking the server");
        monitor.beginTask("remote: \033]0;owned\007", 7);
        monitor.update(2);
        monitor.endTask();
        assertThat(progress.task().name()).isEqualTo("Asking the server");
        assertThat(progress.task().done()).isZero();
    }
}
