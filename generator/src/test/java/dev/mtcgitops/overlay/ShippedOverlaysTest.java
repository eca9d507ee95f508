package dev.mtcgitops.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.yaml.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedOverlaysTest {
    private static final Manifest CONTROLLER = TestOverlays.manifest("""
            apiVersion: migration.openshift.io/v1alpha1
            kind: MigrationController
            metadata: {name: migration-controller, namespace: openshift-migration}
            spec: {migration_controller: false, migration_ui: false, migration_velero: true}
            """);

    @Test
    void indexNamesEveryFolder() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("overlays"))) {
            assertThat(ShippedOverlays.texts().keySet())
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> "overlays/" + folder.getFileName() + "/overlay.yaml")
                            .toList());
        }
    }

    @Test
    void everyOverlayIsNamedAsItsFolder() {
        ShippedOverlays.texts()
                .forEach((file, text) -> assertThat(
                                TestOverlays.shipped(file, text).name().value())
                        .isEqualTo(Path.of(file).getParent().getFileName().toString()));
    }

    /** What the conditions of overlays say of releases stands in the tables, too. */
    @Test
    void rangesAreThoseOfTheTables() {
        VariableSpec olmManaged = VariableTable.find("olm_managed").orElseThrow();
        Map<String, Predicate<MtcVersion>> byMtc = Map.of(
                "mtc-1.6-olm-managed",
                version -> version.compareTo(olmManaged.deadSince().orElseThrow()) < 0,
                "mtc-1.7-legacy-operator",
                version -> version.has(MtcCapability.REDUCED_LEGACY_OPERATOR));
        Map<String, Predicate<OpenShiftVersion>> byOpenShift =
                Map.of("ocp-3.7-network-policy", version -> !version.has(OpenShiftCapability.NETWORK_POLICY_EGRESS));
        ShippedOverlays.texts().forEach((file, text) -> {
            Overlay overlay = TestOverlays.shipped(file, text);
            String name = overlay.name().value();
            overlay.when()
                    .mtc()
                    .ifPresent(range -> mtcVersions()
                            .forEach(version -> assertThat(range.contains(version))
                                    .as(name + " " + version)
                                    .isEqualTo(byMtc.get(name).test(version))));
            overlay.when()
                    .openshift()
                    .ifPresent(range -> KnownVersions.openshift()
                            .forEach(version -> assertThat(range.contains(version))
                                    .as(name + " " + version)
                                    .isEqualTo(byOpenShift.get(name).test(version))));
        });
    }

    private static Stream<MtcVersion> mtcVersions() {
        return KnownVersions.mtc().stream()
                .flatMap(first -> Stream.of(first, new MtcVersion(first.major(), first.minor(), 99)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.6.6, OLM, 'migration_controller,migration_ui,migration_velero,olm_managed'",
        "1.4.0, OLM, 'migration_controller,migration_ui,migration_velero,olm_managed'",
        "1.7.0, OLM, 'migration_controller,migration_ui,migration_velero'",
        "1.5.3, LEGACY, 'migration_controller,migration_ui,migration_velero'",
        "1.7.0, LEGACY, 'migration_velero'",
        "1.8.8, LEGACY, 'migration_velero'",
    })
    void variablesByVersionAndOperator(String mtc, Operator operator, String variables) {
        ClusterFacts cluster = TestOverlays.cluster("c", mtc, operator);
        OverlayEngine engine = new OverlayEngine(ShippedOverlays.texts().entrySet().stream()
                .map(e -> TestOverlays.shipped(e.getKey(), e.getValue()))
                .toList());
        Patched patched = engine.apply(cluster, List.of(CONTROLLER));
        YamlMapping spec = patched.manifests().get(0).tree().mapping("spec").orElseThrow();
        assertThat(spec.keys()).containsExactly(variables.split(",", -1));
        assertThat(TestOverlays.report(engine, List.of(patched))).isEmpty();
    }
}
