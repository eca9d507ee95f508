package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What differs between two states of a fleet.
 *
 * @param clusters how many clusters differ
 * @param objects the objects that differ: those of clusters by cluster and path, then the control objects by path
 * @param unchanged how many objects do not
 * @param groups the objects that differ, equal changes together
 * @param network what opens and closes for traffic, by cluster and namespace
 */
public record FleetChange(
        ClusterCounts clusters,
        List<ObjectChange> objects,
        int unchanged,
        List<Group> groups,
        List<NetworkChange> network) {
    public FleetChange {
        network = List.copyOf(network);
        objects = List.copyOf(objects);
        groups = List.copyOf(groups);
    }

    /**
     * Numbers of clusters.
     *
     * @param total those of both states
     * @param changed those of both states that differ
     * @param added those of the new state only
     * @param removed those of the old state only
     */
    public record ClusterCounts(int total, int changed, int added, int removed) {}

    /**
     * Compares two states.
     *
     * @param jobs how many clusters are compared at once; the result does not depend on it
     */
    public static FleetChange between(FleetState before, FleetState after, int jobs) {
        SortedSet<String> names = new TreeSet<>(before.clusters().keySet());
        names.addAll(after.clusters().keySet());
        Comparison comparison = new Comparison(before, after);
        List<ClusterChange> compared = Workers.map(jobs, List.copyOf(names), name -> comparison.of(Optional.of(name)));
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
        ClusterChange control = comparison.of(Optional.empty());
        objects.addAll(control.objects());
        return new FleetChange(
                new ClusterCounts(names.size(), changed, added, removed),
                objects,
                unchanged + control.unchanged(),
                Group.of(objects),
                List.of());
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
