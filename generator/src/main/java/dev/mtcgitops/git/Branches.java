package dev.mtcgitops.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** Finds the kind of repository that a target names, and looks at the branch there. */
@FunctionalInterface
interface Branches {
    /**
     * Looks at the branch of {@code target}.
     *
     * @param writing whether something will be written, so that what a killed run left may be removed
     */
    Branch look(PublishTarget target, boolean writing) throws IOException;

    /** Looks at a branch of a local repository, which need not exist. */
    static Branch open(PublishTarget target, boolean writing) throws IOException {
        Path directory = target.directory();
        if (LocalRepository.isAbsent(directory)) {
            return new NewRepositoryBranch(target);
        }
        if (writing) {
            StagedRepository.cleanUp(directory);
        }
        return LocalBranch.open(target);
    }

    /** The tree of a commit. */
    static ObjectId rootOf(ObjectSource objects, ObjectId commit) throws IOException {
        byte[] bytes = objects.read(commit, Constants.OBJ_COMMIT);
        try {
            return RevCommit.parse(bytes).getTree().getId();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CorruptObjectException(commit, e.toString());
        }
    }
}
