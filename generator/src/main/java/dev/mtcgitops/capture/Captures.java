package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.work.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the captures of a run. */
public final class Captures {
    private Captures() {}

    /**
     * A file, folder or archive with what a cluster says of itself.
     *
     * @param cluster the name of the cluster
     * @param name the path as the user gave it
     * @param path the path
     */
    public record Named(String cluster, String name, Path path) {}

    /**
     * The clusters of {@code captures} by name. A must-gather of MTC also holds objects of other clusters: each is a cluster of its own, under
     * the name that MTC has for it.
     *
     * @param progress is told of every file that is looked at
     * @throws dev.mtcgitops.diagnostic.Failure if something that exists cannot be read
     */
    public static List<CapturedCluster> read(List<Named> captures, Progress progress, Diagnostics into) {
        CaptureLimits limits = new CaptureLimits(progress.begin("Reading captured files", 0));
        SortedMap<String, CapturedCluster> given = new TreeMap<>();
        SortedMap<String, CapturedCluster> seen = new TreeMap<>();
        for (Named capture : captures) {
            String name = capture.cluster();
            CapturedCluster own = given.computeIfAbsent(name, CapturedCluster::new);
            new CaptureWalk(
                            limits,
                            into,
                            (other, object) -> other.map(remote -> seen.computeIfAbsent(
                                            name + "/" + remote, key -> new CapturedCluster(remote, name)))
                                    .orElse(own)
                                    .add(object, into))
                    .read(capture.name(), capture.path());
        }
        List<CapturedCluster> all = new ArrayList<>(given.values());
        all.addAll(seen.values());
        return all;
    }
}
