package dev.mtcgitops.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** Whether a work tree holds something else than its commit: a changed file, or input that was never committed. */
final class WorkTreeState {
    private static final Set<String> INPUT_EXTENSIONS = Set.of("yaml", "yml");

    private WorkTreeState() {}

    /** True also where it cannot be told, as for a file that only a configured command could compare. */
    static boolean isDirty(Repository repository, List<Path> inputs) {
        try {
            DirCache index = repository.readDirCache();
            return hasChanges(repository)
                    || hasUncommittedInput(repository.getWorkTree().toPath(), index, inputs);
        } catch (IOException | UnsupportedOperationException e) {
            return true;
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

    private static boolean hasUncommittedInput(Path workTree, DirCache index, List<Path> inputs) throws IOException {
        for (Path input : inputs) {
            Path start = input.toAbsolutePath().normalize();
            if (start.startsWith(workTree) && Files.exists(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    Set<String> candidates = files.filter(file -> file.equals(start) || isInput(start.relativize(file)))
                            .filter(Files::isRegularFile)
                            .map(file -> workTree.relativize(file).toString().replace('\\', '/'))
                            .collect(Collectors.toSet());
                    if (candidates.stream().anyMatch(path -> index.findEntry(path) < 0)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** As the reader decides: not hidden, and named like YAML. */
    private static boolean isInput(Path relative) {
        String name = String.valueOf(relative.getFileName());
        for (Path segment : relative) {
            if (segment.toString().startsWith(".")) {
                return false;
            }
        }
        return INPUT_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
