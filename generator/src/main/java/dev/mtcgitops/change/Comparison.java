package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the objects of two states, one cluster or the control objects at a time.
 *
 * @param before the old state
 * @param after the new state
 * @param contents whether the contents of the objects are wanted, not only what their change amounts to
 */
record Comparison(FleetState before, FleetState after, boolean contents) {
    /**
     * The objects of {@code cluster} that differ.
     *
     * @param cluster its name; none for the control objects
     */
    ClusterChange of(Optional<String> cluster) {
        Part old = before.part(cluster);
        Part now = after.part(cluster);
        if (old.blobs().equals(now.blobs())) {
            return ClusterChange.none(now.blobs().size());
        }
        if (old.blobs().isEmpty() && !contents) {
            return ClusterChange.added(now.blobs().size());
        }
        return of(cluster, twins(old, now, cluster.isEmpty()));
    }

    /** The objects of {@code cluster} that differ among these. */
    ClusterChange of(Optional<String> cluster, List<Twins> twins) {
        List<ObjectChange> objects = new ArrayList<>();
        for (Twins object : twins) {
            change(cluster, object).ifPresent(objects::add);
        }
        objects.sort(Comparator.comparing(ObjectChange::path));
        ClusterTraffic traffic = contents
                ? cluster.map(name -> ClusterTraffic.of(name, twins)).orElse(ClusterTraffic.NONE)
                : ClusterTraffic.NONE;
        return new ClusterChange(
                contents
                        ? objects
                        : objects.stream().map(ObjectChange::withoutContent).toList(),
                ClusterChange.counts(objects),
                twins.size() - objects.size(),
                traffic.changes(),
                Stream.concat(effects(cluster, objects, twins).stream(), traffic.unclear().stream())
                        .toList(),
                twins.stream()
                        .filter(object -> object.after().isEmpty())
                        .flatMap(object -> object.before().stream())
                        .filter(Pruning::mayPrune)
                        .map(object -> object.manifest().id())
                        .toList(),
                objects.stream()
                        .filter(object -> object.id().kind().equals(Pruning.CONTROLLER))
                        .flatMap(object -> object.patch().stream())
                        .filter(operation -> operation.path().equals("/spec/migration_controller"))
                        .map(operation -> operation
                                .value()
                                .filter(value -> value instanceof YamlScalar flag
                                        && flag.value().equals("true"))
                                .isPresent())
                        .findFirst());
    }

    /** The control objects of both states. */
    List<Twins> control() {
        return twins(before.control(), after.control(), true);
    }

    /** A file with the same bytes is read once. */
    private static List<Twins> twins(Part old, Part now, boolean byFolder) {
        List<Placed> news = now.objects().apply(path -> true);
        List<Placed> olds = new ArrayList<>(old.objects().apply(path -> !isSame(old, now, path)));
        news.stream().filter(object -> isSame(old, now, object.path())).forEach(olds::add);
        return Twins.of(olds, news, byFolder);
    }

    /** Whether the file at {@code path} has the same bytes in both parts. */
    private static boolean isSame(Part old, Part now, String path) {
        String blob = old.blobs().get(path);
        return blob != null && blob.equals(now.blobs().get(path));
    }

    /** Effects follow from an input: a tree does not say how it came about. */
    private List<Diagnostic> effects(Optional<String> cluster, List<ObjectChange> objects, List<Twins> twins) {
        if (cluster.isEmpty() || !after.isRendered()) {
            return List.of();
        }
        String name = cluster.get();
        return Stream.concat(
                        new ClusterEffects(name, before, after).of(objects).stream(),
                        new FirewallEffects(name, after.part(cluster).openings(), objects).find(twins).stream())
                .toList();
    }

    /** The files of the old state that {@link #of} reads for {@code cluster}. */
    Stream<String> files(Optional<String> cluster) {
        Part old = before.part(cluster);
        Part now = after.part(cluster);
        return old.blobs().keySet().stream().filter(path -> !isSame(old, now, path));
    }

    private Optional<ObjectChange> change(Optional<String> cluster, Twins object) {
        if (object.before().isPresent() && object.after().isPresent()) {
            return change(cluster, object.before().get(), object.after().get());
        }
        boolean created = object.before().isEmpty();
        Placed alone = object.before().or(object::after).orElseThrow();
        ResourceId id = alone.manifest().id();
        return Optional.of(new ObjectChange(
                cluster,
                id,
                created ? Kind.CREATE : Kind.DELETE,
                alone.path(),
                Optional.empty(),
                List.of(),
                new Reasons(created ? after : before, alone.manifest()).ofObject(),
                created ? "" : text(alone, before),
                created ? text(alone, after) : ""));
    }

    private Optional<ObjectChange> change(Optional<String> cluster, Placed old, Placed now) {
        List<Operation> patch = ObjectPatch.between(
                old.manifest().tree(),
                now.manifest().tree(),
                new Reasons(before, old.manifest())::of,
                new Reasons(after, now.manifest())::of);
        boolean moves = !old.path().equals(now.path());
        return patch.isEmpty() && !moves
                ? Optional.empty()
                : Optional.of(new ObjectChange(
                        cluster,
                        now.manifest().id(),
                        moves ? Kind.MOVE : Kind.UPDATE,
                        now.path(),
                        moves ? Optional.of(old.path()) : Optional.empty(),
                        patch.stream().map(this::masked).toList(),
                        List.of(),
                        text(old, before),
                        text(now, after)));
    }

    private Operation masked(Operation operation) {
        return Masking.mask(operation, !before.isRendered(), !after.isRendered());
    }

    private static String text(Placed object, FleetState state) {
        String text = YamlWriter.write(object.manifest().tree());
        return state.isRendered() ? text : Redaction.maskSource(text);
    }
}
