package dev.mtcgitops.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** Finds the kind of repository that a target names, and looks at the branch there. */
interface Branches extends AutoCloseable {
    /**
     * Looks at the branch of {@code target}.
     *
     * @param writing whether something will be written, so that leftovers of a killed run may be removed
     */
    Branch look(PublishTarget target, boolean writing) throws IOException;

    /** Removes what was kept from one look to the next. */
    @Override
    default void close() {}

    /** The branches of the repository that {@code target} names. */
    static Branches of(PublishTarget target) throws IOException {
        if (target.address() instanceof RepositoryAddress.Remote remote) {
            return new RemoteRepository(remote, target.access());
        }
        RepositoryAddress.Local local = (RepositoryAddress.Local) target.address();
        return (place, writing) -> open(place, local, writing);
    }

    private static Branch open(PublishTarget target, RepositoryAddress.Local place, boolean writing)
            throws IOException {
        Path directory = place.directory();
        if (place.creatable() && LocalRepository.isAbsent(directory)) {
            return new NewRepositoryBranch(target, directory);
        }
        if (writing) {
            LockedFolder.cleanUp(NewRepositoryBranch.folder(directory));
        }
        return LocalBranch.open(target, directory);
    }

    /** The tree of a commit. */
    static ObjectId rootOf(ObjectSource objects, ObjectId commit) throws IOException {
        byte[] bytes = objects.read(commit, Constants.OBJ_COMMIT);
        try {
            return RevCommit.parse(bytes).getTree().getId();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CorruptObjectException(commit, "not a commit");
        }
    }
}
