package dev.mtcgitops.output;

/**
 * What a person allows that is refused otherwise.
 *
 * @param overwriteEdited generated files that were edited by hand may be replaced
 * @param allowDeletions any share of the generated files may be deleted
 */
public record Guards(boolean overwriteEdited, boolean allowDeletions) {
    /** Nothing is allowed. */
    public static final Guards STRICT = new Guards(false, false);
}
