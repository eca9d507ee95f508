package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds files that would be written twice to one place, also on file systems that ignore letter case. */
public final class CollisionCheck {
    private CollisionCheck() {}

    /** Reports every two manifests of a cluster with one path. */
    public static void checkManifests(ClusterOutput cluster, Diagnostics into) {
        Map<String, Manifest> byPath = new HashMap<>();
        for (Manifest manifest : cluster.manifests()) {
            String path = OutputPath.manifest(cluster.directory().path(), manifest.id());
            Manifest first = byPath.putIfAbsent(path, manifest);
            if (first != null) {
                into.report(
                        OutputProblems.collision(
                                first.id(),
                                manifest.id(),
                                cluster.directory().cluster().value(),
                                path),
                        ClusterOutput.nameOf(manifest),
                        List.of(new Related(ClusterOutput.nameOf(first), "`" + first.id() + "` gets its name here.")));
            }
        }
    }

    /** Reports every cluster whose directory is not its own; manifests do not matter. */
    public static void checkDirectories(List<ClusterDirectory> clusters, Diagnostics into) {
        // With a slash at its end a directory sorts directly before all that lies inside it.
        TreeMap<String, List<ClusterDirectory>> byDirectory = new TreeMap<>();
        for (ClusterDirectory cluster : clusters) {
            String directory = fold(cluster.path()) + "/";
            byDirectory.computeIfAbsent(directory, d -> new ArrayList<>()).add(cluster);
            for (String control : Layout.CONTROL_DIRECTORIES) {
                if (directory.startsWith(control + "/")) {
                    into.report(
                            OutputProblems.reservedDirectory(cluster, control),
                            cluster.cluster().at());
                }
            }
        }
        String outer = "/";
        ClusterDirectory owner = null;
        for (var entry : byDirectory.entrySet()) {
            ClusterDirectory first = entry.getValue().get(0);
            for (ClusterDirectory other :
                    entry.getValue().subList(1, entry.getValue().size())) {
                report(OutputProblems.sharedDirectory(first, other), first, other, into);
            }
            if (owner != null && entry.getKey().startsWith(outer)) {
                report(OutputProblems.nestedDirectory(owner, first), owner, first, into);
            } else {
                outer = entry.getKey();
                owner = first;
            }
        }
    }

    private static void report(Problem problem, ClusterDirectory first, ClusterDirectory other, Diagnostics into) {
        into.report(
                problem,
                other.cluster().at(),
                List.of(new Related(first.cluster().at(), "Cluster `" + first.cluster() + "` is described here.")));
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
