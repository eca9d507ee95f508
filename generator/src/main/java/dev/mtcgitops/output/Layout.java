package dev.mtcgitops.output;

import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Regime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The directory of a cluster as a template.
 *
 * @param template a relative path with the places {@code {cluster}} and {@code {regime}}; its segments are as
 *     {@link Delivery#isLayoutSegment} has them
 */
public record Layout(String template) {
    /** Directories of the control objects, which name the clusters' directories to a consumer. */
    static final List<String> CONTROL_DIRECTORIES = List.of(Delivery.ARGOCD_DIRECTORY, Delivery.FLUX_DIRECTORY);

    /** Where the clusters are unless the layout says otherwise, and no other files ever are. */
    private static final String CLUSTERS = "clusters";

    public Layout {
        if (!isUsable(template)) {
            throw new IllegalArgumentException(template);
        }
    }

    /** Whether {@code template} can be a layout. */
    public static boolean isUsable(String template) {
        return Arrays.stream(template.split("/", -1)).allMatch(Delivery::isLayoutSegment);
    }

    /** The directory of a cluster. */
    public String directory(String cluster, Regime regime) {
        return template.replace("{cluster}", cluster).replace("{regime}", regime.text());
    }

    /**
     * The directories that hold nothing but generated files: the part before the first place of the template, else the
     * directories of the clusters themselves; and, in every layout, {@code clusters} and those of control objects.
     *
     * @param clusterDirectories the directory of every cluster
     */
    public SortedSet<String> ownDirectories(Collection<String> clusterDirectories) {
        SortedSet<String> own = new TreeSet<>();
        String fixed = Arrays.stream(template.split("/", -1))
                .takeWhile(segment -> segment.indexOf('{') < 0)
                .collect(Collectors.joining("/"));
        if (fixed.isEmpty()) {
            own.addAll(clusterDirectories);
        } else {
            own.add(fixed);
        }
        own.removeIf(directory -> directory.startsWith(CLUSTERS + "/"));
        own.add(CLUSTERS);
        own.addAll(CONTROL_DIRECTORIES);
        return own;
    }
}
