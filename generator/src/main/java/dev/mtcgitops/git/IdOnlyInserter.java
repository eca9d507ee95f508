package dev.mtcgitops.git;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Computes the ids of objects and stores nothing. */
final class IdOnlyInserter extends ObjectInserter.Formatter {
    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) {
        return idFor(type, data, offset, length);
    }

    @Override
    public void flush() {}
}
