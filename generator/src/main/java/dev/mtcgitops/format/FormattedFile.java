package dev.mtcgitops.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of the input, and its formatted text, which replaces it as a whole or not at all.
 *
 * @param file the file
 * @param formatted its text
 */
public record FormattedFile(InputFile file, Formatted formatted) {
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Formats {@code file}. */
    public static FormattedFile of(InputFile file) {
        return new FormattedFile(file, Formatted.of(file.name(), byteOrderMark(file) + file.text()));
    }

    /** The mark at the beginning of the file, which its text is without. */
    private static String byteOrderMark(InputFile file) {
        if (file.isStandardInput()) {
            return "";
        }
        byte[] mark = Formatted.BYTE_ORDER_MARK.getBytes(UTF_8);
        try (InputStream in = Files.newInputStream(file.path())) {
            return Arrays.equals(in.readNBytes(mark.length), mark) ? Formatted.BYTE_ORDER_MARK : "";
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Replaces the file by its formatted text, which is written beside it first.
     *
     * @param workingDirectory what the name of the file is relative to
     * @return what forbids that; then the file is as it was
     * @throws Failure if the disk refuses; then, too
     */
    public Optional<Problem> replace(Path workingDirectory) {
        return replace(workingDirectory, () -> {});
    }

    Optional<Problem> replace(Path workingDirectory, Runnable beforeReplacing) {
        Path path = file.path();
        Path folder = path.resolveSibling("");
        try {
            Path named = workingDirectory.resolve(file.name());
            if (Files.isSymbolicLink(named)) {
                Path target = Path.of(file.name()).resolveSibling(Files.readSymbolicLink(named));
                return Optional.of(FormatProblems.link(target.normalize().toString()));
            }
            demandWritable(path, "file");
            demandWritable(folder, "directory");
            Path temporary = Files.createTempFile(folder, ".mtc-gitops-", ".tmp");
            try {
                Files.writeString(temporary, formatted.text());
                copyOwnerAndPermissions(path, temporary);
                beforeReplacing.run();
                if (!isUnchanged(path)) {
                    return Optional.of(FormatProblems.changedMeanwhile());
                }
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private boolean isUnchanged(Path path) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(path), formatted.before().getBytes(UTF_8));
    }

    /** Renaming replaces a read-only file, and the superuser may write everything: neither is what read-only means. */
    private void demandWritable(Path path, String what) throws IOException {
        PosixFileAttributeView view = view(path);
        boolean forbidden =
                view != null && Collections.disjoint(view.readAttributes().permissions(), WRITING);
        if (forbidden || !Files.isWritable(path)) {
            throw failure(file, FormatProblems.readOnly(what));
        }
    }

    private static void copyOwnerAndPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = view(from);
        PosixFileAttributeView target = view(to);
        if (source == null || target == null) {
            return;
        }
        PosixFileAttributes wanted = source.readAttributes();
        PosixFileAttributes given = target.readAttributes();
        if (!given.owner().equals(wanted.owner())) {
            target.setOwner(wanted.owner());
        }
        if (!given.group().equals(wanted.group())) {
            target.setGroup(wanted.group());
        }
        target.setPermissions(wanted.permissions());
    }

    private static @Nullable PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class);
    }

    private static Failure unwritable(InputFile file, IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        Failure failure = failure(
                file,
                FormatProblems.unwritable(
                        e instanceof AccessDeniedException
                                ? "permission denied"
                                : reason == null ? "the system reports an error" : reason));
        failure.initCause(e);
        return failure;
    }

    private static Failure failure(InputFile file, Problem problem) {
        return new Failure(Failure.Kind.IO, Diagnostic.of(problem, Location.ofFile(file.name())));
    }
}
