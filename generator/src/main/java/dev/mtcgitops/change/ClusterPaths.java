package dev.mtcgitops.change;

import dev.mtcgitops.model.Regime;
import dev.mtcgitops.output.Layout;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells from the path of a file in an existing tree whose it is: by a known layout, else by what differs between the directories that hold {@code manifests}. */
final class ClusterPaths {
    private static final String REGIMES =
            Arrays.stream(Regime.values()).map(Regime::text).map(Pattern::quote).collect(Collectors.joining("|"));

    private static final Pattern MANIFEST = Pattern.compile("(?<directory>.+?)/(?:manifests/.+|kustomization[.]yaml)");

    private final List<Pattern> layouts;
    private final int segment;

    /**
     * Learns the paths of a tree.
     *
     * @param layouts the layouts that it may have
     * @param paths its files
     */
    ClusterPaths(List<Layout> layouts, Collection<String> paths) {
        this.layouts = layouts.stream().map(ClusterPaths::pattern).toList();
        this.segment = segment(paths);
    }

    /**
     * The place of a file.
     *
     * @param cluster the name of its cluster
     * @param directory the directory of the cluster
     */
    record Place(String cluster, String directory) {}

    /** The place of the file at {@code path}, if it is in the directory of a cluster. */
    Optional<Place> of(String path) {
        for (Pattern layout : layouts) {
            Matcher matcher = layout.matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Place(matcher.group("cluster"), matcher.group("directory")));
            }
        }
        return directory(path).map(directory -> {
            List<String> names = names(directory);
            return new Place(names.get(Math.max(0, names.size() - 1 - segment)), directory);
        });
    }

    /** The directory of a layout, as a pattern that tells the cluster. */
    private static Pattern pattern(Layout layout) {
        // The first place names the cluster, and further ones repeat it.
        String directory = layout.template()
                .replace("{regime}", "\\E(?:" + REGIMES + ")\\Q")
                .replaceFirst("\\{cluster}", Matcher.quoteReplacement("\\E(?<cluster>[^/]+)\\Q"))
                .replace("{cluster}", "\\E\\k<cluster>\\Q");
        return Pattern.compile("(?<directory>\\Q" + directory + "\\E)/(?:manifests/.+|kustomization[.]yaml)");
    }

    private static Optional<String> directory(String path) {
        Matcher matcher = MANIFEST.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group("directory")) : Optional.empty();
    }

    /** The segments of {@code directory} that can name a cluster. */
    private static List<String> names(String directory) {
        List<String> names = Arrays.stream(directory.split("/"))
                .filter(name -> !name.matches(REGIMES))
                .toList();
        return names.isEmpty() ? List.of(directory) : names;
    }

    /** The number of the segment, from the end, in which directories differ. */
    private static int segment(Collection<String> paths) {
        List<List<String>> directories = paths.stream()
                .flatMap(path -> directory(path).stream())
                .distinct()
                .map(ClusterPaths::names)
                .toList();
        int shortest = directories.stream().mapToInt(List::size).min().orElse(1);
        return IntStream.range(0, shortest)
                .filter(i -> directories.stream()
                                .map(names -> names.get(names.size() - 1 - i))
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElse(0);
    }
}
