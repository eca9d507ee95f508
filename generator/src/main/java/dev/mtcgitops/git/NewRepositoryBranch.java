package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The branch of a repository that does not exist yet. The repository is made in a folder beside its place and moved there
 * with its first commit, so that it appears whole or not at all.
 */
final class NewRepositoryBranch implements Branch {
    private final PublishTarget target;
    private final Path place;
    private Optional<LockedFolder> folder = Optional.empty();
    private @Nullable Repository repository;

    NewRepositoryBranch(PublishTarget target, Path place) {
        this.target = target;
        this.place = place;
    }

    /** The folder in which the repository for {@code place} is made. */
    static Path folder(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".mtc-gitops-new");
    }

    @Override
    public Optional<ObjectId> tip() {
        return Optional.empty();
    }

    @Override
    public Optional<String> absence() {
        return Optional.of(Absence.repository(target.repository()));
    }

    @Override
    public byte[] read(ObjectId id, int type) throws IOException {
        throw new MissingObjectException(id, type);
    }

    @Override
    public boolean contains(ObjectId commit) {
        return false;
    }

    @Override
    public Optional<Diagnostic> refusal() {
        return Optional.empty();
    }

    /** While another run is making the repository, objects go nowhere and {@link #advance} answers false. */
    @Override
    public ObjectInserter inserter(int objects) throws IOException {
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        folder = LockedFolder.take(folder(place));
        if (folder.isEmpty()) {
            return new IdOnlyInserter();
        }
        repository = LocalRepository.open(folder.get().bareRepository(target.ref()), place.toString());
        return LocalRepository.inserter(repository, objects);
    }

    @Override
    public boolean advance(ObjectId commit) throws IOException {
        if (repository == null) {
            return false;
        }
        Path bare = repository.getDirectory().toPath();
        Path file = bare.resolve(target.ref());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, commit.name() + "\n", UTF_8);
        repository.close();
        repository = null;
        try {
            // Takes the place of an empty directory, and fails on any other.
            Files.move(bare, place, StandardCopyOption.ATOMIC_MOVE);
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

    @Override
    public Optional<String> lock() {
        return Optional.empty();
    }

    @Override
    public void close() {
        if (repository != null) {
            repository.close();
        }
        folder.ifPresent(LockedFolder::close);
    }
}
