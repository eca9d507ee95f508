package dev.mtcgitops;

import dev.mtcgitops.change.Part;
import dev.mtcgitops.change.Placed;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.output.ClusterDirectory;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.render.DeliveredCluster;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One rendered cluster. Its manifest trees take far more memory than its files, so they are rendered again for whoever asks.
 *
 * @param directory its directory
 * @param delivered what control objects say about it
 * @param files its files by path
 * @param openings what active pairs open in its egress firewalls, by path of the firewall
 * @param finished renders its manifests again
 */
public record RenderedCluster(
        ClusterDirectory directory,
        DeliveredCluster delivered,
        SortedMap<String, RenderedFile> files,
        SortedMap<String, SortedSet<String>> openings,
        Supplier<List<Manifest>> finished) {
    public RenderedCluster {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        openings = Collections.unmodifiableSortedMap(new TreeMap<>(openings));
    }

    /** The cluster's name. */
    public String name() {
        return directory.cluster().value();
    }

    /** Its objects as those of one state of a change. */
    Part part() {
        String manifests = OutputPath.manifests(directory.path());
        SortedMap<String, String> blobs = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(manifests)) {
                blobs.put(path, file.blob());
            }
        });
        // Holds on to what renders the objects, not to their files.
        String folder = directory.path();
        Supplier<List<Manifest>> rendering = finished;
        return new Part(
                new TreeSet<>(List.of(folder)),
                blobs,
                wanted -> rendering.get().stream()
                        .map(manifest -> new Placed(OutputPath.manifest(folder, manifest.id()), manifest))
                        .filter(object -> wanted.test(object.path()))
                        .toList(),
                Optional.of(delivered.facts()),
                openings);
    }

    /** The finished manifests, whose scalars know their origins. */
    public List<Manifest> manifests() {
        return finished.get();
    }
}
