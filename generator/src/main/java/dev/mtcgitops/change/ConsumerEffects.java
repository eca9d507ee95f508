package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change does to the consumers of the tree: where they look, what they may still prune, what nobody deletes. */
final class ConsumerEffects {
    private final FleetState before;
    private final FleetState after;
    private final List<Twins> control;
    private final List<Applier> olds;
    private final List<Applier> news;
    private final List<Diagnostic> effects = new ArrayList<>();

    private ConsumerEffects(FleetState before, FleetState after, List<Twins> control) {
        this.before = before;
        this.after = after;
        this.control = control;
        this.olds = appliers(Twins::before);
        this.news = appliers(Twins::after);
    }

    private List<Applier> appliers(Function<Twins, Optional<Placed>> state) {
        return control.stream()
                .flatMap(object -> state.apply(object).stream())
                .flatMap(object -> Applier.of(object).stream())
                .toList();
    }

    /**
     * The effects, in no order.
     *
     * @param control the control objects
     * @param prunable the objects that leave and that a consumer may delete, by cluster
     */
    static List<Diagnostic> of(
            FleetState before, FleetState after, List<Twins> control, SortedMap<String, List<ResourceId>> prunable) {
        ConsumerEffects found = new ConsumerEffects(before, after, control);
        found.moves();
        found.leaves();
        found.narrows(prunable);
        return found.effects;
    }

    /** CHANGE-007. */
    private void moves() {
        after.clusters().forEach((cluster, now) -> {
            SortedSet<String> old = before.part(Optional.of(cluster)).directories();
            SortedSet<String> fresh = new TreeSet<>(now.directories());
            fresh.removeAll(old);
            if (!old.isEmpty() && !fresh.isEmpty()) {
                List<String> objects = news.stream()
                        .filter(applier -> applier.applies(fresh.first()))
                        .filter(applier -> olds.stream()
                                .noneMatch(other ->
                                        other.isSet() && isSame(other, applier) && other.applies(fresh.first())))
                        .map(applier -> applier.object().manifest().id().toString())
                        .toList();
                report(ChangeProblems.directoryMoves(cluster, old.first(), objects), fresh.first());
            }
        });
    }

    /** CHANGE-010. */
    private void leaves() {
        for (Twins object : control) {
            Optional<Applier> gone = object.after().isEmpty() ? object.before().flatMap(Applier::of) : Optional.empty();
            gone.ifPresent(applier -> report(
                    ChangeProblems.applierLeaves(applier.object().manifest().id()),
                    applier.object().path()));
        }
        before.clusters().forEach((cluster, old) -> {
            SortedSet<String> directories = after.part(Optional.of(cluster)).directories();
            for (Applier set : olds) {
                if (set.isSet()
                        && set.applies(old.directories().first())
                        && news.stream()
                                .anyMatch(now ->
                                        isSame(now, set) && directories.stream().noneMatch(now::applies))) {
                    ResourceId application = set.id(old.directories().first());
                    report(
                            ChangeProblems.clusterLeavesSet(
                                    cluster, set.object().manifest().id(), application),
                            set.object().path());
                }
            }
        });
    }

    private static boolean isSame(Applier some, Applier other) {
        return some.object().path().equals(other.object().path());
    }

    /** CHANGE-009. */
    private void narrows(SortedMap<String, List<ResourceId>> prunable) {
        for (Twins object : control) {
            if (object.before().isPresent() && object.after().isPresent()) {
                Optional<Project> old = Project.of(object.before().get());
                Optional<Project> now = Project.of(object.after().get());
                if (old.isPresent() && now.isPresent()) {
                    narrows(old.get(), now.get(), object.after().get().path(), prunable);
                }
            }
        }
    }

    private void narrows(Project old, Project now, String path, SortedMap<String, List<ResourceId>> prunable) {
        SortedMap<String, SortedSet<ResourceId>> lost = new TreeMap<>();
        prunable.forEach((cluster, objects) -> destination(cluster)
                .ifPresent(destination -> objects.stream()
                        .filter(object -> old.permits(destination, object) && !now.permits(destination, object))
                        .forEach(object -> lost.computeIfAbsent(cluster, first -> new TreeSet<>())
                                .add(object))));
        if (!lost.isEmpty()) {
            List<String> names = lost.entrySet().stream()
                    .flatMap(cluster -> cluster.getValue().stream().map(object -> object + " on " + cluster.getKey()))
                    .collect(Collectors.toList());
            report(ChangeProblems.projectNarrows(old.name(), names), path);
        }
    }

    /** The cluster as Argo CD knows it. */
    private Optional<String> destination(String cluster) {
        SortedSet<String> directories = before.part(Optional.of(cluster)).directories();
        return directories.stream()
                .flatMap(directory -> olds.stream()
                        .filter(applier -> applier.applies(directory))
                        .flatMap(applier -> applier.destination(directory).stream()))
                .findFirst();
    }

    private void report(Problem problem, String path) {
        effects.add(Diagnostic.of(problem, Location.ofFile(path)));
    }
}
