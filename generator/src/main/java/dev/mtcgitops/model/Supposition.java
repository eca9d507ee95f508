package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Facts about clusters that the input does not state, to see what would follow from them.
 *
 * @param facts the facts; of two about the same field, the later one counts
 */
public record Supposition(List<Fact<?>> facts) {
    /** The input as it is. */
    public static final Supposition NONE = new Supposition(List.of());

    public Supposition {
        facts = List.copyOf(facts);
    }

    /**
     * A fact about some clusters. It replaces what their descriptions state, and what their pairs state for them.
     *
     * @param field the field that would state it
     * @param clusters whom it is about, by their names
     * @param value the value
     */
    public record Fact<T>(ClusterField<T> field, Predicate<String> clusters, T value) {
        /** Each description states it that did, or else the first of a cluster: two must not contradict each other. */
        private List<Cluster> in(List<Cluster> descriptions) {
            Set<String> stating = new TreeSet<>();
            descriptions.stream()
                    .filter(description -> description.get(field).isPresent())
                    .forEach(description -> stating.add(description.name().value()));
            List<Cluster> changed = new ArrayList<>();
            for (Cluster description : descriptions) {
                String name = description.name().value();
                boolean states = description.get(field).isPresent() || stating.add(name);
                changed.add(clusters.test(name) && states ? in(description) : description);
            }
            return changed;
        }

        private Cluster in(Cluster description) {
            return description.with(
                    field,
                    description
                            .get(field)
                            .map(stated -> new Located<>(value, stated.at()))
                            .orElseGet(() ->
                                    new Located<>(value, description.name().at())));
        }
    }

    /** This and one fact more. */
    public <T> Supposition and(ClusterField<T> field, Predicate<String> clusters, T value) {
        List<Fact<?>> more = new ArrayList<>(facts);
        more.add(new Fact<>(field, clusters, value));
        return new Supposition(more);
    }

    /** {@code fleet} as it would be. */
    public Fleet in(Fleet fleet) {
        List<Cluster> clusters = fleet.clusters();
        for (Fact<?> fact : facts) {
            clusters = fact.in(clusters);
        }
        return facts.isEmpty() ? fleet : fleet.with(clusters);
    }
}
