package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.work.Workers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two states of a fleet.
 *
 * @param summary how much that is
 * @param objects the objects that differ: those of clusters by cluster and path, then the control objects by path
 * @param groups the objects that differ, equal changes together
 * @param network what opens and closes for traffic, by cluster and namespace
 * @param effects what the change does on the clusters
 */
public record FleetChange(
        ChangeSummary summary,
        List<ObjectChange> objects,
        List<Group> groups,
        List<NetworkChange> network,
        List<Diagnostic> effects) {
    public FleetChange {
        network = List.copyOf(network);
        objects = List.copyOf(objects);
        groups = List.copyOf(groups);
        effects = List.copyOf(effects);
    }

    /**
     * Compares two states.
     *
     * @param workers compare clusters
     */
    public static FleetChange between(FleetState before, FleetState after, Workers workers) {
        FleetChange change = of(new Comparison(before, after, true), workers);
        return new FleetChange(
                change.summary,
                change.objects,
                Group.of(change.objects),
                change.network,
                placed(change, new InputLines(before.input(), after.input())));
    }

    /** Effects of a whole file are at the line of the input that brought its change, where that is known. */
    private static List<Diagnostic> placed(FleetChange change, InputLines lines) {
        Map<String, ObjectChange> byPath = new HashMap<>();
        change.objects.forEach(object -> byPath.put(object.path(), object));
        return change.effects.stream()
                .map(effect -> effect.at().hasPosition()
                        ? effect
                        : Optional.ofNullable(byPath.get(effect.at().file()))
                                .flatMap(lines::place)
                                .map(effect::movedTo)
                                .orElse(effect))
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /**
     * Compares two states for whoever is to write the second one: {@code objects} has none of new clusters and no contents, and there are no groups.
     *
     * @param workers compare clusters
     */
    public static FleetChange outline(FleetState before, FleetState after, Workers workers) {
        return of(new Comparison(before, after, false), workers);
    }

    private static FleetChange of(Comparison comparison, Workers workers) {
        FleetState before = comparison.before();
        FleetState after = comparison.after();
        SortedSet<String> names = new TreeSet<>(before.clusters().keySet());
        names.addAll(after.clusters().keySet());
        List<Optional<String>> parts = Stream.concat(
                        names.stream().map(Optional::of), Stream.of(Optional.<String>empty()))
                .toList();
        before.prepare().accept(parts.stream().flatMap(comparison::files).collect(Collectors.toSet()));
        List<Twins> control = comparison.control();
        List<ClusterChange> compared = new ArrayList<>(
                workers.map("Comparing clusters", List.copyOf(names), name -> comparison.of(Optional.of(name))));
        compared.add(comparison.of(Optional.empty(), control));
        int changed = 0;
        int added = 0;
        int removed = 0;
        List<ObjectChange> objects = new ArrayList<>();
        List<NetworkChange> network = new ArrayList<>();
        List<Diagnostic> effects = new ArrayList<>(before.absence().stream().toList());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int unchanged = 0;
        int i = 0;
        SortedMap<String, List<ResourceId>> prunable = new TreeMap<>();
        SortedMap<String, Boolean> controls = new TreeMap<>();
        for (String name : names) {
            ClusterChange change = compared.get(i++);
            prunable.put(name, change.prunable());
            change.controls().ifPresent(flag -> controls.put(name, flag));
            boolean differs = !change.counts().isEmpty();
            boolean old = before.clusters().containsKey(name);
            boolean now = after.clusters().containsKey(name);
            added += old ? 0 : 1;
            removed += now ? 0 : 1;
            changed += old && now && differs ? 1 : 0;
        }
        for (ClusterChange change : compared) {
            objects.addAll(change.objects());
            network.addAll(change.traffic());
            effects.addAll(change.effects());
            change.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            unchanged += change.unchanged();
        }
        if (after.isRendered()) {
            effects.addAll(ConsumerEffects.of(before, after, control, prunable));
            effects.addAll(new PairEffects(before, after, controls).find(objects));
        }
        return new FleetChange(
                new ChangeSummary(new ChangeSummary.Clusters(names.size(), changed, added, removed), counts, unchanged),
                objects,
                List.of(),
                network,
                effects.stream().sorted(Diagnostic.ORDER).toList());
    }

    /** This change without the effects that {@code accepted} takes. */
    public FleetChange without(Predicate<Diagnostic> accepted) {
        return new FleetChange(
                summary,
                objects,
                groups,
                network,
                effects.stream().filter(accepted.negate()).toList());
    }

    /** Whether no object differs. */
    public boolean isEmpty() {
        return summary.isEmpty();
    }
}
