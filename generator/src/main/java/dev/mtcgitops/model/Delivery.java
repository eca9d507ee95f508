package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The layout of the tree, its destination and its consumers; at most one per fleet.
 *
 * @param name what the names of control objects begin with
 * @param layout directory of a cluster with the places {@code {cluster}} and {@code {regime}}
 * @param repository where {@code publish} and {@code check} find the tree, unless flags say otherwise
 * @param argocd set where Argo CD applies clusters
 * @param flux set where Flux applies clusters
 * @param guards how much may be deleted at once
 * @param hydrator whether the commits are to be read by Argo CD's source hydrator
 * @param accepted warnings and infos that are not shown
 */
public record Delivery(
        Located<String> name,
        Optional<Located<String>> layout,
        Optional<Repository> repository,
        Optional<ArgoCd> argocd,
        Optional<Flux> flux,
        DeletionGuard guards,
        boolean hydrator,
        List<Acceptance> accepted) {
    public Delivery {
        accepted = List.copyOf(accepted);
    }

    /** The layout where none is stated. */
    public static final String DEFAULT_LAYOUT = "clusters/{cluster}/{regime}";

    /** The name where none is stated. */
    public static final String DEFAULT_NAME = "mtc";

    /** The branch where none is stated. */
    public static final String DEFAULT_BRANCH = "main";

    /** The directory of the objects that make Argo CD apply the clusters' directories. */
    public static final String ARGOCD_DIRECTORY = "argocd";

    /** The directory of the objects that make Flux apply the clusters' directories. */
    public static final String FLUX_DIRECTORY = "flux";

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

    /** The layout that holds. */
    public String layoutTemplate() {
        return layout.map(Located::value).orElse(DEFAULT_LAYOUT);
    }

    /** The name of a control object for {@code cluster}. */
    public String nameFor(String cluster) {
        return name.value() + "-" + cluster;
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
