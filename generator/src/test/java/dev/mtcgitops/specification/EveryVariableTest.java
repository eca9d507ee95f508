package dev.mtcgitops.specification;

import static dev.mtcgitops.specification.Documented.pair;
import static dev.mtcgitops.specification.Documented.source;
import static dev.mtcgitops.specification.Documented.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Manifests;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of variables, on a cluster where it acts: either it is rendered as it was given, or it has a field of its own. */
final class EveryVariableTest {
    /** Those that follow from other fields of the input, or are the operator's. */
    private static final List<String> NOT_BY_HAND = List.of(
            "cluster_name",
            "http_proxy",
            "https_proxy",
            "migration_controller",
            "migration_ui",
            "migration_velero",
            "no_proxy",
            "olm_managed",
            "rsync_endpoint_type",
            "src_supplemental_groups",
            "stunnel_tcp_proxy",
            "target_supplemental_groups",
            "version");

    /** By the word that the table has for the type; other types are texts. */
    private static final Map<String, String> VALUES = Map.of(
            "boolean", "true",
            "boolean-or-text", "true",
            "integer", "5",
            "positive", "5",
            "percentage", "5",
            "quantity", "500m",
            "integers", "[5]",
            "labels", "{a: b}",
            "image", "quay.io/a/b:1",
            "path", "/a");

    /** Texts that must have a form, and lists of texts. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("additional_excluded_resources", "[imagetags]"),
            Map.entry("excluded_resources", "[imagetags]"),
            Map.entry("mig_pv_move_storageclasses", "[gold]"),
            Map.entry("cluster_subdomain", "apps.example.com"),
            Map.entry("exposed_registry_validation_path", "/v2/"),
            Map.entry("image_pull_policy", "IfNotPresent"),
            Map.entry("mig_ui_cluster_api_endpoint", "https://api.example.com:6443"),
            Map.entry("mig_ui_oauth_user_scope", "user:full"),
            Map.entry("restic_timeout", "2h"),
            Map.entry("rsync_opt_extras", "--whole-file"),
            Map.entry("rsync_opt_info", "progress2"),
            Map.entry("stunnel_verify_ca_level", "\"2\""),
            Map.entry("velero_log_level", "debug"));

    static Stream<VariableSpec> rows() {
        return VariableTable.names().stream()
                .map(name -> VariableTable.find(name).orElseThrow());
    }

    private static String value(VariableSpec row) {
        String form = row.name().contains("_memory")
                ? "1Gi"
                : VALUES.getOrDefault(row.type().text(), "a");
        return TEXTS.getOrDefault(row.name(), form);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRenderedAsGivenOrHasAField(VariableSpec row) {
        String mtc = row.since().toString().compareTo("1.7.13") > 0 ? "1.8.6" : "1.7.13";
        String[] fleet = {
            pair(mtc, ""), source("4.12", ""), target("variables: {" + row.name() + ": " + value(row) + "}\n")
        };
        if (NOT_BY_HAND.contains(row.name())) {
            assertThat(Checked.of(fleet).places("MTC-VAR")).containsExactly("MTC-VAR-008 23:15");
        } else {
            assertThat(Manifests.line(Manifests.of(fleet)
                            .controller("new")
                            .get(row.name())
                            .orElseThrow()))
                    .isEqualTo(value(row).replace("\"", ""));
        }
    }
}
