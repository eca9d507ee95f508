package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * One look at a branch, and the means to move it on from there: the difference between the kinds of repositories. The
 * loser of a race to move it looks again.
 */
interface Branch extends ObjectSource, AutoCloseable {
    /** The commit of the branch when it was looked at; nothing for a branch that does not exist. */
    Optional<ObjectId> tip();

    /** A sentence for people that the branch or its repository does not exist yet; nothing if it does, or is the first branch. */
    Optional<String> absence() throws IOException;

    /** Whether {@code commit} is the tip or one of its ancestors. */
    boolean contains(ObjectId commit) throws IOException;

    /** Why this branch must not be moved, if there is a reason. */
    Optional<Diagnostic> refusal() throws IOException;

    /**
     * Stores objects in the repository; a repository that does not exist is prepared for that.
     *
     * @param objects about how many there will be
     */
    ObjectInserter inserter(int objects) throws IOException;

    /**
     * Moves the branch from {@link #tip} to {@code commit}, whose objects are stored.
     *
     * @return false if the branch is no longer at the tip, or another process is moving it
     */
    boolean advance(ObjectId commit) throws IOException;

    /** The lock that keeps {@link #advance} from moving the branch, if there is one. */
    Optional<String> lock();

    @Override
    void close();
}
