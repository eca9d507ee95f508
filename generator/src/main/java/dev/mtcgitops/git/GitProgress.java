package dev.mtcgitops.git;

import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Progress.Task;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.jspecify.annotations.Nullable;

/** JGit's tasks as those of a run. The server's own, whose names it may choose, are left out. */
final class GitProgress implements ProgressMonitor {
    /** See {@code SideBandInputStream} of JGit. */
    private static final String OF_SERVER = "remote: ";

    private final Progress progress;
    private @Nullable Task task;

    GitProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void start(int tasks) {}

    @Override
    public void beginTask(String title, int total) {
        task = title.startsWith(OF_SERVER) ? null : progress.begin(title, total);
    }

    @Override
    public void update(int completed) {
        if (task != null) {
            task.step(completed);
        }
    }

    @Override
    public void endTask() {
        task = null;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void showDuration(boolean enabled) {}
}
