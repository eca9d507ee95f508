package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What differs in one cluster, or among the control objects.
 *
 * @param objects the objects that differ, by path
 * @param unchanged how many do not
 */
record ClusterChange(List<ObjectChange> objects, int unchanged) {
    /**
     * Compares the objects of a cluster.
     *
     * @param cluster its name; none for control objects
     */
    static ClusterChange of(Optional<String> cluster, Part before, Side beforeSide, Part after, Side afterSide) {
        if (before.blobs().equals(after.blobs())) {
            return new ClusterChange(List.of(), after.blobs().size());
        }
        List<Twins> twins = Twins.of(before.objects().get(), after.objects().get(), cluster.isEmpty());
        List<ObjectChange> objects = new ArrayList<>();
        for (Twins object : twins) {
            change(cluster, object, beforeSide, afterSide).ifPresent(objects::add);
        }
        objects.sort(Comparator.comparing(ObjectChange::path));
        return new ClusterChange(objects, twins.size() - objects.size());
    }

    private static Optional<ObjectChange> change(
            Optional<String> cluster, Twins object, Side beforeSide, Side afterSide) {
        if (object.before().isEmpty()) {
            return Optional.of(alone(cluster, Kind.CREATE, object.after().orElseThrow(), afterSide));
        }
        if (object.after().isEmpty()) {
            return Optional.of(alone(cluster, Kind.DELETE, object.before().orElseThrow(), beforeSide));
        }
        Placed before = object.before().get();
        Placed after = object.after().get();
        Reasons old = new Reasons(beforeSide, before.manifest());
        Reasons now = new Reasons(afterSide, after.manifest());
        List<Operation> patch =
                ObjectPatch.between(before.manifest().tree(), after.manifest().tree(), old::of, now::of);
        boolean moves = !before.path().equals(after.path());
        return patch.isEmpty() && !moves
                ? Optional.empty()
                : Optional.of(new ObjectChange(
                        cluster,
                        after.manifest().id(),
                        moves ? Kind.MOVE : Kind.UPDATE,
                        after.path(),
                        moves ? Optional.of(before.path()) : Optional.empty(),
                        patch.stream()
                                .map(operation ->
                                        Masking.mask(operation, !beforeSide.isRendered(), !afterSide.isRendered()))
                                .toList(),
                        text(before, beforeSide),
                        text(after, afterSide)));
    }

    private static ObjectChange alone(Optional<String> cluster, Kind kind, Placed object, Side side) {
        ResourceId id = object.manifest().id();
        String text = text(object, side);
        return new ObjectChange(
                cluster,
                id,
                kind,
                object.path(),
                Optional.empty(),
                List.of(),
                kind == Kind.DELETE ? text : "",
                kind == Kind.CREATE ? text : "");
    }

    private static String text(Placed object, Side side) {
        String text = YamlWriter.write(object.manifest().tree());
        return side.isRendered() ? text : Redaction.maskSource(text);
    }
}
