package dev.mtcgitops.report;

import static dev.mtcgitops.report.Counted.number;

import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.report.FleetMap.Mark;
import dev.mtcgitops.report.FleetMap.Node;
import dev.mtcgitops.report.FleetMap.Pair;
import dev.mtcgitops.report.MapColumns.Place;
import dev.mtcgitops.report.MapView.ArrowView;
import dev.mtcgitops.report.MapView.BoxView;
import dev.mtcgitops.report.MapView.PairView;
import dev.mtcgitops.report.MapView.PanelView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a fleet: a panel for each regime, in it the clusters in columns, each in a box of its own, and curves for the pairs. */
final class MapLayout {
    private static final int BOX_WIDTH = 200;
    private static final int PADDING = 14;
    private static final int HEADER = 40;
    private static final int INNER_GAP = 84;
    /** Where there are no arrows, columns need no room between them. */
    private static final int NARROW_GAP = 14;

    private static final int WIDE_GAP = 260;
    private static final int PANEL_GAP = 84;
    /** Beside the last column there is room for an arrow that comes back. */
    private static final int MARGIN = 22;

    private static final int LONGEST_LABEL = 18;
    /** So many boxes have room for a second line. */
    private static final int FEW = 40;

    private final FleetMap map;
    private final MapColumns columns;
    private final String noun;
    private final boolean roomy;
    private final int[] lefts;

    private MapLayout(FleetMap map, String noun) {
        this.noun = noun;
        this.map = map;
        this.columns = MapColumns.of(map);
        this.roomy = map.nodes().size() <= FEW;
        this.lefts = new int[columns.count()];
    }

    /**
     * The picture of {@code map}.
     *
     * @param noun what the count of a cluster counts
     */
    static MapView of(FleetMap map, String noun) {
        return new MapLayout(map, noun).view();
    }

    private MapView view() {
        int height = HEADER + columns.tallest() * row() - gap() + PADDING;
        List<PanelView> panels = new ArrayList<>();
        int x = MARGIN;
        List<Optional<Regime>> regimes = columns.regimes();
        for (int i = 0; i < regimes.size(); i++) {
            int start = x;
            int first = i;
            while (i + 1 < regimes.size() && regimes.get(i + 1).equals(regimes.get(first))) {
                i++;
            }
            for (int column = first; column <= i; column++) {
                lefts[column] = x + PADDING + (column - first) * (BOX_WIDTH + innerGap());
            }
            int width = 2 * PADDING + (i - first + 1) * BOX_WIDTH + (i - first) * innerGap();
            panels.add(new PanelView(
                    start, 0, width, height, title(regimes.get(i), first == 0 && i == regimes.size() - 1)));
            x += width + (!columns.arrows() ? NARROW_GAP : regimes.size() == 2 ? WIDE_GAP : PANEL_GAP);
        }
        int width = panels.isEmpty()
                ? 0
                : panels.get(panels.size() - 1).x()
                        + panels.get(panels.size() - 1).width()
                        + MARGIN;
        List<BoxView> boxes = new ArrayList<>();
        for (int i = 0; i < map.nodes().size(); i++) {
            boxes.add(box(i));
        }
        return new MapView(width, height, panels, boxes, arrows(boxes), pairs(), marks());
    }

    private int innerGap() {
        return columns.arrows() ? INNER_GAP : NARROW_GAP;
    }

    private int gap() {
        return roomy ? 14 : 6;
    }

    private int boxHeight() {
        return roomy ? 46 : 26;
    }

    private int row() {
        return boxHeight() + gap();
    }

    private static String title(Optional<Regime> regime, boolean alone) {
        return regime.map(known -> switch (known) {
                    case MANUAL_PROXY -> "Manual proxy";
                    case INHERITED_PROXY -> "Inherited proxy";
                })
                .orElse(alone ? "Clusters" : "Other clusters");
    }

