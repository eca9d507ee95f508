package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.ResourceId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs in one cluster, or among the control objects.
 *
 * @param objects the objects that differ, by path; where contents are not asked for, not those of a new cluster
 * @param counts how many objects differ
 * @param unchanged how many do not
 * @param traffic what opens and closes
 * @param effects what that does on the cluster
 * @param prunable the objects that leave and that a consumer may delete
 * @param controls whether the cluster runs a migration controller now, where that changes
 */
record ClusterChange(
        List<ObjectChange> objects,
        Map<Kind, Integer> counts,
        int unchanged,
        List<NetworkChange> traffic,
        List<Diagnostic> effects,
        List<ResourceId> prunable,
        Optional<Boolean> controls) {
    ClusterChange {
        prunable = List.copyOf(prunable);
        traffic = List.copyOf(traffic);
        objects = List.copyOf(objects);
        counts = Map.copyOf(counts);
        effects = List.copyOf(effects);
    }

    /** No difference between {@code count} objects. */
    static ClusterChange none(int count) {
        return new ClusterChange(List.of(), Map.of(), count, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** A new cluster with {@code count} objects. */
    static ClusterChange added(int count) {
        return new ClusterChange(
                List.of(), Map.of(Kind.CREATE, count), 0, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** How many of {@code objects} change in each way. */
    static Map<Kind, Integer> counts(List<ObjectChange> objects) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        objects.forEach(object -> counts.merge(object.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
