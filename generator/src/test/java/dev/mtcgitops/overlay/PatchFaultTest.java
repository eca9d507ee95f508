package dev.mtcgitops.overlay;

import static dev.mtcgitops.overlay.EngineFixture.MC;
import static dev.mtcgitops.overlay.EngineFixture.NP;
import static dev.mtcgitops.overlay.EngineFixture.apply;
import static dev.mtcgitops.overlay.EngineFixture.at;
import static dev.mtcgitops.overlay.EngineFixture.json;
import static dev.mtcgitops.overlay.EngineFixture.merge;
import static dev.mtcgitops.overlay.EngineFixture.run;
import static dev.mtcgitops.overlay.TestOverlays.cluster;
import static dev.mtcgitops.overlay.TestOverlays.overlay;
import static dev.mtcgitops.overlay.TestOverlays.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.Overlay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchFaultTest {
    @Test
    void missingPathIsReportedOnceAtThePathForAllClusters() {
        OverlayEngine engine =
                new OverlayEngine(List.of(overlay("a", json("{op: replace, path: /spec/absent, value: 1}"))));
        List<Patched> all = new ArrayList<>();
        for (String name : List.of("c5", "c4", "c3", "c2", "c1")) {
            all.add(engine.apply(cluster(name), List.of(MC)));
        }
        List<Diagnostic> found = report(engine, all);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo("OVERLAY-022");
        assertThat(found.get(0).at()).isEqualTo(at("a", 3, 27, 12));
        assertThat(found.get(0).message())
                .isEqualTo(
                        "The path `/spec/absent` does not exist: there is no `absent` in"
                                + " `MigrationController openshift-migration/migration-controller` of cluster `c1`,"
                                + " `MigrationController openshift-migration/migration-controller` of cluster `c2`,"
                                + " `MigrationController openshift-migration/migration-controller` of cluster `c3` and 2 more.");
        assertThat(all.get(0).manifests()).containsExactly(MC);
    }

    @Test
    void failingTestPointsAtTheValueAndUndoesThePatch() {
        Overlay overlay = overlay(
                "a", json("{op: remove, path: /spec/groups}", "{op: test, path: /spec/cluster_name, value: x}"));
        OverlayEngine engine = new OverlayEngine(List.of(overlay));
        Patched patched = apply(engine);
        assertThat(patched.manifests()).containsExactly(MC, NP);
        List<Diagnostic> found = report(engine, List.of(patched));
        assertThat(found).extracting(Diagnostic::rule).containsExactly("OVERLAY-024");
        assertThat(found.get(0).at()).isEqualTo(at("a", 4, 51, 1));
    }

    @Test
    void testComparesNumbersByValue() {
        assertThat(run(overlay("a", json("{op: test, path: /spec/limits/pods, value: 100.0}"))))
                .isEmpty();
        assertThat(run(overlay("a", json("{op: test, path: /spec/limits/pods, value: 100.5}"))))
                .hasSize(1);
        assertThat(run(overlay("a", json("{op: test, path: /spec/limits/pods, value: \"100\"}"))))
                .hasSize(1);
        assertThat(run(overlay("a", json("{op: test, path: /spec/limits, value: 100}"))))
                .hasSize(1);
    }

    @Test
    void identityMayNotChangeOrVanish() {
        record Case(String patch, String field, int column) {}
        for (Case c : List.of(
                new Case(json("{op: remove, path: /metadata}"), "metadata.name", 26),
                new Case(json("{op: add, path: /metadata/namespace, value: x}"), "metadata.namespace", 51),
                new Case(json("{op: replace, path: /metadata, value: text}"), "metadata.name", 45),
                new Case(json("{op: replace, path: /kind, value: X}"), "kind", 41),
                new Case(merge("metadata: null"), "metadata.name", 43))) {
            List<Diagnostic> found = run(overlay("a", c.patch()));
            assertThat(found).extracting(Diagnostic::rule).containsExactly("OVERLAY-025");
            assertThat(found.get(0).message()).contains("`" + c.field() + "`");
            assertThat(found.get(0).at().column()).isEqualTo(c.column());
        }
    }

    @Test
    void labelsAndAnnotationsStayStrings() {
        assertThat(run(overlay("a", json("{op: add, path: /metadata/labels, value: {a: \"1\", b: 2}}")))
                        .get(0))
                .satisfies(d -> assertThat(d.rule()).isEqualTo("OVERLAY-028"))
                .satisfies(d -> assertThat(d.at()).isEqualTo(at("a", 3, 60, 1)))
                .satisfies(d -> assertThat(d.message()).contains("`metadata.labels.b`"));
        assertThat(run(overlay("a", json("{op: add, path: /metadata/annotations, value: text}"))))
                .extracting(Diagnostic::rule)
                .containsExactly("OVERLAY-028");
        assertThat(run(overlay("a", merge("metadata: {labels: {a: [x]}}"))))
                .extracting(Diagnostic::rule)
                .containsExactly("OVERLAY-028");
    }

    @Test
    void copiesCannotExplode() {
        List<String> operations = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            operations.add("{op: copy, from: /spec/groups, path: /spec/groups/-}");
        }
        List<Diagnostic> found = run(overlay("a", json(operations.toArray(String[]::new))));
        assertThat(found).extracting(Diagnostic::rule).containsExactly("OVERLAY-029");
    }

    @Test
    void treesCannotGrowDeeperThanTheReaderTakes() {
        List<String> operations = new ArrayList<>(List.of("{op: add, path: /spec/d, value: {}}"));
        StringBuilder path = new StringBuilder("/spec/d");
        for (int i = 0; i < 70; i++) {
            operations.add("{op: add, path: " + path.append("/d") + ", value: {}}");
        }
        assertThat(run(overlay("a", json(operations.toArray(String[]::new)))))
                .extracting(Diagnostic::rule)
                .containsExactly("OVERLAY-029");
    }
}
