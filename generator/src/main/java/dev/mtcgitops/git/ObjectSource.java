package dev.mtcgitops.git;

import java.io.IOException;
import java.util.Collection;
import org.eclipse.jgit.lib.ObjectId;

/** A reader of the objects of a repository. */
interface ObjectSource {
    /** The bytes of an object of type {@code type}, one of JGit's {@code Constants.OBJ_*}. */
    byte[] read(ObjectId id, int type) throws IOException;

    /** Is told which contents of files will be read, so that they can be fetched together. */
    default void prepare(Collection<ObjectId> blobs) throws IOException {}
}
