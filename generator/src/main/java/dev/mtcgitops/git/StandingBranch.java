package dev.mtcgitops.git;

import dev.mtcgitops.output.StandingTree;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** What a branch holds now, to compare with; only reads. A branch or repository that does not exist holds nothing. */
public final class StandingBranch implements AutoCloseable {
    private final Branch branch;
    private final StandingTree tree;

    private StandingBranch(Branch branch, StandingTree tree) {
        this.branch = branch;
        this.tree = tree;
    }

    /**
     * Looks at a branch.
     *
     * @throws dev.mtcgitops.diagnostic.Failure of kind {@code IO} if the repository cannot be read
     */
    public static StandingBranch open(PublishTarget target) {
        return GitFailures.guard(target.repository(), () -> {
            Branch branch = Branches.of(target).look(target, false);
            try {
                ObjectId tip = branch.tip().orElse(null);
                ObjectId root = tip == null ? null : Branches.rootOf(branch, tip);
                return new StandingBranch(branch, new CommitTree(branch, root, target));
            } catch (RuntimeException | IOException e) {
                branch.close();
                throw e;
            }
        });
    }

    /** The files below the target's path; usable until this is closed. */
    public StandingTree tree() {
        return tree;
    }

    @Override
    public void close() {
        branch.close();
    }
}
