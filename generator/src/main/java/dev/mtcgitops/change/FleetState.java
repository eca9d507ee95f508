package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A fleet before or after a change.
 *
 * @param clusters the objects of each cluster that has any, by its name
 * @param control the control objects
 * @param pairs the pairs by name; empty where the state is a tree that was read
 * @param finished the namespaces of finished pairs, as {@code <cluster>/<namespace>}
 * @param input what this program rendered it from; none where it was read from a tree
 * @param absence why it has no objects although it has an input
 * @param prepare is told the paths of all files that will be read, once and before the first
 */
public record FleetState(
        SortedMap<String, Part> clusters,
        Part control,
        SortedMap<String, Migration> pairs,
        Set<String> finished,
        Optional<InputSide> input,
        Optional<Diagnostic> absence,
        Consumer<Set<String>> prepare) {
    /** No objects. */
    public static final FleetState EMPTY = new FleetState(
            Collections.emptySortedMap(),
            Part.NONE,
            Collections.emptySortedMap(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            paths -> {});

    /** A state with objects. */
    public FleetState(
            SortedMap<String, Part> clusters,
            Part control,
            SortedMap<String, Migration> pairs,
            Set<String> finished,
            Optional<InputSide> input,
            Consumer<Set<String>> prepare) {
        this(clusters, control, pairs, finished, input, Optional.empty(), prepare);
    }

    /** The state of an input that does not render because of {@code error}: it counts as empty. */
    public static FleetState unrendered(Diagnostic error) {
        return new FleetState(
                EMPTY.clusters,
                EMPTY.control,
                EMPTY.pairs,
                EMPTY.finished,
                EMPTY.input,
                Optional.of(Diagnostic.of(ChangeProblems.baseHasErrors(error), Location.NONE)),
                EMPTY.prepare);
    }

    public FleetState {
        clusters = Collections.unmodifiableSortedMap(new TreeMap<>(clusters));
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        finished = Set.copyOf(finished);
    }

    /**
     * A pair, as far as a change can be about it.
     *
     * @param at its name in the input
     * @param source the name of its source cluster
     * @param target the name of its target cluster
     * @param control the name of its control cluster
     * @param controlAt the input line that decides the control cluster
     * @param isActive whether the migration is not over
     */
    public record Migration(
            Location at, String source, String target, String control, Location controlAt, boolean isActive) {}

    /** This state with the clusters whose names {@code wanted} takes, and without control objects. */
    public FleetState only(Predicate<String> wanted) {
        SortedMap<String, Part> some = new TreeMap<>(clusters);
        some.keySet().removeIf(wanted.negate());
        return new FleetState(some, Part.NONE, pairs, finished, input, absence, prepare);
    }

    /** Whether this program rendered it, rather than read it from a tree. */
    boolean isRendered() {
        return input.isPresent();
    }

    /** The objects of {@code cluster}; without one, the control objects. */
    Part part(Optional<String> cluster) {
        return cluster.map(name -> clusters.getOrDefault(name, Part.NONE)).orElse(control);
    }

    /** The input lines of the pairs with these {@code names}. */
    List<Location> places(List<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name -> Optional.ofNullable(pairs.get(name)).stream())
                .map(Migration::at)
                .toList();
    }
}
