package dev.mtcgitops.git;

import org.eclipse.jgit.lib.ObjectInserter;

/** Computes the ids of objects and stores nothing. */
final class IdOnlyInserter extends ObjectInserter.Formatter {
    @Override
    public void flush() {}
}
