package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.git.RemoteFailures.Unanswered;
import dev.mtcgitops.git.RemoteRepository.Answer;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A branch on a server, moved by a push with a lease. */
final class RemoteBranch implements Branch {
    private final RemoteRepository repository;
    private final PublishTarget target;
    private final @Nullable ObjectId tip;
    private final Optional<String> inTheWay;
    private @Nullable String lock;

    RemoteBranch(RemoteRepository repository, PublishTarget target, @Nullable ObjectId tip, Set<String> refs) {
        this.repository = repository;
        this.target = target;
        this.tip = tip;
        this.inTheWay = refs.stream()
                .filter(ref ->
                        ref.startsWith(target.ref() + "/") || target.ref().startsWith(ref + "/"))
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<ObjectId> tip() {
        return Optional.ofNullable(tip);
    }

    @Override
    public Optional<String> absence() throws IOException {
        return tip != null ? Optional.empty() : Absence.branch(target, repository.branches());
    }

    @Override
    public byte[] read(ObjectId id, int type) throws IOException {
        return repository.read(target.ref(), id, type);
    }

    @Override
    public void prepare(Collection<ObjectId> blobs) throws IOException {
        repository.fetchContents(target.ref(), blobs);
    }

    @Override
    public boolean contains(ObjectId commit) throws IOException {
        return tip != null && repository.contains(target.ref(), tip, commit);
    }

    @Override
    public Optional<Diagnostic> refusal() {
        return inTheWay.map(other -> Diagnostic.of(
                BranchProblems.nameTaken(target.branch(), Repository.shortenRefName(other)), Location.NONE));
    }

    @Override
    public ObjectInserter inserter(int objects) throws IOException {
        return LocalRepository.inserter(repository.store(), objects);
    }

    /** The place of the branch after the push decides, not the answer of the server. */
    @Override
    public boolean advance(ObjectId commit) throws IOException {
        Answer answer = new Answer(false, "");
        Unanswered failure = null;
        try {
            answer = repository.push(target.ref(), tip, commit);
        } catch (Unanswered e) {
            failure = e;
        }
        if (failure == null && (answer.done() || answer.words().isEmpty())) {
            return answer.done();
        }
        Optional<ObjectId> now = current(failure);
        if (!now.equals(tip())) {
            return now.filter(commit::equals).isPresent();
        }
        if (failure != null) {
            throw failure;
        }
        String said = repository.failures().words(answer.words());
        if (ServerWords.tellOfLock(said)) {
            lock = said;
            return false;
        }
        throw GitFailures.io(ServerProblems.pushRefused(target.branch(), RemoteFailures.sentence(said)));
    }

    private Optional<ObjectId> current(@Nullable Unanswered failure) throws IOException {
        try {
            return repository.current(target.ref());
        } catch (Unanswered second) {
            throw failure == null ? second : failure;
        }
    }

    @Override
    public Optional<String> lock() {
        return Optional.ofNullable(lock);
    }

    @Override
    public void close() {}
}
