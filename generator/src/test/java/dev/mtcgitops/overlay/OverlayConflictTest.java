package dev.mtcgitops.overlay;

import static dev.mtcgitops.overlay.EngineFixture.apply;
import static dev.mtcgitops.overlay.EngineFixture.at;
import static dev.mtcgitops.overlay.EngineFixture.json;
import static dev.mtcgitops.overlay.EngineFixture.merge;
import static dev.mtcgitops.overlay.EngineFixture.run;
import static dev.mtcgitops.overlay.EngineFixture.spec;
import static dev.mtcgitops.overlay.TestOverlays.overlay;
import static dev.mtcgitops.overlay.TestOverlays.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Overlay;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayConflictTest {
    @Test
    void laterOverlayWinsAndBothPlacesAreNamed() {
        Overlay first = overlay("a", json("{op: add, path: /spec/x, value: 1}"));
        Overlay second = overlay("b", json("{op: add, path: /spec/x, value: 2}"));
        OverlayEngine engine = new OverlayEngine(List.of(second, first));
        Patched patched = apply(engine);
        assertThat(spec(patched).text("x")).contains("2");
        List<Diagnostic> found = report(engine, List.of(patched));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo("OVERLAY-030");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).at()).isEqualTo(at("b", 3, 39, 1));
        assertThat(found.get(0).related()).containsExactly(new Related(at("a", 3, 39, 1), "Overlay `a` sets it here."));
        assertThat(found.get(0).message())
                .startsWith("Overlay `b` overrides the value of overlay `a` at `/spec/x` in `MigrationController");
    }

    @Test
    void orderNumberComesBeforeName() {
        Overlay first = overlay("a", json("{op: add, path: /spec/x, value: 1}"));
        Overlay late = new Overlay(first.name(), first.when(), first.patches(), 5, false);
        Overlay second = overlay("b", json("{op: add, path: /spec/x, value: 2}"));
        assertThat(spec(apply(new OverlayEngine(List.of(late, second)))).text("x"))
                .contains("1");
    }

    @Test
    void whichOverlaysContradict() {
        record Pair(String first, String second, int conflicts) {}
        for (Pair pair : List.of(
                new Pair(json("{op: add, path: /spec/x, value: 1}"), merge("spec: {x: 1}"), 0),
                new Pair(merge("spec: {x: {a: 1}}"), merge("spec: {x: {a: 2}}"), 1),
                new Pair(merge("spec: {x: {a: 1}}"), merge("spec: {x: {b: 2}}"), 0),
                new Pair(merge("spec: {x: {a: 1}}"), json("{op: replace, path: /spec/x, value: {a: 1, b: 2}}"), 0),
                new Pair(merge("spec: {x: {a: 1}}"), json("{op: replace, path: /spec/x, value: {b: 2}}"), 1),
                new Pair(merge("spec: {limits: {pods: 1}}"), merge("spec: {limits: {$patch: replace, pvs: 1}}"), 1),
                new Pair(merge("spec: {limits: {pods: 1}}"), merge("spec: {limits: {$patch: delete}}"), 1),
                new Pair(json("{op: add, path: /spec/x, value: 1}"), json("{op: remove, path: /spec/x}"), 1),
                new Pair(
                        json("{op: add, path: /spec/x, value: 1}"),
                        json("{op: move, from: /spec/x, path: /spec/z}"),
                        1),
                new Pair(
                        json("{op: remove, path: /spec/groups}"), json("{op: add, path: /spec/groups, value: [1]}"), 1),
                new Pair(merge("spec: {absent: null}"), merge("spec: {absent: 1}"), 1),
                new Pair(merge("spec: {absent: null}"), merge("spec: {absent: null}"), 0),
                new Pair(json("{op: remove, path: /spec/limits/pods}"), merge("spec: {limits: {pods: 1}}"), 1),
                new Pair(json("{op: remove, path: /spec/limits}"), merge("spec: {limits: {pods: 1}}"), 1),
                new Pair(
                        json("{op: remove, path: /spec/limits/pods}"),
                        json("{op: replace, path: /spec/limits, value: {pods: 2}}"),
                        1),
                new Pair(
                        json("{op: remove, path: /spec/limits/pods}"),
                        json("{op: replace, path: /spec/limits, value: {pvs: 2}}"),
                        0),
                new Pair(
                        json("{op: remove, path: /spec/limits/pods}"),
                        json("{op: replace, path: /spec/limits, value: 3}"),
                        0),
                new Pair(
                        json("{op: add, path: /spec/groups/0, value: 8}"),
                        json("{op: add, path: /spec/groups/0, value: 9}"),
                        0),
                new Pair(
                        json("{op: add, path: /spec/groups/0, value: 8}"),
                        json("{op: replace, path: /spec/groups/0, value: 9}"),
                        1),
                new Pair(
                        json("{op: add, path: /spec/groups/0, value: 8}"),
                        json("{op: remove, path: /spec/groups/0}"),
                        1),
                new Pair(
                        json("{op: remove, path: /spec/groups/0}"),
                        json("{op: add, path: /spec/groups/0, value: 9}"),
                        0),
                new Pair(merge("spec: {groups: [8, 9]}"), merge("spec: {groups: [9]}"), 1),
                new Pair(merge("spec: {groups: [8, 9]}"), merge("spec: {groups: [8, 9]}"), 0),
                new Pair(merge("spec: {x: {}}"), json("{op: replace, path: /spec/x, value: {a: 1}}"), 1),
                new Pair(merge("spec: {x: []}"), merge("spec: {x: [1]}"), 1),
                new Pair(merge("spec: {x: 1}"), merge("$patch: delete"), 1),
                new Pair(json("{op: add, path: /spec/a~1b, value: 1}"), merge("spec: {a/b: 2}"), 1))) {
            List<Diagnostic> found = run(overlay("a", pair.first()), overlay("b", pair.second()));
            assertThat(found).as(pair.toString()).hasSize(pair.conflicts());
            assertThat(found).allSatisfy(d -> {
                assertThat(d.rule()).isEqualTo("OVERLAY-030");
                assertThat(d.at().file()).isEqualTo("b.yaml");
                assertThat(d.related().get(0).at().file()).isEqualTo("a.yaml");
            });
        }
    }

    @Test
    void anOverlayMayOverrideItself() {
        assertThat(run(overlay(
                        "a",
                        merge("spec: {x: 1}") + merge("spec: {x: 2, groups: null}") + merge("spec: {groups: [1]}"))))
                .isEmpty();
    }
}
