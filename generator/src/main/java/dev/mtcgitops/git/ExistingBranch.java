package dev.mtcgitops.git;

import dev.mtcgitops.output.ExistingTree;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The content of a branch now, to compare with; only reads. A branch or repository that does not exist holds nothing. */
public final class ExistingBranch implements AutoCloseable {
    private final PublishTarget target;
    private final Branches branches;
    private final Branch branch;
    private final ExistingTree tree;

    private ExistingBranch(PublishTarget target, Branches branches, Branch branch, ExistingTree tree) {
        this.target = target;
        this.branches = branches;
        this.branch = branch;
        this.tree = tree;
    }

    /**
     * Looks at a branch.
     *
     * @throws dev.mtcgitops.diagnostic.Failure of kind {@code IO} if the repository cannot be read
     */
    public static ExistingBranch open(PublishTarget target) {
        return GitFailures.guard(target.repository(), () -> {
            Branches branches = Branches.of(target);
            try {
                Branch branch = branches.look(target, false);
                ObjectId tip = branch.tip().orElse(null);
                try {
                    ObjectId root = tip == null ? null : Branches.rootOf(branch, tip);
                    return new ExistingBranch(target, branches, branch, new CommitTree(branch, root, target));
                } catch (RuntimeException | IOException e) {
                    branch.close();
                    throw e;
                }
            } catch (RuntimeException | IOException e) {
                branches.close();
                throw e;
            }
        });
    }

    /** A sentence for people that the branch or its repository does not exist yet. */
    public Optional<String> absence() {
        return GitFailures.guard(target.repository(), branch::absence);
    }

    /** The files below the target's path; usable until this is closed. */
    public ExistingTree tree() {
        return tree;
    }

    @Override
    public void close() {
        branch.close();
        branches.close();
    }
}