    private BoxView box(int i) {
        Node node = map.nodes().get(i);
        Place place = columns.place(i);
        // The boxes of a short column are spread over the height of the longest.
        int y = columns.arrows()
                ? (2 * place.row() + 1) * columns.tallest() * row() / (2 * columns.size(place.column())) - row() / 2
                : place.row() * row();
        return new BoxView(
                lefts[place.column()],
                HEADER + y,
                BOX_WIDTH,
                boxHeight(),
                cut(VisibleText.of(node.name())),
                VisibleText.of(node.name()),
                node.detail(),
                name(node.mark()),
                node.count(),
                title(node),
                node.shown().stream().map(VisibleText::of).collect(Collectors.joining(" ")));
    }

    private String title(Node node) {
        List<String> parts = new ArrayList<>(List.of(VisibleText.of(node.name()), node.detail()));
        parts.add(node.mark() == Mark.NONE ? "" : name(node.mark()));
        parts.add(node.count() == 0 ? "" : number(node.count(), noun));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    /** What has room in a box; the picture clips what is wider than usual. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_LABEL
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }

    private List<ArrowView> arrows(List<BoxView> boxes) {
        List<ArrowView> arrows = new ArrayList<>();
        for (MapColumns.Arrow arrow : columns.all()) {
            Node from = map.nodes().get(arrow.from());
            Node to = map.nodes().get(arrow.to());
            List<Pair> pairs = map.pairs().stream()
                    .filter(pair -> pair.isBetween(from, to))
                    .toList();
            MapRoute route = MapRoute.of(boxes.get(arrow.from()), boxes.get(arrow.to()), boxes, gap());
            // Where several arrows end, or begin, their verdicts are apart at the other end.
            MapCurve.Point sign = route.sign(columns.out(arrow.from()) > columns.in(arrow.to()));
            arrows.add(new ArrowView(
                    arrow.from(),
                    arrow.to(),
                    route.line(),
                    route.head(),
                    title(pairs),
                    name(together(pairs)),
                    verdict(pairs),
                    sign.x(),
                    sign.y(),
                    pairs.stream().noneMatch(Pair::isActive)));
        }
        return arrows;
    }

    private static String verdict(List<Pair> pairs) {
        List<Verdict> verdicts =
                pairs.stream().flatMap(pair -> pair.verdict().stream()).toList();
        return verdicts.isEmpty() ? "" : word(Verdict.all(verdicts.stream()));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static Mark together(List<Pair> pairs) {
        List<Mark> marks = pairs.stream().map(Pair::mark).distinct().toList();
        return marks.size() == 1 ? marks.get(0) : Mark.CHANGED;
    }

    private static String title(List<Pair> pairs) {
        String verdict = verdict(pairs);
        return pairs.size() == 1
                ? title(pairs.get(0))
                : number(pairs.size(), "pair") + (verdict.isEmpty() ? "" : ": " + verdict);
    }

    private static String title(Pair pair) {
        return VisibleText.of("Pair " + pair.name() + ": " + pair.source() + " to " + pair.target()
                + (pair.isActive() ? "" : ", finished")
                + pair.verdict().map(verdict -> ": " + word(verdict)).orElse(""));
    }

    private List<PairView> pairs() {
        return map.pairs().stream()
                .map(pair -> new PairView(
                        VisibleText.of(pair.name()),
                        VisibleText.of(pair.source()),
                        VisibleText.of(pair.target()),
                        VisibleText.of(pair.control()),
                        name(pair.mark()),
                        !pair.isActive(),
                        pair.verdict().map(MapLayout::word).orElse("")))
                .toList();
    }

    private List<String> marks() {
        return Stream.of(Mark.values())
                .filter(mark -> mark != Mark.NONE
                        && Stream.concat(
                                        map.nodes().stream().map(Node::mark),
                                        map.pairs().stream().map(Pair::mark))
                                .anyMatch(mark::equals))
                .map(MapLayout::name)
                .toList();
    }

    private static String name(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
