package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What differs between two sides of a fleet.
 *
 * @param clusters how many clusters differ
 * @param objects the objects that differ: those of clusters by cluster and path, then the control objects by path
 * @param unchanged how many objects do not
 * @param groups the objects that differ, equal changes together
 */
public record FleetChange(ClusterCounts clusters, List<ObjectChange> objects, int unchanged, List<Group> groups) {
    public FleetChange {
        objects = List.copyOf(objects);
        groups = List.copyOf(groups);
    }

    /**
     * Numbers of clusters.
     *
     * @param total those of both sides
     * @param changed those of both sides that differ
     * @param added those of the new side only
     * @param removed those of the old side only
     */
    public record ClusterCounts(int total, int changed, int added, int removed) {}

    /**
     * Compares two sides.
     *
     * @param jobs how many clusters are compared at once; the result does not depend on it
     */
    public static FleetChange between(Side before, Side after, int jobs) {
        SortedSet<String> names = new TreeSet<>(before.clusters().keySet());
        names.addAll(after.clusters().keySet());
        List<ClusterChange> compared = Workers.map(
                jobs,
                List.copyOf(names),
                name -> ClusterChange.of(Optional.of(name), part(before, name), before, part(after, name), after));
        int changed = 0;
        int added = 0;
        int removed = 0;
        List<ObjectChange> objects = new ArrayList<>();
        int unchanged = 0;
        int i = 0;
        for (String name : names) {
            ClusterChange change = compared.get(i++);
            boolean old = before.clusters().containsKey(name);
            boolean now = after.clusters().containsKey(name);
            added += old ? 0 : 1;
            removed += now ? 0 : 1;
            changed += old && now && !change.objects().isEmpty() ? 1 : 0;
            objects.addAll(change.objects());
            unchanged += change.unchanged();
        }
        ClusterChange control = ClusterChange.of(Optional.empty(), before.control(), before, after.control(), after);
        objects.addAll(control.objects());
        return new FleetChange(
                new ClusterCounts(names.size(), changed, added, removed),
                objects,
                unchanged + control.unchanged(),
                Group.of(objects));
    }

    private static Part part(Side side, String cluster) {
        return side.clusters().getOrDefault(cluster, Part.NONE);
    }

    /** Whether no object differs. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** How many objects are created, updated, deleted or moved. */
    public int count(Kind kind) {
        return (int) objects.stream().filter(change -> change.kind() == kind).count();
    }
}
