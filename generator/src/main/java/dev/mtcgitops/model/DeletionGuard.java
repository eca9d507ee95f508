package dev.mtcgitops.model;

/**
 * How many of the generated files may be deleted at once; more than both numbers are refused.
 *
 * @param files a number of files
 * @param percent a share of all of them
 */
public record DeletionGuard(long files, long percent) {
    /** The default. */
    public static final DeletionGuard DEFAULT = new DeletionGuard(10, 25);

    /** Whether {@code deleted} of {@code owned} files are too many. */
    public boolean refuses(long deleted, long owned) {
        return deleted > files && deleted * 100 > owned * percent;
    }
}
