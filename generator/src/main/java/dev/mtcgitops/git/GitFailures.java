package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Turns what JGit throws into failures that say which repository is meant. */
final class GitFailures {
    /** Something done in a repository. */
    interface Action<T> {
        T run() throws IOException;
    }

    /** The name of the Java class that was thrown; means nothing to a user. */
    static final String CLASS_NAME = "(?:[a-z][A-Za-z0-9_]*\\.)+[A-Z][A-Za-z0-9$]*(?:Exception|Error)(?:: |$)";

    private GitFailures() {}

    /** Runs {@code action}; what goes wrong becomes a {@link Failure} that names {@code repository}. */
    static <T> T guard(String repository, Action<T> action) {
        try {
            return action.run();
        } catch (RemoteFailures.Unanswered e) {
            throw e.failure();
        } catch (OutOfMemoryError e) {
            // JGit has whole objects in the heap, whatever they are; the branch has not moved.
            throw io(
                    RepositoryProblems.tooLarge(repository, Runtime.getRuntime().maxMemory() >> 20));
        } catch (MissingObjectException
                | CorruptObjectException
                | IncorrectObjectTypeException
                | InvalidPathException e) {
            // No path from a flag gets here unless it is one: an invalid one comes from a file of the repository.
            throw io(RepositoryProblems.damaged(repository, reason(e)));
        } catch (IOException | UncheckedIOException | LargeObjectException e) {
            throw io(
                    e.getCause() instanceof ConfigInvalidException
                            ? RepositoryProblems.damaged(repository, reason(e))
                            : RepositoryProblems.unreadable(repository, reason(e)));
        }
    }

    /** A failure of kind I/O. */
    static Failure io(Problem problem) {
        return new Failure(Failure.Kind.IO, Diagnostic.of(problem, Location.NONE));
    }

    /** A sentence about {@code problem}. */
    static String reason(Exception problem) {
        String text = problem instanceof AccessDeniedException denied
                ? "permission denied: " + denied.getFile()
                : problem instanceof FileSystemException || problem instanceof FileNotFoundException
                        ? problem.getClass()
                                        .getSimpleName()
                                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                                        .replace(" Exception", "")
                                + ": " + problem.getMessage()
                        : String.valueOf(problem.getMessage()).replaceAll(CLASS_NAME, "");
        return text.endsWith(".") ? text : text + ".";
    }
}
