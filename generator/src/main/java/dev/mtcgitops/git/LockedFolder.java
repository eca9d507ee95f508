package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/**
 * A folder that one run uses for one bare repository.
 *
 * <p>The run holds a lock of the operating system on a file in it. The lock ends with the process, so leftovers of a killed run
 * differ from a folder in use, and a later run removes them.
 */
final class LockedFolder implements AutoCloseable {
    /** The folders of this process: Linux drops its lock on a file when any channel to that file is closed, so none is opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String PREFIX = "mtc-gitops-fetched-";
    private static final String REPOSITORY = "repository";
    private static final String LOCK = "lock";
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tfilemode = true
            \tbare = true
            """;

    private final Path folder;
    private final FileChannel lock;

    private LockedFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes {@code folder}, which is made unless it exists; nothing while another run has it, or has just removed it. */
    static Optional<LockedFolder> take(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        return lock(folder);
    }

    /** Makes a folder in {@code parent} that no other user can read, and removes those that killed runs of this user left there. */
    static LockedFolder temporary(Path parent) throws IOException {
        Optional<LockedFolder> made = Optional.empty();
        while (made.isEmpty()) {
            // Another run may take it for a leftover before it is locked.
            made = lock(Files.createTempDirectory(parent, PREFIX));
        }
        UserPrincipal owner = Files.getOwner(made.get().folder);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(made.get().folder)) {
                    cleanUp(folder, owner);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Leftovers do no harm; a later run may be able to remove them.
        }
        return made.get();
    }

    private static void cleanUp(Path folder, UserPrincipal owner) {
        try {
            if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                cleanUp(folder);
            }
        } catch (IOException e) {
            // Another run is removing it.
        }
    }

    /** Removes {@code folder} if a killed run left it. */
    static void cleanUp(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            lock(folder).ifPresent(LockedFolder::close);
        }
    }

    private static Optional<LockedFolder> lock(Path folder) throws IOException {
        Path key = folder.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<FileChannel> lock = Optional.empty();
        try {
            lock = locked(folder.resolve(LOCK));
            return lock.map(held -> new LockedFolder(folder, held));
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            // A lock on a file that its former holder has removed in the meantime excludes nobody.
            held = channel.tryLock() != null && Files.exists(file);
            return held ? Optional.of(channel) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            // Other code of this process has it.
            return Optional.empty();
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /** Makes an empty bare repository here, whose {@code HEAD} is {@code ref}; returns where. */
    Path bareRepository(String ref) throws IOException {
        Path bare = folder.resolve(REPOSITORY);
        delete(bare);
        for (String directory : List.of("objects/info", "objects/pack", "refs/heads", "refs/tags")) {
            Files.createDirectories(bare.resolve(directory));
        }
        Files.writeString(bare.resolve("config"), CONFIG, UTF_8);
        Files.writeString(bare.resolve(Constants.HEAD), "ref: " + ref + "\n", UTF_8);
        return bare;
    }

    /** Removes the folder with the repository, unless that was moved away, and lets the next one in. */
    @Override
    public void close() {
        try (lock) {
            delete(folder.resolve(REPOSITORY));
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What remains is removed by a later run, and does no harm until then.
        } finally {
            HELD.remove(folder.toAbsolutePath().normalize());
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
