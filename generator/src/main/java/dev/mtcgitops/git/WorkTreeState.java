package dev.mtcgitops.git;

import dev.mtcgitops.git.SourceCommit.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** Whether a work tree holds something else than its commit: a changed file, or input that was never committed. */
final class WorkTreeState {
    private WorkTreeState() {}

    /** Dirty also where a file cannot be compared, as one that only a configured command could. */
    static State of(Repository repository, Set<Path> files) {
        DirCache index;
        try {
            index = repository.readDirCache();
        } catch (IOException e) {
            return State.UNKNOWN;
        }
        try {
            boolean dirty = hasChanges(repository)
                    || hasUncommitted(files, repository.getWorkTree().toPath().toRealPath(), index);
            return dirty ? State.DIRTY : State.CLEAN;
        } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
            return State.DIRTY;
        }
    }

    private static boolean hasChanges(Repository repository) throws IOException {
        IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
        diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
        diff.diff();
        return Stream.of(
                        diff.getAdded(),
                        diff.getChanged(),
                        diff.getRemoved(),
                        diff.getMissing(),
                        diff.getModified(),
                        diff.getConflicting())
                .anyMatch(paths -> !paths.isEmpty());
    }

    private static boolean hasUncommitted(Set<Path> files, Path workTree, DirCache index) {
        return files.stream()
                .filter(file -> file.startsWith(workTree))
                .map(file -> workTree.relativize(file).toString().replace('\\', '/'))
                .anyMatch(path -> index.findEntry(path) < 0);
    }
}
