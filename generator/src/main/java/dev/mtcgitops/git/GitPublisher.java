package dev.mtcgitops.git;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.TreePlan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/**
 * Commits a rendered tree to a branch, by compare-and-swap: after another process was first, this one looks again and
 * builds a new commit on the new tip.
 */
public final class GitPublisher {
    /** A try on a server takes many times as long as one on a disk, and so do its pauses: as after so many failures. */
    private static final int SLOWER = 3;

    private final PublishRequest request;
    private final Backoff backoff;
    private final Branches branches;

    private GitPublisher(PublishRequest request, Backoff backoff, Branches branches) {
        this.request = request;
        this.backoff = backoff;
        this.branches = branches;
    }

    /**
     * Publishes.
     *
     * @throws Failure of kind {@code CONFLICT} if all tries found the branch moved or locked, of kind {@code IO} if the
     *     repository cannot be read or written
     */
    public static PublishResult publish(PublishRequest request, Backoff backoff) {
        return GitFailures.guard(request.target().repository(), () -> {
            try (Branches branches = Branches.of(request.target())) {
                return new GitPublisher(request, backoff, branches).run();
            }
        });
    }

    static PublishResult publish(PublishRequest request, Backoff backoff, Branches branches) {
        return GitFailures.guard(request.target().repository(), new GitPublisher(request, backoff, branches)::run);
    }

    /** One try on one look at a branch; nothing if another process was first. */
    private interface Try<T> {
        Optional<T> on(Branch branch) throws IOException;
    }

    private PublishResult run() throws IOException {
        Attempts attempts = new Attempts();
        PublishResult result = retry(request.target(), attempts::next);
        Optional<String> commit = result instanceof PublishResult.Committed committed
                ? Optional.of(committed.commit())
                : result instanceof PublishResult.Unchanged unchanged ? Optional.of(unchanged.tip()) : Optional.empty();
        if (request.hydrator() && !request.dryRun() && commit.isPresent()) {
            HydratorNote note = new HydratorNote(request, commit.get());
            retry(request.target().notes(), notes -> note.write(notes) ? Optional.of(true) : Optional.empty());
        }
        return result;
    }

    private <T> T retry(PublishTarget target, Try<T> next) throws IOException {
        for (int tries = 1; ; tries++) {
            Optional<String> lock;
            try (Branch branch = branches.look(target, !request.dryRun())) {
                Optional<T> end = next.on(branch);
                if (end.isPresent()) {
                    return end.get();
                }
                lock = branch.lock();
            }
            if (tries > request.retries()) {
                throw conflict(target, tries, lock);
            }
            backoff.pause(isRemote() ? tries + SLOWER : tries);
        }
    }

    /** The tries of one publish: each must build on what the last one saw. */
    private final class Attempts {
        private @Nullable ObjectId before;

        Optional<PublishResult> next(Branch branch) throws IOException {
            Optional<PublishResult> end = attempt(branch, before);
            before = branch.tip().orElse(before);
            return end;
        }
    }

    /** One try; nothing if another process was first. */
    private Optional<PublishResult> attempt(Branch branch, @Nullable ObjectId before) throws IOException {
        Optional<Diagnostic> refusal = branch.refusal();
        if (refusal.isEmpty() && before != null && !branch.contains(before)) {
            refusal = Optional.of(replaced(before));
        }
        if (refusal.isPresent()) {
            return Optional.of(new PublishResult.Refused(List.of(refusal.get())));
        }
        ObjectId tip = branch.tip().orElse(null);
        ObjectId root = tip == null ? null : Branches.rootOf(branch, tip);
        CommitTree existing = new CommitTree(branch, root, request.target());
        TreePlan plan = TreePlan.of(request.tree(), existing, request.guards());
        if (!plan.refusals().isEmpty()) {
            return Optional.of(new PublishResult.Refused(plan.refusals()));
        }
        refusal = HydratorMetadata.refusal(request, existing)
                .or(() -> new FilteredFiles(existing, request.target()).refusal(plan));
        if (refusal.isPresent()) {
            return Optional.of(new PublishResult.Refused(List.of(refusal.get())));
        }
        Optional<FleetChange> change = request.replacement().map(replacement -> replacement.of(existing, plan));
        if (tip != null && changesNothing(plan) && !HydratorMetadata.isMissing(request, existing)) {
            return Optional.of(new PublishResult.Unchanged(tip.name(), plan, change));
        }
        Optional<String> absence = branch.absence();
        try (ObjectInserter inserter = request.dryRun() ? new IdOnlyInserter() : branch.inserter(plan.changed())) {
            ObjectId commit = new CommitWriter(request, branch, inserter).write(tip, root, plan, change);
            return request.dryRun() || branch.advance(commit)
                    ? Optional.of(new PublishResult.Committed(
                            commit.name(), absence, plan, change, CommitDiff.of(request, branch, existing, plan)))
                    : Optional.empty();
        }
    }

    /** A record that differs in its digest only says nothing new about any file. */
    private static boolean changesNothing(TreePlan plan) {
        return plan.changesNoFile()
                && plan.leftovers().isEmpty()
                && plan.before()
                        .filter(record -> record.files().equals(plan.after().files())
                                && record.directories().equals(plan.after().directories()))
                        .isPresent();
    }

    private Diagnostic replaced(ObjectId before) {
        return Diagnostic.of(BranchProblems.replaced(request.target().branch(), before.name()), Location.NONE);
    }

    private Failure conflict(PublishTarget target, int tries, Optional<String> lock) {
        Problem problem = lock.isEmpty()
                ? BranchProblems.conflict(target.branch(), tries)
                : isRemote()
                        ? BranchProblems.lockedRemotely(target.branch(), tries, lock.get())
                        : BranchProblems.locked(target.branch(), tries, lock.get());
        return new Failure(Failure.Kind.CONFLICT, Diagnostic.of(problem, Location.NONE));
    }

    private boolean isRemote() {
        return request.target().address() instanceof RepositoryAddress.Remote;
    }
}
