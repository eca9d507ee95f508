package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * A bare repository in the making, in a directory beside its place, so that it appears there whole or not at all.
 *
 * <p>Whoever makes it holds a lock of the operating system on a file in that directory. It ends with the process, so what
 * a killed run left behind is told from what another is still making, and the next one cleans up.
 */
final class StagedRepository implements AutoCloseable {
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tfilemode = true
            \tbare = true
            """;

    private final Path place;
    private final String ref;
    private final Path staging;
    private final @Nullable FileChannel lock;
    private @Nullable Repository repository;

    private StagedRepository(Path place, String ref, Path staging, @Nullable FileChannel lock) {
        this.place = place;
        this.ref = ref;
        this.staging = staging;
        this.lock = lock;
    }

    /**
     * Prepares a repository for {@code place} whose {@code HEAD} is {@code ref}. While somebody else is making it, objects
     * go nowhere and {@link #appear} answers false.
     */
    static StagedRepository prepare(Path place, String ref) throws IOException {
        Path staging = staging(place);
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        try {
            Files.createDirectory(staging);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        FileChannel lock = lock(staging);
        StagedRepository staged = new StagedRepository(place, ref, staging, lock);
        if (lock != null) {
            try {
                staged.lay();
            } catch (IOException | RuntimeException e) {
                staged.close();
                throw e;
            }
        }
        return staged;
    }

    /** Removes what a run that was killed left beside {@code place}. */
    static void cleanUp(Path place) throws IOException {
        Path staging = staging(place);
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            FileChannel lock = lock(staging);
            if (lock != null) {
                new StagedRepository(place, "", staging, lock).close();
            }
        }
    }

    private static Path staging(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".mtc-gitops-new");
    }

    /** The held lock, or null if somebody else holds it or has just finished. */
    private static @Nullable FileChannel lock(Path staging) throws IOException {
        Path file = staging.resolve("lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
        boolean held = false;
        try {
            FileLock lock = channel.tryLock();
            // A lock on a file that its former holder has removed in the meantime excludes nobody.
            held = lock != null && Files.exists(file);
            return held ? channel : null;
        } catch (OverlappingFileLockException e) {
            return null;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private void lay() throws IOException {
        Path bare = staging.resolve("repository");
        delete(bare);
        for (String directory : List.of("objects/info", "objects/pack", "refs/heads", "refs/tags")) {
            Files.createDirectories(bare.resolve(directory));
        }
        Files.writeString(bare.resolve("config"), CONFIG, UTF_8);
        Files.writeString(bare.resolve(Constants.HEAD), "ref: " + ref + "\n", UTF_8);
        repository = LocalRepository.open(bare, place.toString());
    }

    /** Stores objects in the repository. */
    ObjectInserter inserter(int objects) {
        return repository == null ? new IdOnlyInserter() : LocalRepository.inserter(repository, objects);
    }

    /**
     * Lets the branch stand at {@code commit} and moves the repository to its place.
     *
     * @return false if somebody else is making it or something stands there by now
     */
    boolean appear(ObjectId commit) throws IOException {
        Repository bare = repository;
        if (bare == null) {
            return false;
        }
        File directory = bare.getDirectory();
        Path file = directory.toPath().resolve(ref);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, commit.name() + "\n", UTF_8);
        bare.close();
        repository = null;
        try {
            // Takes the place of an empty directory, and fails on any other.
            Files.move(directory.toPath(), place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException e) {
            if (LocalRepository.isAbsent(place)) {
                throw e;
            }
            return false;
        }
    }

    /** Removes everything that is not in its place by now, and lets the next one in. */
    @Override
    public void close() {
        if (repository != null) {
            repository.close();
        }
        if (lock != null) {
            try (lock) {
                delete(staging.resolve("repository"));
                Files.deleteIfExists(staging.resolve("lock"));
                Files.deleteIfExists(staging);
            } catch (IOException e) {
                // What remains is removed by the next publish, and does no harm until then.
            }
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
