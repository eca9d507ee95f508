package dev.mtcgitops.overlay;

import static dev.mtcgitops.overlay.EngineFixture.MC;
import static dev.mtcgitops.overlay.EngineFixture.NP;
import static dev.mtcgitops.overlay.EngineFixture.apply;
import static dev.mtcgitops.overlay.EngineFixture.at;
import static dev.mtcgitops.overlay.EngineFixture.json;
import static dev.mtcgitops.overlay.EngineFixture.merge;
import static dev.mtcgitops.overlay.EngineFixture.run;
import static dev.mtcgitops.overlay.EngineFixture.spec;
import static dev.mtcgitops.overlay.TestOverlays.cluster;
import static dev.mtcgitops.overlay.TestOverlays.overlay;
import static dev.mtcgitops.overlay.TestOverlays.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayEngineTest {
    @Test
    void whatNoPatchTouchesIsTheSameInstance() {
        Patched patched = apply(new OverlayEngine(List.of(overlay("a", json("{op: remove, path: /spec/groups}")))));
        assertThat(patched.manifests().get(1)).isSameAs(NP);
        assertThat(patched.manifests().get(0).tree().entry("metadata").orElseThrow())
                .isSameAs(MC.tree().entry("metadata").orElseThrow());
        assertThat(apply(new OverlayEngine(List.of())).manifests().get(0)).isSameAs(MC);
    }

    @Test
    void originsNameThePatch() {
        Patched patched = apply(new OverlayEngine(List.of(overlay(
                "a",
                json("{op: add, path: /spec/fresh, value: one}", "{op: add, path: /spec/cluster_name, value: two}")))));
        YamlMapping.Entry fresh = spec(patched).entry("fresh").orElseThrow();
        assertThat(fresh.value().origin()).isEqualTo(Origin.at(at("a", 3, 43, 3)));
        assertThat(fresh.key().origin()).isEqualTo(Origin.at(at("a", 3, 23, 11)));
        YamlMapping.Entry old = spec(patched).entry("cluster_name").orElseThrow();
        assertThat(old.value().origin()).isEqualTo(Origin.at(at("a", 4, 50, 3)));
        assertThat(old.key())
                .isSameAs(MC.tree()
                        .mapping("spec")
                        .orElseThrow()
                        .entry("cluster_name")
                        .orElseThrow()
                        .key());
    }

    @Test
    void mergedKeysKeepTheirOriginAndNewOnesGetThePatchs() {
        Patched patched = apply(new OverlayEngine(List.of(overlay("a", merge("spec: {limits: {pods: 7, new: 8}}")))));
        YamlMapping limits = spec(patched).mapping("limits").orElseThrow();
        YamlMapping before =
                MC.tree().mapping("spec").orElseThrow().mapping("limits").orElseThrow();
        assertThat(limits.origin()).isEqualTo(before.origin());
        assertThat(limits.entry("pods").orElseThrow().key())
                .isSameAs(before.entry("pods").orElseThrow().key());
        assertThat(limits.get("pods").orElseThrow().origin().written().file()).isEqualTo("a.yaml");
        assertThat(limits.entry("new").orElseThrow().key().at().file()).isEqualTo("a.yaml");
        assertThat(limits.entry("pvs")).isEqualTo(before.entry("pvs"));
    }

    @Test
    void copiesAreWrittenByThePatchAndStillFromTheSameInput() {
        Origin fromInput = new Origin(Location.ofFile("t.ftl"), List.of(Location.ofFile("in.yaml")));
        YamlMapping spec = MC.tree()
                .mapping("spec")
                .orElseThrow()
                .with(new YamlMapping.Entry(YamlScalar.of("proxy"), new YamlScalar("p", ScalarType.STRING, fromInput)));
        YamlMapping tree = MC.tree().with(new YamlMapping.Entry(YamlScalar.of("spec"), spec));
        OverlayEngine engine =
                new OverlayEngine(List.of(overlay("a", json("{op: copy, from: /spec/proxy, path: /spec/twin}"))));
        Patched patched = engine.apply(cluster("c1"), List.of(MC.withTree(tree)));
        assertThat(spec(patched).get("twin").orElseThrow().origin())
                .isEqualTo(new Origin(at("a", 3, 43, 10), List.of(Location.ofFile("in.yaml"))));
    }

    @Test
    void mergePatchWithTargetNeedsNoIdentity() {
        Patched patched = apply(new OverlayEngine(
                List.of(overlay("a", "- target: {kind: MigrationController}\n  patch: \"spec: {x: 1}\"\n"))));
        assertThat(spec(patched).text("x")).contains("1");
    }

    @Test
    void unmatchedPatchNamesTheNearestObjects() {
        List<Diagnostic> found = run(
                overlay(
                        "a",
                        "- target: {kind: NetworkPolcy, namespace: shop}\n  patch: '[{\"op\": \"remove\", \"path\": \"/spec\"}]'\n"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo("OVERLAY-020");
        assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(found.get(0).at().line()).isEqualTo(1);
        assertThat(found.get(0).hint())
                .startsWith("The nearest are `NetworkPolicy shop/mtc-allow-egress-from-rsync`,"
                        + " `MigrationController openshift-migration/migration-controller`.");
    }

    @Test
    void optionalPatchMayMatchNothing() {
        assertThat(run(overlay("a", "- optional: true\n  target: {kind: X}\n  patch: 'a: b'\n")))
                .isEmpty();
    }

    @Test
    void matchInOneClusterIsEnough() {
        OverlayEngine engine = new OverlayEngine(List.of(overlay("a", json("{op: remove, path: /spec/groups}"))));
        assertThat(report(
                        engine,
                        List.of(engine.apply(cluster("c1"), List.of(NP)), engine.apply(cluster("c2"), List.of(MC)))))
                .isEmpty();
    }

    @Test
    void deletedObjectIsGoneForLaterPatches() {
        OverlayEngine engine =
                new OverlayEngine(List.of(overlay("a", merge("$patch: delete") + json("{op: remove, path: /nope}"))));
        Patched patched = apply(engine);
        assertThat(patched.manifests()).containsExactly(NP);
        assertThat(report(engine, List.of(patched)))
                .extracting(Diagnostic::rule)
                .containsExactly("OVERLAY-020");
    }

    @Test
    void overlayThatHoldsNowhereIsAWarningUnlessShipped() {
        OverlayEngine engine = new OverlayEngine(List.of(overlay("a", json("{op: remove, path: /spec/groups}"))));
        List<Diagnostic> found = report(engine, List.of());
        assertThat(found).extracting(Diagnostic::rule).containsExactly("OVERLAY-031");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).at()).isEqualTo(new Location("a.yaml", 1, 1, 1, 2));
        Overlay own = overlay("a", "- target: {kind: X}\n  patch: 'a: b'\n");
        Overlay shipped = new Overlay(own.name(), own.when(), own.patches(), 0, true);
        assertThat(run(shipped)).isEmpty();
    }
}
