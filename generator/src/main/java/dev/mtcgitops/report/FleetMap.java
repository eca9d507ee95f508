package dev.mtcgitops.report;

import static dev.mtcgitops.report.Counted.number;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.change.Part;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.TracedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The clusters of a change and the pairs between them. Those of a large fleet are in groups, by regime and version.
 *
 * @param nodes the clusters, or groups of them, by regime and name
 * @param pairs the pairs by name
 */
record FleetMap(List<Node> nodes, List<Pair> pairs) {
    /** So many clusters have a node each. */
    private static final int SINGLE = 300;

    FleetMap {
        nodes = List.copyOf(nodes);
        pairs = List.copyOf(pairs);
    }

    /** What becomes of something. */
    enum Mark {
        NONE,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A cluster, or a group of them.
     *
     * @param regime its regime, where that is known
     * @param name its name
     * @param facts what there is to say about it; may be empty
     * @param mark what becomes of it
     * @param count how many things of it are shown
     * @param clusters the clusters that it means
     * @param shown those of them that have any
     */
    record Node(
            Optional<Regime> regime,
            String name,
            String facts,
            Mark mark,
            int count,
            SortedSet<String> clusters,
            SortedSet<String> shown) {
        /** As the first cluster of a group. */
        private Node grouped() {
            return new Node(regime, facts.isEmpty() ? "Clusters" : facts, "", mark, count, clusters, shown);
        }

        private Node with(Node other) {
            return new Node(
                    regime,
                    name,
                    "",
                    mark == other.mark ? mark : Mark.CHANGED,
                    count + other.count,
                    union(clusters, other.clusters),
                    union(shown, other.shown));
        }

        private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
            SortedSet<String> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }

        /** What is to say about it beside its name. */
        String detail() {
            return clusters.size() == 1
                    ? (facts.isEmpty() ? "" : "OpenShift " + facts)
                    : number(clusters.size(), "cluster");
        }
    }

    /**
     * A pair.
     *
     * @param name its name
     * @param source its source cluster
     * @param target its target cluster
     * @param control its control cluster
     * @param mark what becomes of it
     * @param isActive whether it migrates
     * @param verdict whether its connections pass, where that is known
     */
    record Pair(
            String name,
            String source,
            String target,
            String control,
            Mark mark,
            boolean isActive,
            Optional<Verdict> verdict) {
        /** Whether it is between clusters of these nodes. */
        boolean isBetween(Node from, Node to) {
            return from.clusters().contains(source) && to.clusters().contains(target);
        }
    }

    /** The fleet that becomes another one. */
    static FleetMap of(FleetChange change, FleetState before, FleetState after) {
        Map<String, Integer> objects = new TreeMap<>();
        change.objects()
                .forEach(object -> object.cluster().ifPresent(cluster -> objects.merge(cluster, 1, Integer::sum)));
        List<TracedPath> paths = after.input().map(input -> input.paths().get()).orElse(List.of());
        return of(objects, Mark.CHANGED, pairs(before, after, verdicts(paths)), before, after);
    }

    /** A fleet with the paths of its connections. */
    static FleetMap of(List<TracedPath> paths, FleetState fleet) {
        Map<String, Integer> counts = new TreeMap<>();
        paths.forEach(path -> path.hops().stream()
                .map(Hop::cluster)
                .distinct()
                .forEach(cluster -> counts.merge(cluster, 1, Integer::sum)));
        return of(counts, Mark.NONE, pairs(fleet, fleet, verdicts(paths)), fleet, fleet);
    }

    private static Map<String, Verdict> verdicts(List<TracedPath> paths) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        paths.forEach(path ->
                verdicts.merge(path.pair(), path.verdict(), (some, other) -> Verdict.all(Stream.of(some, other))));
        return verdicts;
    }

    /**
     * The fleet of two states.
     *
     * @param counts how many things of each cluster are shown
     * @param mark the mark of a cluster that is in both states and has any
     */
    private static FleetMap of(
            Map<String, Integer> counts, Mark mark, List<Pair> pairs, FleetState before, FleetState after) {
        SortedSet<String> names = new TreeSet<>(before.clusters().keySet());
        names.addAll(after.clusters().keySet());
        pairs.removeIf(pair -> !names.contains(pair.source()) && !names.contains(pair.target()));
        pairs.forEach(pair -> names.addAll(List.of(pair.source(), pair.target())));
        SortedMap<String, Node> nodes = new TreeMap<>();
        for (String name : names) {
            boolean old = before.clusters().containsKey(name);
            boolean now = after.clusters().containsKey(name);
            Part part = (now ? after : before).clusters().getOrDefault(name, Part.NONE);
            int count = counts.getOrDefault(name, 0);
            Mark own = old != now ? (now ? Mark.ADDED : Mark.REMOVED) : count > 0 ? mark : Mark.NONE;
            Node node = new Node(
                    regime(part),
                    name,
                    part.facts().map(FleetMap::facts).orElse(""),
                    own,
                    count,
                    new TreeSet<>(List.of(name)),
                    new TreeSet<>(count == 0 ? List.of() : List.of(name)));
            if (names.size() <= SINGLE) {
                nodes.put(order(node) + name, node);
            } else {
                nodes.merge(order(node) + node.facts(), node.grouped(), Node::with);
            }
        }
        return new FleetMap(List.copyOf(nodes.values()), pairs);
    }

    private static int order(Node node) {
        return node.regime().map(Regime::ordinal).orElse(Regime.values().length);
    }

    /** A tree does not tell the regime of a cluster, but names its folder after it. */
    private static Optional<Regime> regime(Part part) {
        return part.facts()
                .map(ClusterFacts::regime)
                .or(() -> Stream.of(Regime.values())
                        .filter(regime -> part.directories().stream()
                                .anyMatch(path -> List.of(path.split("/")).contains(regime.text())))
                        .findFirst());
    }

    private static String facts(ClusterFacts facts) {
        return facts.openshift().withoutPatch() + " \u00B7 " + facts.role().text();
    }

    private static List<Pair> pairs(FleetState before, FleetState after, Map<String, Verdict> verdicts) {
        boolean comparable = before.input().isPresent() && after.input().isPresent();
        SortedSet<String> names = new TreeSet<>(before.pairs().keySet());
        names.addAll(after.pairs().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            Optional<Migration> old = Optional.ofNullable(before.pairs().get(name));
            Optional<Migration> now = Optional.ofNullable(after.pairs().get(name));
            Migration pair = now.or(() -> old).orElseThrow();
            Mark mark = old.isPresent() == now.isPresent()
                    ? (content(old.get()).equals(content(now.get())) ? Mark.NONE : Mark.CHANGED)
                    : now.isPresent() ? Mark.ADDED : Mark.REMOVED;
            pairs.add(new Pair(
                    name,
                    pair.source(),
                    pair.target(),
                    pair.control(),
                    comparable ? mark : Mark.NONE,
                    pair.isActive(),
                    Optional.ofNullable(verdicts.get(name))));
        }
        return pairs;
    }

    private static List<Object> content(Migration pair) {
        return List.of(pair.source(), pair.target(), pair.control(), pair.isActive());
    }
}
