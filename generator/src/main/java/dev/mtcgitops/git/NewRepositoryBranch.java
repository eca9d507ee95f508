package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** The branch of a repository that does not exist yet: the repository appears together with its first commit. */
final class NewRepositoryBranch implements Branch {
    private final PublishTarget target;
    private @Nullable StagedRepository staged;

    NewRepositoryBranch(PublishTarget target) {
        this.target = target;
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
    public ObjectInserter inserter() throws IOException {
        return staged().inserter();
    }

    @Override
    public boolean advance(ObjectId commit) throws IOException {
        return staged().appear(commit);
    }

    private StagedRepository staged() throws IOException {
        StagedRepository ready = staged;
        if (ready == null) {
            ready = StagedRepository.prepare(target.directory(), target.ref());
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
