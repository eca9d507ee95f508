package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterField;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one description of several: a field stated once counts for all, a field stated differently is an error. */
final class ClusterMerger {
    private final Diagnostics into;

    private ClusterMerger(Diagnostics into) {
        this.into = into;
    }

    /** The clusters by name. */
    static SortedMap<String, Cluster> merge(List<Cluster> descriptions, Diagnostics into) {
        ClusterMerger merger = new ClusterMerger(into);
        SortedMap<String, Cluster> byName = new TreeMap<>();
        for (Cluster description : descriptions) {
            byName.merge(description.name().value(), description, merger::merge);
        }
        return byName;
    }

    private Cluster merge(Cluster a, Cluster b) {
        String name = a.name().value();
        for (ClusterField<?> field : a.contradictions(b)) {
            Located<?> first = a.get(field).orElseThrow();
            Located<?> second = b.get(field).orElseThrow();
            String difference = FleetProblems.difference(StatedText.of(second), StatedText.of(first));
            report(
                    field.isOfController()
                            ? FleetProblems.controllersDiffer(field.name(), name, difference)
                            : FleetProblems.describedDifferently(field.name(), name, difference),
                    first.at(),
                    second.at());
        }
        b.labels().forEach((key, value) -> {
            String other = a.labels().getOrDefault(key, value);
            if (!other.equals(value)) {
                report(
                        FleetProblems.describedDifferently(
                                "metadata.labels." + key, name, FleetProblems.difference(value, other)),
                        a.name().at(),
                        b.name().at());
            }
        });
        return a.and(b);
    }

    private void report(Problem problem, Location first, Location second) {
        into.report(problem, second, List.of(new Related(first, "It is stated here first.")));
    }
}
