package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Failure;

/** How many and how long paths of a commit are looked at: a few small folders can make more of them than any checkout has. */
final class PathBudget {
    /** The longest path of Linux (PATH_MAX). */
    static final int LONGEST_PATH = 4096;

    /** Characters of paths, many times those of a large fleet, and what an entry takes besides. */
    private static final int MOST_COLLECTED = 1 << 26;

    private static final int SIZE_OF_ENTRY = 64;

    private final String repository;
    private int size;

    PathBudget(String repository) {
        this.repository = repository;
    }

    /**
     * Counts {@code path} as one that is kept.
     *
     * @throws Failure if it is one too many, or too long
     */
    synchronized void add(String path) {
        size += SIZE_OF_ENTRY + path.length();
        if (size > MOST_COLLECTED) {
            throw exceeded();
        }
        requireShort(path);
    }

    /** Requires that a file can have {@code path}. */
    void requireShort(String path) {
        if (path.length() > LONGEST_PATH) {
            throw exceeded();
        }
    }

    private Failure exceeded() {
        return GitFailures.io(
                RepositoryProblems.damaged(repository, "the commit holds more or longer paths than a checkout can."));
    }
}
