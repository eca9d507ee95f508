package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ControllerVariablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mig_pv_limitt: 5                  | MTC-VAR-003 2:3
            noProxy: a                        | MTC-VAR-003 2:3
            version: "1.8.8"                  | MTC-VAR-008 2:3
            migration_controller: "yes"       | MTC-VAR-012 2:25
            migration_ui: [true]              | MTC-VAR-012 2:17
            excluded_resources: a             | MTC-VAR-012 2:23
            restic_supplemental_groups: 1     | MTC-VAR-012 2:31
            daemonset_node_selector: [a]      | MTC-VAR-012 2:28
            http_proxy: {flux: NAME}          | MTC-VAR-012 2:15
            mig_pv_limit: ~                   | MTC-VAR-012 2:17
            """)
    void whatTheOperatorWouldNotUnderstandIsRefused(String entry, String expected) {
        assertThat(check("MigrationController", entry)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mig_pv_limit: 5",
                "olm_managed: true",
                "excluded_resources: [a]",
                "daemonset_node_selector: {a: b}",
                "jaeger_enabled: 'true'"
            })
    void whatItUnderstandsIsNot(String entry) {
        assertThat(check("MigrationController", entry)).isEmpty();
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(diagnostics("MigrationController", "mig_pv_limitt: 5").get(0).hint())
                .startsWith("Did you mean `mig_pv_limit`? ");
    }

    @Test
    void otherKindsHaveNoVariables() {
        assertThat(check("NetworkPolicy", "noProxy: a")).isEmpty();
    }

    private static List<String> check(String kind, String entry) {
        return diagnostics(kind, entry).stream()
                .map(d -> d.rule() + " " + d.at().line() + ":" + d.at().column())
                .toList();
    }

    private static List<Diagnostic> diagnostics(String kind, String entry) {
        YamlMapping tree = (YamlMapping) YamlReader.readTrusted(
                "patch.yaml", "spec:\n  " + entry + "\nkind: " + kind + "\n", ControllerVariablesTest::scalar);
        Diagnostics found = new Diagnostics();
        ControllerVariables.check(new Manifest(ResourceId.of(tree), tree, List.of()), found);
        return found.sorted();
    }

    private static YamlScalar scalar(String value, boolean plain, Location at) {
        return new YamlScalar(value, plain ? PlainScalars.typeOf(value) : ScalarType.STRING, Origin.at(at));
    }
}
