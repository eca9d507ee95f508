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
 * Compares the objects of two states, one cluster or the control objects at a time.
 *
 * @param before the old state
 * @param after the new state
 */
record Comparison(FleetState before, FleetState after) {
    /**
     * The objects of {@code cluster} that differ.
     *
     * @param cluster its name; none for the control objects
     */
    ClusterChange of(Optional<String> cluster) {
        Part old = before.part(cluster);
        Part now = after.part(cluster);
        if (old.blobs().equals(now.blobs())) {
            return new ClusterChange(List.of(), now.blobs().size());
        }
        List<Twins> twins = Twins.of(old.objects().get(), now.objects().get(), cluster.isEmpty());
        List<ObjectChange> objects = new ArrayList<>();
        for (Twins object : twins) {
            change(cluster, object).ifPresent(objects::add);
        }
        objects.sort(Comparator.comparing(ObjectChange::path));
        return new ClusterChange(objects, twins.size() - objects.size());
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
