package dev.mtcgitops;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.change.InputSide;
import dev.mtcgitops.change.Part;
import dev.mtcgitops.change.Placed;
import dev.mtcgitops.change.Replacement;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Subjects;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.RenderedTree;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.trace.TracedPath;
import dev.mtcgitops.work.Workers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A fleet, rendered.
 *
 * @param tree the files
 * @param layout where the clusters' directories are
 * @param resolved what followed from the input
 * @param clusters the clusters by name
 * @param control the objects that tell consumers about the clusters' directories
 * @param delivery how the fleet is delivered
 * @param subjects what parts of the input are about
 * @param migrations its pairs by name
 * @param finished the namespaces of finished pairs, as {@code <cluster>/<namespace>}
 * @param inputFiles the real paths of all files that were read
 * @param tracing follows its connections
 */
public record Rendered(
        RenderedTree tree,
        Layout layout,
        ResolvedFleet resolved,
        List<RenderedCluster> clusters,
        List<ControlObject> control,
        Optional<Delivery> delivery,
        Subjects subjects,
        SortedMap<String, Migration> migrations,
        Set<String> finished,
        Set<Path> inputFiles,
        Supplier<List<TracedPath>> tracing) {
    public Rendered {
        clusters = List.copyOf(clusters);
        control = List.copyOf(control);
        finished = Set.copyOf(finished);
        inputFiles = Set.copyOf(inputFiles);
    }

    /**
     * This fleet as one state of a change.
     *
     * @param texts the files of its input
     */
    public FleetState state(SourceTexts texts) {
        SortedMap<String, Part> parts = new TreeMap<>();
        for (RenderedCluster cluster : clusters) {
            Part part = cluster.part();
            if (!part.blobs().isEmpty()) {
                parts.put(cluster.name(), part);
            }
        }
        SortedMap<String, String> blobs = new TreeMap<>();
        ManifestFiles.of(control).forEach((path, file) -> blobs.put(path, file.blob()));
        Part controls = new Part(
                Collections.emptySortedSet(),
                blobs,
                wanted -> control.stream()
                        .map(object -> new Placed(OutputPath.control(object), object.manifest()))
                        .filter(object -> wanted.test(object.path()))
                        .toList(),
                Optional.empty(),
                Collections.emptySortedMap());
        return new FleetState(
                parts,
                controls,
                migrations,
                finished,
                Optional.of(new InputSide(texts, subjects, tracing)),
                paths -> {});
    }

    /**
     * This fleet as what is to replace a tree.
     *
     * @param texts the files of its input
     * @param workers compare clusters
     */
    public Replacement replacement(SourceTexts texts, Workers workers) {
        return new Replacement(state(texts), layout, workers);
    }

    /** The names of its clusters. */
    public Set<String> clusterNames() {
        return clusters.stream().map(RenderedCluster::name).collect(Collectors.toSet());
    }

    /** Every object by the path of its file. */
    public SortedMap<String, Manifest> manifests() {
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        clusters.forEach(cluster -> cluster.manifests()
                .forEach(m ->
                        manifests.put(OutputPath.manifest(cluster.directory().path(), m.id()), m)));
        control.forEach(object -> manifests.put(OutputPath.control(object), object.manifest()));
        return manifests;
    }

    /** The connections of active pairs, hop by hop. */
    public List<TracedPath> paths() {
        return tracing.get();
    }
}
