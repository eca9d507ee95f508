package dev.mtcgitops.overlay;

import static dev.mtcgitops.overlay.TestOverlays.cluster;
import static dev.mtcgitops.overlay.TestOverlays.manifest;
import static dev.mtcgitops.overlay.TestOverlays.overlay;
import static dev.mtcgitops.overlay.TestOverlays.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverlayEngineTest {
    private static final String CONTROLLER = """
            apiVersion: migration.openshift.io/v1alpha1
            kind: MigrationController
            metadata:
              name: migration-controller
              namespace: openshift-migration
            spec:
              cluster_name: host
              limits: {pods: 100, pvs: 10}
              groups: [1, 2]
            """;
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: mtc-allow-egress-from-rsync
              namespace: shop
            spec: {}
            """;

    private static final Manifest MC = manifest(CONTROLLER);
    private static final Manifest NP = manifest(POLICY);

    private static Patched apply(OverlayEngine engine) {
        return engine.apply(cluster("c1"), List.of(MC, NP));
    }

    private static List<Diagnostic> run(Overlay... overlays) {
        OverlayEngine engine = new OverlayEngine(List.of(overlays));
        return report(engine, List.of(apply(engine)));
    }

    private static YamlMapping spec(Patched patched) {
        return patched.manifests().get(0).tree().mapping("spec").orElseThrow();
    }

    private static String json(String... operations) {
        return "- target: {kind: MigrationController}\n  patch: |-\n    - " + String.join("\n    - ", operations)
                + "\n";
    }

    private static String merge(String rest) {
        return "- target: {kind: MigrationController}\n  patch: |-\n    {kind: MigrationController, " + rest + "}\n";
    }

    private static Location at(String overlay, int line, int column, int length) {
        return new Location(overlay + ".yaml", line, column, line, column + length);
    }

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
    void malformedOperationsAreReportedWithoutAnyCluster() {
        String[] operations = {
            "text",
            "{path: /spec}",
            "{op: ad, path: /spec, value: 1}",
            "{op: [add], path: /spec, value: 1}",
            "{op: add, path: 5, value: 1}",
            "{op: copy, path: /spec}",
            "{}"
        };
        for (String operation : operations) {
            OverlayEngine engine = new OverlayEngine(List.of(overlay("a", json(operation))));
            assertThat(report(engine, List.of(apply(engine))))
                    .as(operation)
                    .extracting(Diagnostic::rule)
                    .containsExactly("OVERLAY-021");
            assertThat(report(engine, List.of(apply(engine))).get(0).at().line())
                    .isEqualTo(3);
        }
        assertThat(run(overlay("a", json("{op: ad, path: /spec, value: 1}")))
                        .get(0)
                        .hint())
                .isEqualTo("Did you mean `add`?");
    }

    @Test
    void mergePatchWithoutTargetMustNameItsObject() {
        for (String patch : List.of(
                "{kind: X, metadata: {name: x}}",
                "{apiVersion: v1, metadata: {name: x}}",
                "{apiVersion: v1, kind: X}")) {
            assertThat(run(overlay("a", "- patch: \"" + patch + "\"\n")))
                    .extracting(Diagnostic::rule)
                    .containsExactly("OVERLAY-021");
        }
        assertThat(run(overlay("a", "- patch: just text\n")))
                .extracting(Diagnostic::rule)
                .containsExactly("OVERLAY-021");
    }

    @Test
    void mergePatchWithTargetNeedsNoIdentity() {
        Patched patched = apply(new OverlayEngine(
                List.of(overlay("a", "- target: {kind: MigrationController}\n  patch: \"spec: {x: 1}\"\n"))));
        assertThat(spec(patched).text("x")).contains("1");
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
        assertThat(found.get(0).related()).containsExactly(new Related(at("a", 3, 39, 1), "Overlay `a` says so here."));
        assertThat(found.get(0).message())
                .startsWith("Overlay `b` overrides what overlay `a` says about `/spec/x` in `MigrationController");
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
    void overlayThatHoldsNowhereIsAnInfoUnlessShipped() {
        OverlayEngine engine = new OverlayEngine(List.of(overlay("a", json("{op: remove, path: /spec/groups}"))));
        List<Diagnostic> found = report(engine, List.of());
        assertThat(found).extracting(Diagnostic::rule).containsExactly("OVERLAY-031");
        assertThat(found.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(found.get(0).at()).isEqualTo(new Location("a.yaml", 1, 1, 1, 2));
        Overlay own = overlay("a", "- target: {kind: X}\n  patch: 'a: b'\n");
        Overlay shipped = new Overlay(own.name(), own.when(), own.patches(), 0, true);
        assertThat(run(shipped)).isEmpty();
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

    @Test
    void runawayExpressionSelectsNothing() {
        Patch.Target target = new Patch.Target(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Pattern.compile("(.*.*.*.*.*.*.*)*z")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        YamlNode content = new YamlSequence(
                List.of(((YamlSequence) TestOverlays.read("p", "[{op: remove, path: /spec}]")
                                .get(0))
                        .items()
                        .get(0)),
                Origin.NONE);
        Overlay own = overlay("a", "[]\n");
        Overlay overlay = new Overlay(
                own.name(),
                own.when(),
                List.of(new Patch(content, Optional.of(target), false, Location.NONE)),
                0,
                false);
        assertThat(run(overlay)).extracting(Diagnostic::rule).containsExactly("OVERLAY-020");
    }

    @Test
    void matchesWithinTheBudget() {
        assertThat(MatchBudget.matches(Pattern.compile("(?=ab).(b|c)"), "ab")).isTrue();
        assertThat(MatchBudget.matches(Pattern.compile("a"), "ab")).isFalse();
    }
}
