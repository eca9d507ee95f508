package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.Regime;
import dev.mtcgitops.report.FleetMap.Mark;
import dev.mtcgitops.report.FleetMap.Node;
import dev.mtcgitops.report.FleetMap.Pair;
import dev.mtcgitops.report.MapView.BoxView;
import dev.mtcgitops.report.MapView.PanelView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MapLayoutTest {
    private final Random random = new Random(23);

    private static Node node(Optional<Regime> regime, String name) {
        return new Node(
                regime,
                name,
                "4.14 · control",
                Mark.CHANGED,
                2,
                new TreeSet<>(List.of(name)),
                new TreeSet<>(List.of(name)));
    }

    private static Pair pair(String source, String target) {
        return new Pair(source + "-" + target, source, target, target, Mark.NONE, true, Optional.empty());
    }

    /** Clusters of both regimes and of none, with pairs between any of them. */
    private FleetMap fleet(int clusters, int pairs) {
        List<Node> nodes = new ArrayList<>();
        int first = random.nextInt(clusters + 1);
        int second = first + random.nextInt(clusters - first + 1);
        for (int i = 0; i < clusters; i++) {
            nodes.add(node(
                    i < first
                            ? Optional.of(Regime.MANUAL_PROXY)
                            : i < second ? Optional.of(Regime.INHERITED_PROXY) : Optional.empty(),
                    "cluster-" + i));
        }
        List<Pair> some = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            some.add(pair("cluster-" + random.nextInt(clusters), "cluster-" + random.nextInt(clusters)));
        }
        return new FleetMap(nodes, some);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 30, 300})
    void boxesNeverOverlapAndStayInTheirPanels(int clusters) {
        for (int i = 0; i < 20; i++) {
            FleetMap fleet = fleet(clusters, i * clusters / 10);
            MapView map = MapLayout.of(fleet, "object");
            assertThat(map.boxes()).hasSize(clusters);
            for (int a = 0; a < clusters; a++) {
                BoxView box = map.boxes().get(a);
                assertThat(map.panels()).anyMatch(panel -> holds(panel, box));
                assertThat(box.y() + box.height()).isLessThan(map.height());
                assertThat(box.x() + box.width()).isLessThan(map.width());
                for (int b = a + 1; b < clusters; b++) {
                    assertThat(overlap(box, map.boxes().get(b))).isFalse();
                }
            }
        }
    }

    private static boolean holds(PanelView panel, BoxView box) {
        return panel.x() < box.x()
                && box.x() + box.width() < panel.x() + panel.width()
                // The title is above.
                && panel.y() + 30 < box.y()
                && box.y() + box.height() < panel.y() + panel.height();
    }

    private static boolean overlap(BoxView a, BoxView b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    @Test
    void sourcesAreLeftOfTargets() {
        Optional<Regime> regime = Optional.of(Regime.INHERITED_PROXY);
        MapView map = MapLayout.of(
                new FleetMap(
                        List.of(node(regime, "a"), node(regime, "b"), node(regime, "c")),
                        List.of(pair("b", "a"), pair("b", "c"))),
                "object");
        assertThat(map.boxes().get(1).x()).isLessThan(map.boxes().get(0).x());
        assertThat(map.boxes().get(2).x()).isEqualTo(map.boxes().get(0).x());
        assertThat(map.arrows())
                .extracting(MapView.ArrowView::title)
                .containsExactly("Pair b-a: b to a", "Pair b-c: b to c");
    }

    /** Else it would look like an arrow of the box that it disappears behind. */
    @Test
    void anArrowGoesPastTheBoxesOfAColumnInBetween() {
        MapView map = MapLayout.of(
                new FleetMap(
                        List.of(
                                node(Optional.of(Regime.MANUAL_PROXY), "a"),
                                node(Optional.of(Regime.INHERITED_PROXY), "b"),
                                node(Optional.of(Regime.INHERITED_PROXY), "c")),
                        List.of(pair("a", "c"), pair("b", "c"))),
                "object");
        BoxView between = map.boxes().get(1);
        int past = between.y() + between.height() + 7;
        assertThat(map.arrows().get(0).line())
                .contains(" " + between.x() + " " + past + "H" + (between.x() + between.width()) + "C");
    }

    @Test
    void aLongNameIsCutAndTold() {
        String name = "\uD83D\uDE00".repeat(253);
        BoxView box = MapLayout.of(new FleetMap(List.of(node(Optional.empty(), name)), List.of()), "object")
                .boxes()
                .get(0);
        assertThat(box.name()).isEqualTo(name);
        assertThat(box.label()).isEqualTo("\uD83D\uDE00".repeat(17) + "…");
    }

    @Test
    void theSameFleetIsDrawnInTheSameWay() {
        FleetMap fleet = fleet(100, 80);
        assertThat(MapLayout.of(fleet, "object")).isEqualTo(MapLayout.of(fleet, "object"));
    }
}
