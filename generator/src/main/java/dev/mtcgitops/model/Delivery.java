package dev.mtcgitops.model;

import java.util.Optional;

/**
 * How the tree is laid out and where it goes; at most one a fleet.
 *
 * @param layout directory of a cluster with the places {@code {cluster}} and {@code {regime}}
 * @param repository where {@code publish} and {@code check} find the tree, unless flags say otherwise
 */
public record Delivery(Optional<Located<String>> layout, Optional<Repository> repository) {
    /** The layout where none is stated. */
    public static final String DEFAULT_LAYOUT = "clusters/{cluster}/{regime}";

    /**
     * A place in a Git repository.
     *
     * @param url the repository
     * @param branch the branch
     * @param path a prefix inside the repository
     */
    public record Repository(
            Optional<Located<String>> url, Optional<Located<String>> branch, Optional<Located<String>> path) {}
}
