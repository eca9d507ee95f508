package dev.mtcgitops.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.ExistingTree.Kind;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads an existing tree, in a directory or on a branch, as a state. */
public final class ExistingState {
    /** As large as an input file may be. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final Layout USUAL = new Layout(Delivery.DEFAULT_LAYOUT);

    private final ExistingTree tree;
    private final Diagnostics into;

    private ExistingState(ExistingTree tree, Diagnostics into) {
        this.tree = tree;
        this.into = into;
    }

    /**
     * The state that {@code tree} holds. Its files are read when they are compared: errors in them are reported to {@code into} only then.
     *
     * @param layout the layout of the other state, where it is known
     * @param mustBeTree whether a tree without an ownership record is reported
     * @return nothing if an error is reported
     */
    public static Optional<FleetState> of(
            ExistingTree tree, Optional<Layout> layout, boolean mustBeTree, Diagnostics into) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<OwnershipRecord> record = OwnershipRecord.in(tree, problems);
        into.addAll(problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (record.isEmpty() && mustBeTree) {
            into.report(StateProblems.notRendered(tree.name()), Location.NONE);
            return Optional.empty();
        }
        return Optional.of(new ExistingState(tree, into).state(record, layout, files(tree, record)));
    }

    /**
     * The files of {@code tree} that {@code plan} is about, with their state. One that cannot be read as an object counts as absent: the plan has
     * judged the tree.
     *
     * @param layout the layout of the new tree
     */
    public static FleetState of(ExistingTree tree, TreePlan plan, Layout layout) {
        SortedMap<String, String> blobs = new TreeMap<>();
        plan.changes().stream()
                .filter(change -> !change.blob().isEmpty() && isYaml(change.path()))
                .forEach(change -> blobs.put(change.path(), change.blob()));
        return new ExistingState(tree, new Diagnostics()).state(plan.before(), Optional.of(layout), blobs);
    }

    private static SortedMap<String, String> files(ExistingTree tree, Optional<OwnershipRecord> record) {
        SortedSet<String> directories = new TreeSet<>(USUAL.ownDirectories(List.of()));
        record.ifPresent(owned -> directories.addAll(owned.directories()));
        SortedMap<String, String> blobs = new TreeMap<>();
        for (String directory : directories) {
            tree.below(directory).forEach((path, entry) -> {
                if (entry.kind() == Kind.FILE && isYaml(path)) {
                    blobs.put(path, entry.blob());
                }
            });
        }
        return blobs;
    }

    private FleetState state(
            Optional<OwnershipRecord> record, Optional<Layout> layout, SortedMap<String, String> blobs) {
        ClusterPaths paths = new ClusterPaths(
                Stream.concat(layout.stream(), Stream.of(USUAL)).toList(), blobs.keySet());
        SortedMap<String, SortedSet<String>> openings =
                record.map(OwnershipRecord::openings).orElse(Collections.emptySortedMap());
        SortedMap<String, Files> clusters = new TreeMap<>();
        Files control = new Files();
        blobs.forEach((path, blob) -> {
            Optional<ClusterPaths.Place> place = OutputPath.isControl(path) ? Optional.empty() : paths.of(path);
            Files files = place.map(there -> clusters.computeIfAbsent(there.cluster(), name -> new Files()))
                    .orElse(control);
            place.ifPresent(there -> files.directories.add(there.directory()));
            files.blobs.put(path, blob);
            Optional.ofNullable(openings.get(path)).ifPresent(blocks -> files.openings.put(path, blocks));
        });
        SortedMap<String, Part> parts = new TreeMap<>();
        clusters.forEach((name, files) -> parts.put(name, part(files)));
        return new FleetState(
                parts, part(control), Collections.emptySortedMap(), Set.of(), Optional.empty(), tree::prepare);
    }

    /** The files of a part, while they are collected. */
    private static final class Files {
        final SortedSet<String> directories = new TreeSet<>();
        final SortedMap<String, String> blobs = new TreeMap<>();
        final SortedMap<String, SortedSet<String>> openings = new TreeMap<>();
    }

    private static boolean isYaml(String path) {
        return (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json"))
                && !path.endsWith("/kustomization.yaml");
    }

    private Part part(Files files) {
        return new Part(
                files.directories,
                files.blobs,
                wanted -> files.blobs.keySet().stream()
                        .filter(wanted)
                        .flatMap(path -> read(path).stream())
                        .toList(),
                Optional.empty(),
                files.openings);
    }

    private List<Placed> read(String path) {
        byte[] content = tree.read(path);
        if (content.length > LARGEST) {
            into.report(StateProblems.tooLarge(), Location.ofFile(path));
            return List.of();
        }
        Diagnostics own = new Diagnostics();
        List<YamlNode> documents = YamlReader.readCaptured(path, new String(content, UTF_8), own);
        List<Placed> objects = new ArrayList<>();
        for (YamlNode document : documents) {
            if (document instanceof YamlMapping object && isObject(object)) {
                objects.add(new Placed(path, new Manifest(ResourceId.of(object), object, List.of())));
            } else {
                own.report(
                        StateProblems.noObject(tree.name()), document.origin().written());
            }
        }
        into.addAll(own.sorted());
        return own.hasErrors() ? List.of() : objects;
    }

    private static boolean isObject(YamlMapping document) {
        ResourceId id = ResourceId.of(document);
        return !id.version().isEmpty() && !id.kind().isEmpty() && !id.name().isEmpty();
    }
}
