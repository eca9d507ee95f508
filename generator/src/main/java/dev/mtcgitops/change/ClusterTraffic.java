package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.network.TrafficComparison;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What opens and closes for traffic in a cluster.
 *
 * @param changes by namespace
 * @param unclear the objects that cannot be understood, so that nothing is said of them
 */
record ClusterTraffic(List<NetworkChange> changes, List<Diagnostic> unclear) {
    static final ClusterTraffic NONE = new ClusterTraffic(List.of(), List.of());

    ClusterTraffic {
        changes = List.copyOf(changes);
        unclear = List.copyOf(unclear);
    }

    /** That of {@code cluster}, which has these objects. */
    static ClusterTraffic of(String cluster, Collection<Twins> objects) {
        SortedMap<String, List<Twins>> byNamespace = new TreeMap<>();
        objects.forEach(object -> byNamespace
                .computeIfAbsent(object.any().manifest().id().namespace(), namespace -> new ArrayList<>())
                .add(object));
        List<NetworkChange> changes = new ArrayList<>();
        List<Diagnostic> unclear = new ArrayList<>();
        byNamespace.forEach((namespace, members) -> {
            TrafficComparison traffic =
                    TrafficComparison.of(trees(members, Twins::before), trees(members, Twins::after));
            traffic.changes().forEach(change -> changes.add(new NetworkChange(cluster, namespace, change)));
            traffic.unreadable().forEach(tree -> unclear.add(unclear(members, tree)));
        });
        return new ClusterTraffic(changes, unclear);
    }

    private static List<YamlMapping> trees(List<Twins> members, Function<Twins, Optional<Placed>> state) {
        return members.stream()
                .flatMap(object -> state.apply(object).stream())
                .map(placed -> placed.manifest().tree())
                .toList();
    }

    private static Diagnostic unclear(List<Twins> members, YamlMapping tree) {
        IdentityHashMap<YamlMapping, Placed> places = new IdentityHashMap<>();
        members.forEach(object ->
                object.both().forEach(placed -> places.put(placed.manifest().tree(), placed)));
        Placed object = Optional.ofNullable(places.get(tree)).orElseThrow();
        return Diagnostic.of(ChangeProblems.unclearTraffic(object.manifest().id()), Location.ofFile(object.path()));
    }
}
