package dev.mtcgitops.output;

import dev.mtcgitops.model.DeletionGuard;

/**
 * The exceptions that a person allows.
 *
 * @param overwriteEdited generated files that were edited by hand may be replaced
 * @param allowDeletions any share of the generated files may be deleted
 * @param deletions how many may be deleted otherwise
 */
public record Guards(boolean overwriteEdited, boolean allowDeletions, DeletionGuard deletions) {
    /** Nothing is allowed. */
    public static final Guards STRICT = new Guards(false, false);

    /** With the usual share of deletions. */
    public Guards(boolean overwriteEdited, boolean allowDeletions) {
        this(overwriteEdited, allowDeletions, DeletionGuard.DEFAULT);
    }
}
