package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** The branch of a repository that does not exist yet: the repository appears together with its first commit. */
final class NewRepositoryBranch implements Branch {
    private final Path directory;
    private final String ref;
    private @Nullable StagedRepository staged;

    NewRepositoryBranch(Path directory, String ref) {
        this.directory = directory;
        this.ref = ref;
    }

    @Override
    public Optional<ObjectId> tip() {
        return Optional.empty();
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

    @Override
    public ObjectInserter inserter(int objects) throws IOException {
        return staged().inserter(objects);
    }

    @Override
    public boolean advance(ObjectId commit) throws IOException {
        return staged().appear(commit);
    }

    private StagedRepository staged() throws IOException {
        StagedRepository ready = staged;
        if (ready == null) {
            ready = StagedRepository.prepare(directory, ref);
            staged = ready;
        }
        return ready;
    }

    @Override
    public Optional<String> lock() {
        return Optional.empty();
    }

    @Override
    public void close() {
        if (staged != null) {
            staged.close();
        }
    }
}
