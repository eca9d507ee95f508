package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A change in numbers.
 *
 * @param clusters how many clusters differ
 * @param objects how many objects differ, those of clusters and control objects
 * @param unchanged how many objects do not
 */
public record ChangeSummary(Clusters clusters, Map<Kind, Integer> objects, int unchanged) {
    public ChangeSummary {
        EnumMap<Kind, Integer> sorted = new EnumMap<>(Kind.class);
        sorted.putAll(objects);
        objects = Collections.unmodifiableMap(sorted);
    }

    /**
     * Numbers of clusters.
     *
     * @param total those of both states
     * @param changed those of both states that differ
     * @param added those of the new state only
     * @param removed those of the old state only
     */
    public record Clusters(int total, int changed, int added, int removed) {}

    /** How many objects are created, updated, deleted or moved. */
    public int count(Kind kind) {
        return objects.getOrDefault(kind, 0);
    }

    /** Whether no object differs. */
    public boolean isEmpty() {
        return objects.values().stream().allMatch(count -> count == 0);
    }

    /** The objects that differ, such as {@code 4 created, 1 deleted}. */
    public String differing() {
        return isEmpty() ? "no object differs" : String.join(", ", counts());
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            add(count(kind), kind.past(), counts);
        }
        return counts;
    }

    private static void add(int count, String participle, List<String> into) {
        if (count > 0) {
            into.add(count + " " + participle);
        }
    }

    /** All of it in one line. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "No object differs. Clusters: " + clusters.total() + ". Objects: " + unchanged + ".";
        }
        List<String> some = new ArrayList<>(List.of(clusters.changed() + " of " + clusters.total() + " changed"));
        add(clusters.added(), "added", some);
        add(clusters.removed(), "removed", some);
        List<String> objects = counts();
        objects.add(unchanged + " unchanged");
        return "Clusters: " + String.join(", ", some) + ". Objects: " + String.join(", ", objects) + ".";
    }
}
