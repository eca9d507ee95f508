package dev.mtcgitops.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the tree is laid out and where it goes; at most one a fleet.
 *
 * @param layout directory of a cluster with the places {@code {cluster}} and {@code {regime}}
 * @param repository where {@code publish} and {@code check} find the tree, unless flags say otherwise
 */
public record Delivery(Optional<Located<String>> layout, Optional<Repository> repository) {
    /** The layout where none is stated. */
    public static final String DEFAULT_LAYOUT = "clusters/{cluster}/{regime}";

    private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,254}");
    private static final String LONGEST_NAME = "x".repeat(63);

    /** Whether {@code name} can name a folder on all file systems, in Git and in a URL. */
    public static boolean isFolderName(String name) {
        return FOLDER_NAME.matcher(name).matches();
    }

    /** Whether {@code segment} of a layout is a folder name for every cluster and regime. */
    public static boolean isLayoutSegment(String segment) {
        return isFolderName(segment.replace("{cluster}", LONGEST_NAME).replace("{regime}", LONGEST_NAME));
    }

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
