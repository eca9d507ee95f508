package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Optional;

/** Questions to a disk, never through a symbolic link, and the words for its refusals. */
public final class Disk {
    private static final int BUFFER = 1 << 16;

    private Disk() {}

    /** The attributes of {@code path} itself. */
    static Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The kind of an entry, by the attributes of itself. */
    static Kind kind(BasicFileAttributes attributes) {
        Kind other = attributes.isSymbolicLink() ? Kind.SYMLINK : Kind.OTHER;
        return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.DIRECTORY : other;
    }

    /** The Git blob id of the regular file at {@code path}. */
    static String blobId(Path path, long size) throws IOException {
        MessageDigest digest = BlobId.begin(size);
        try (InputStream content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            // A file that grew meanwhile needs one byte more to be noticed.
            byte[] buffer = new byte[(int) Math.min(size + 1, BUFFER)];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return BlobId.end(digest);
    }

    /** The failure of a {@code path} that cannot be read. */
    public static Failure unreadable(Object path, IOException cause) {
        return failure(OutputProblems.unreadable(path, reason(cause)), path, cause);
    }

    /** The failure of a {@code path} that cannot be written. */
    public static Failure unwritable(Object path, IOException cause) {
        return failure(OutputProblems.unwritable(path, reason(cause)), path, cause);
    }

    private static Failure failure(Problem problem, Object path, IOException cause) {
        Failure failure = failure(problem, path);
        failure.initCause(cause);
        return failure;
    }

    static Failure failure(Problem problem, Object path) {
        return new Failure(Failure.Kind.IO, Diagnostic.of(problem, Location.ofFile(path.toString())));
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof DirectoryNotEmptyException) {
            return "something else exists there";
        }
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
