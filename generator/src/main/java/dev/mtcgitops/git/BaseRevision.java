package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.FileSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The input as it was when a revision and the commit that is checked out parted: at their merge base, read from the objects of the
 * repository. Nothing is written and no command configured there runs.
 */
public final class BaseRevision implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    private final Repository repository;
    private final String commit;
    private final CommitFiles files;
    private final List<String> inputs;

    private BaseRevision(Repository repository, String commit, CommitFiles files, List<String> inputs) {
        this.repository = repository;
        this.commit = commit;
        this.files = files;
        this.inputs = inputs;
    }

    /**
     * Finds the merge base in the repository that holds the first input.
     *
     * @param inputs files and directories as the user gave them, at least one
     * @param workingDirectory what they are relative to
     * @param revision a branch, a tag, an id or another name of a commit, as Git has them
     * @param into what is wrong with the inputs or the revision; if anything is, the result is empty
     * @throws dev.mtcgitops.diagnostic.Failure of kind {@code IO} if the repository cannot be read
     */
    public static Optional<BaseRevision> find(
            List<String> inputs, Path workingDirectory, String revision, Diagnostics into) {
        Path workTree = workTree(inputs, workingDirectory, into);
        return workTree == null
                ? Optional.empty()
                : GitFailures.guard(
                        workTree.toString(), () -> open(inputs, workingDirectory, workTree, revision, into));
    }

    /** The work tree of all inputs. */
    private static @Nullable Path workTree(List<String> inputs, Path workingDirectory, Diagnostics into) {
        Path first = null;
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                into.report(BaseProblems.standardInput(), Location.ofFile(input));
                return null;
            }
            Path place = GitFailures.guard(input, () -> existing(workingDirectory.resolve(input)));
            Path workTree = SourceRepository.workTree(place);
            if (first == null && workTree == null) {
                into.report(BaseProblems.noWorkTree(input), Location.ofFile(input));
                return null;
            }
            if (first != null && !first.equals(workTree)) {
                into.report(BaseProblems.outside(input, inputs.get(0)), Location.ofFile(input));
                return null;
            }
            first = workTree;
        }
        return first;
    }

    /** The real path of {@code path}, or of the nearest folder above it that exists. */
    private static Path existing(Path path) throws IOException {
        Path existing = path.toAbsolutePath();
        for (Path above = existing.getParent(); above != null && !Files.exists(existing); above = above.getParent()) {
            existing = above;
        }
        return existing.toRealPath();
    }

    private static Optional<BaseRevision> open(
            List<String> inputs, Path workingDirectory, Path workTree, String revision, Diagnostics into)
            throws IOException {
        Repository repository = LocalRepository.ofWorkTree(workTree);
        Optional<BaseRevision> found = Optional.empty();
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<RevCommit> base = new MergeBase(repository, walk, into).of(revision);
            if (base.isPresent()) {
                RevCommit commit = base.get();
                CommitFiles files =
                        new CommitFiles(repository, workTree, commit.getTree().getId());
                List<String> existing = new ArrayList<>();
                for (String input : inputs) {
                    Optional<Path> place = place(files, workingDirectory.resolve(input));
                    if (place.isPresent() && !place.get().startsWith(workTree)) {
                        into.report(BaseProblems.outside(input, inputs.get(0)), Location.ofFile(input));
                        return Optional.empty();
                    }
                    place.ifPresent(any -> existing.add(input));
                }
                found = Optional.of(new BaseRevision(repository, commit.name(), files, List.copyOf(existing)));
            }
            return found;
        } finally {
            if (found.isEmpty()) {
                repository.close();
            }
        }
    }

    /** The real path of {@code input} in the commit; nothing if it came later. */
    private static Optional<Path> place(CommitFiles files, Path input) throws IOException {
        try {
            return Optional.of(files.realPath(input));
        } catch (FileSystemException absent) {
            return Optional.empty();
        }
    }

    /** The id of the commit, 40 hex digits. */
    public String commit() {
        return commit;
    }

    /** The inputs that exist in the commit; none if all came later. */
    public List<String> inputs() {
        return inputs;
    }

    /** The files of the commit, under the names of the work tree; usable until this is closed. */
    public FileSource files() {
        return files;
    }

    @Override
    public void close() {
        repository.close();
    }
}
