package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetChange.ClusterCounts;
import dev.mtcgitops.change.ObjectChange.Kind;
import java.util.ArrayList;
import java.util.List;

/** How much a change is, in one line. */
final class ChangeSummary {
    private ChangeSummary() {}

    static String of(FleetChange change) {
        ClusterCounts clusters = change.clusters();
        if (change.isEmpty()) {
            return "No object differs: " + number(clusters.total(), "cluster") + ", "
                    + number(change.unchanged(), "object") + ".";
        }
        List<String> objects = new ArrayList<>();
        count(change.count(Kind.CREATE), "created", objects);
        count(change.count(Kind.UPDATE), "updated", objects);
        count(change.count(Kind.DELETE), "deleted", objects);
        count(change.count(Kind.MOVE), "moved", objects);
        objects.add(change.unchanged() + " unchanged");
        List<String> parts = new ArrayList<>();
        parts.add(clusters.changed() + " of " + clusters.total() + " changed");
        count(clusters.added(), "added", parts);
        count(clusters.removed(), "removed", parts);
        return "Clusters: " + String.join(", ", parts) + ". Objects: " + String.join(", ", objects) + ".";
    }

    /** A number of things. */
    static String number(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void count(int number, String participle, List<String> into) {
        if (number > 0) {
            into.add(number + " " + participle);
        }
    }
}
