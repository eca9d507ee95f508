package dev.mtcgitops.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** A reader of the objects of a repository. */
interface ObjectSource {
    /** The bytes of an object of type {@code type}, one of JGit's {@code Constants.OBJ_*}. */
    byte[] read(ObjectId id, int type) throws IOException;
}
