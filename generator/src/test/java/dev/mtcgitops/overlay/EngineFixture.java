package dev.mtcgitops.overlay;

import static dev.mtcgitops.overlay.TestOverlays.cluster;
import static dev.mtcgitops.overlay.TestOverlays.manifest;
import static dev.mtcgitops.overlay.TestOverlays.overlay;
import static dev.mtcgitops.overlay.TestOverlays.report;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;

/** A MigrationController, a NetworkPolicy, and patches for them in one line each. */
final class EngineFixture {
    static final String CONTROLLER = """
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
    static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: mtc-allow-egress-from-rsync
              namespace: shop
            spec: {}
            """;

    static final Manifest MC = manifest(CONTROLLER);
    static final Manifest NP = manifest(POLICY);

    static Patched apply(OverlayEngine engine) {
        return engine.apply(cluster("c1"), List.of(MC, NP));
    }

    static List<Diagnostic> run(Overlay... overlays) {
        OverlayEngine engine = new OverlayEngine(List.of(overlays));
        return report(engine, List.of(apply(engine)));
    }

    static YamlMapping spec(Patched patched) {
        return patched.manifests().get(0).tree().mapping("spec").orElseThrow();
    }

    static String json(String... operations) {
        return "- target: {kind: MigrationController}\n  patch: |-\n    - " + String.join("\n    - ", operations)
                + "\n";
    }

    static String merge(String rest) {
        return "- target: {kind: MigrationController}\n  patch: |-\n    {kind: MigrationController, " + rest + "}\n";
    }

    static Location at(String overlay, int line, int column, int length) {
        return new Location(overlay + ".yaml", line, column, line, column + length);
    }

    private EngineFixture() {}
}
