package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** A branch of a repository that is a directory. */
final class LocalBranch implements Branch {
    private final PublishTarget target;
    private final Repository repository;
    private final ObjectReader reader;
    /** The ref that moves: of a symbolic ref, its target. */
    private final String ref;

    private final @Nullable ObjectId tip;

    private LocalBranch(PublishTarget target, Repository repository, String ref, @Nullable ObjectId tip) {
        this.target = target;
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.ref = ref;
        this.tip = tip;
    }

    /** Looks at the branch of {@code target}, whose repository exists in {@code directory}. */
    static LocalBranch open(PublishTarget target, Path directory) throws IOException {
        Repository repository = LocalRepository.open(directory, target.repository());
        try {
            Ref branch = repository.exactRef(target.ref());
            String ref = branch == null ? target.ref() : branch.getLeaf().getName();
            ObjectId tip = branch == null ? null : branch.getObjectId();
            if (tip == null) {
                requireAbsent(repository, ref, target);
            }
            return new LocalBranch(target, repository, ref, tip);
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    /** JGit takes an empty or mutilated file of a ref for none, and would write over it. */
    private static void requireAbsent(Repository repository, String ref, PublishTarget target) throws IOException {
        Path file = repository.getDirectory().toPath().resolve(ref);
        if (Files.isRegularFile(file) && repository.exactRef(ref) == null) {
            throw GitFailures.io(
                    RepositoryProblems.damaged(target.repository(), "the ref " + ref + " names no commit."));
        }
    }

    @Override
    public Optional<ObjectId> tip() {
        return Optional.ofNullable(tip);
    }

    @Override
    public Optional<String> absence() throws IOException {
        return tip != null
                ? Optional.empty()
                : Absence.branch(
                        target,
                        repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                                .map(Ref::getName)
                                .toList());
    }

    @Override
    public byte[] read(ObjectId id, int type) throws IOException {
        return reader.open(id, type).getBytes();
    }

    @Override
    public boolean contains(ObjectId commit) throws IOException {
        if (tip == null) {
            return false;
        }
        try (RevWalk walk = new RevWalk(reader)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(tip));
        }
    }

    @Override
    public Optional<Diagnostic> refusal() throws IOException {
        Optional<Path> checkout = Checkouts.of(repository, ref);
        if (checkout.isPresent()) {
            return Optional.of(refusal(
                    BranchProblems.checkedOut(shortName(), checkout.get().toString())));
        }
        return repository.getRefDatabase().getConflictingNames(ref).stream()
                .findFirst()
                .map(other -> refusal(BranchProblems.nameTaken(shortName(), Repository.shortenRefName(other))));
    }

    private String shortName() {
        return Repository.shortenRefName(ref);
    }

    private static Diagnostic refusal(Problem problem) {
        return Diagnostic.of(problem, Location.NONE);
    }

    @Override
    public ObjectInserter inserter(int objects) {
        return LocalRepository.inserter(repository, objects);
    }

    @Override
    public boolean advance(ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(tip == null ? ObjectId.zeroId() : tip);
        update.setNewObjectId(commit);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        return switch (result) {
            case NEW, FAST_FORWARD -> true;
            case LOCK_FAILURE, REJECTED -> false;
            default -> throw new IOException("the ref " + ref + " could not be written: " + result);
        };
    }

    @Override
    public Optional<String> lock() {
        Path lock = repository.getDirectory().toPath().resolve(ref + ".lock");
        return Files.exists(lock) ? Optional.of(lock.toString()) : Optional.empty();
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
