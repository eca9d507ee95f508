package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.git.SourceCommit.Signature;
import dev.mtcgitops.git.SourceCommit.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The Git work tree of the input. Only read: nothing is written and no command configured there runs. */
public final class SourceRepository {
    private SourceRepository() {}

    /**
     * The commit that is checked out at an input; nothing outside a work tree or before its first commit.
     * A repository that cannot be read is a warning, and nothing.
     *
     * @param input a file or directory; need not exist
     * @param files the real paths of all files that were read: the state is dirty if one of the work tree was never committed
     */
    public static Optional<SourceCommit> find(Path input, Set<Path> files, Diagnostics into) {
        Path workTree = workTree(input.toAbsolutePath().normalize());
        if (workTree == null) {
            return Optional.empty();
        }
        try {
            return read(workTree, files, into);
        } catch (IOException | RuntimeException e) {
            into.report(RepositoryProblems.sourceUnreadable(workTree.toString(), GitFailures.reason(e)), Location.NONE);
            return Optional.empty();
        }
    }

    /** The work tree that {@code input} is in. */
    static @Nullable Path workTree(Path input) {
        for (Path directory = input; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(Constants.DOT_GIT)) && !directory.endsWith(Constants.DOT_GIT)) {
                return directory;
            }
        }
        return null;
    }

    private static Optional<SourceCommit> read(Path workTree, Set<Path> files, Diagnostics into) throws IOException {
        try (Repository repository = LocalRepository.ofWorkTree(workTree);
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return Optional.empty();
            }
            RevCommit commit = walk.parseCommit(head);
            String origin = repository
                    .getConfig()
                    .getString(
                            ConfigConstants.CONFIG_REMOTE_SECTION,
                            Constants.DEFAULT_REMOTE_NAME,
                            ConfigConstants.CONFIG_KEY_URL);
            return Optional.of(new SourceCommit(
                    commit.name(),
                    signature(commit.getAuthorIdent()),
                    signature(commit.getCommitterIdent()),
                    origin == null || !Printable.isPlain(origin) ? "" : OriginUrl.withoutSecrets(origin),
                    commit.getFullMessage(),
                    state(repository, workTree, files, into)));
        }
    }

    private static State state(Repository repository, Path workTree, Set<Path> files, Diagnostics into) {
        State state = WorkTreeState.of(repository, files);
        if (state == State.UNKNOWN) {
            into.report(RepositoryProblems.indexUnreadable(workTree.toString()), Location.NONE);
        }
        return state;
    }

    private static Signature signature(PersonIdent person) {
        Instant when = Instant.ofEpochSecond(person.getWhenAsInstant().getEpochSecond());
        ZoneOffset zone = person.getZoneId().getRules().getOffset(when);
        return new Signature(person.getName(), person.getEmailAddress(), when, zone);
    }
}
