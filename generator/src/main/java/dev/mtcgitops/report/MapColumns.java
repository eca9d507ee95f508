package dev.mtcgitops.report;

import dev.mtcgitops.model.Regime;
import dev.mtcgitops.report.FleetMap.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which column of a map each cluster is, and where in it: those of a regime side by side, sources left of targets, and each near those that it makes pairs
 * with, so that few arrows cross.
 */
final class MapColumns {
    private static final int SWEEPS = 4;
    /** So many columns has a map of one regime without arrows. */
    private static final int GRID = 4;

    /**
     * The pairs between two nodes.
     *
     * @param from the number of the node of their sources
     * @param to the number of the node of their targets
     */
    record Arrow(int from, int to) {}

    /**
     * The place of a node.
     *
     * @param column its column
     * @param row its row in it
     */
    record Place(int column, int row) {}

    private final Set<Arrow> arrows;
    private final List<Optional<Regime>> regimes = new ArrayList<>();
    private final List<List<Integer>> columns = new ArrayList<>();
    private final Place[] places;

    private MapColumns(FleetMap map) {
        this.arrows = arrows(map);
        this.places = new Place[map.nodes().size()];
        Map<Optional<Regime>, List<Integer>> byRegime = new LinkedHashMap<>();
        for (int i = 0; i < map.nodes().size(); i++) {
            byRegime.computeIfAbsent(map.nodes().get(i).regime(), regime -> new ArrayList<>())
                    .add(i);
        }
        byRegime.forEach((regime, nodes) -> split(regime, nodes, GRID / byRegime.size()));
        place();
        for (int i = 0; i < SWEEPS; i++) {
            columns.forEach(column -> {
                column.sort(Comparator.comparingDouble(this::middle));
                place();
            });
        }
    }

    static MapColumns of(FleetMap map) {
        return new MapColumns(map);
    }

    private static Set<Arrow> arrows(FleetMap map) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < map.nodes().size(); i++) {
            for (String cluster : map.nodes().get(i).clusters()) {
                numbers.put(cluster, i);
            }
        }
        Set<Arrow> arrows = new LinkedHashSet<>();
        for (Pair pair : map.pairs()) {
            arrows.add(new Arrow(numbers.getOrDefault(pair.source(), 0), numbers.getOrDefault(pair.target(), 0)));
        }
        return arrows;
    }

    private void split(Optional<Regime> regime, List<Integer> nodes, int grid) {
        List<List<Integer>> parts = new ArrayList<>();
        if (arrows.isEmpty()) {
            for (int i = 0; i < Math.min(grid, nodes.size()); i++) {
                int first = i;
                parts.add(new ArrayList<>(IntStream.range(0, nodes.size())
                        .filter(index -> index % grid == first)
                        .mapToObj(nodes::get)
                        .toList()));
            }
        } else {
            Set<Integer> inner = new HashSet<>(nodes);
            Set<Integer> sources = new HashSet<>();
            Set<Integer> targets = new HashSet<>();
            for (Arrow arrow : arrows) {
                if (inner.contains(arrow.from()) && inner.contains(arrow.to()) && arrow.from() != arrow.to()) {
                    sources.add(arrow.from());
                    targets.add(arrow.to());
                }
            }
            sources.removeAll(targets);
            parts.add(new ArrayList<>(nodes.stream().filter(sources::contains).toList()));
            parts.add(new ArrayList<>(
                    nodes.stream().filter(node -> !sources.contains(node)).toList()));
            parts.removeIf(List::isEmpty);
        }
        for (List<Integer> part : parts) {
            regimes.add(regime);
            columns.add(part);
        }
    }

    private void place() {
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < columns.get(column).size(); row++) {
                places[columns.get(column).get(row)] = new Place(column, row);
            }
        }
    }

    /** Where the nodes at the other ends of the arrows of {@code node} are on average, from 0 to 1; below all where there are none. */
    private double middle(int node) {
        return arrows.stream()
                .filter(arrow -> arrow.from() == node || arrow.to() == node)
                .map(arrow -> places[arrow.from() == node ? arrow.to() : arrow.from()])
                .mapToDouble(place ->
                        (place.row() + 0.5) / columns.get(place.column()).size())
                .average()
                .orElse(2);
    }

    boolean arrows() {
        return !arrows.isEmpty();
    }

    /** How many arrows begin at {@code node}. */
    long out(int node) {
        return arrows.stream().filter(arrow -> arrow.from() == node).count();
    }

    /** How many arrows end at {@code node}. */
    long in(int node) {
        return arrows.stream().filter(arrow -> arrow.to() == node).count();
    }

    /** The arrows, in the order of the pairs. */
    Set<Arrow> all() {
        return arrows;
    }

    /** The regime of each column. */
    List<Optional<Regime>> regimes() {
        return regimes;
    }

    int count() {
        return columns.size();
    }

    int size(int column) {
        return columns.get(column).size();
    }

    /** How many nodes the longest column has. */
    int tallest() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    Place place(int node) {
        return places[node];
    }
}
