package dev.mtcgitops.report;

import static dev.mtcgitops.report.Counted.number;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.change.Part;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Regime;
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
     * @param objects how many of its objects differ
     * @param clusters the clusters that it means
     * @param differing those of them that differ
     */
    record Node(
            Optional<Regime> regime,
            String name,
            String facts,
            Mark mark,
            int objects,
            SortedSet<String> clusters,
            SortedSet<String> differing) {
        /** As the first cluster of a group. */
        private Node grouped() {
            return new Node(regime, facts.isEmpty() ? "Clusters" : facts, "", mark, objects, clusters, differing);
        }

        private Node with(Node other) {
            return new Node(
                    regime,
                    name,
                    "",
                    mark == other.mark ? mark : Mark.CHANGED,
                    objects + other.objects,
                    union(clusters, other.clusters),
                    union(differing, other.differing));
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
                    : number(clusters.size(), "cluster")
                            + (differing.isEmpty() ? "" : ", " + differing.size() + " differ");
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
     */
    record Pair(String name, String source, String target, String control, Mark mark, boolean isActive) {
        /** Whether it is between clusters of these nodes. */
        boolean isBetween(Node from, Node to) {
            return from.clusters().contains(source) && to.clusters().contains(target);
        }
    }

    static FleetMap of(FleetChange change, FleetState before, FleetState after) {
        Map<String, Integer> changed = new TreeMap<>();
        change.objects()
                .forEach(object -> object.cluster().ifPresent(cluster -> changed.merge(cluster, 1, Integer::sum)));
        List<Pair> pairs = pairs(before, after);
        SortedSet<String> names = new TreeSet<>(before.clusters().keySet());
        names.addAll(after.clusters().keySet());
        pairs.removeIf(pair -> !names.contains(pair.source()) && !names.contains(pair.target()));
        pairs.forEach(pair -> names.addAll(List.of(pair.source(), pair.target())));
        SortedMap<String, Node> nodes = new TreeMap<>();
        for (String name : names) {
            boolean old = before.clusters().containsKey(name);
            boolean now = after.clusters().containsKey(name);
            Part part = (now ? after : before).clusters().getOrDefault(name, Part.NONE);
            int count = changed.getOrDefault(name, 0);
            Mark mark = old == now ? (count > 0 ? Mark.CHANGED : Mark.NONE) : now ? Mark.ADDED : Mark.REMOVED;
            Node node = new Node(
                    regime(part),
                    name,
                    part.facts().map(FleetMap::facts).orElse(""),
                    mark,
                    count,
                    new TreeSet<>(List.of(name)),
                    new TreeSet<>(mark == Mark.NONE ? List.of() : List.of(name)));
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

    private static List<Pair> pairs(FleetState before, FleetState after) {
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
                    pair.isActive()));
        }
        return pairs;
    }

    private static List<Object> content(Migration pair) {
        return List.of(pair.source(), pair.target(), pair.control(), pair.isActive());
    }
}
