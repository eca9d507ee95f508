package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of MigrationController variables. */
class VariableTableTest {
    private static VariableSpec spec(String name) {
        return VariableTable.find(name).orElseThrow();
    }

    @Test
    void everyVariableIsThere() {
        assertThat(DataTable.rows("model/variables.tsv")).hasSize(108);
        assertThat(VariableTable.names()).hasSize(108 + 3 * 14);
        assertThat(VariableTable.find("no_such_variable")).isEmpty();
    }

    /** Whatever the role takes from a MigrationController is a variable, or said to be none for the user; never that it is unknown. */
    @Test
    void everyDefaultOfTheRoleIsKnown() {
        for (List<String> row : DataTable.rows("model/role-defaults.tsv")) {
            String name = row.get(0);
            assertThat(ReservedVariables.isReserved(name)
                            || VariableTable.find(name).isPresent())
                    .as(name)
                    .isTrue();
            VariableTable.find(name)
                    .ifPresent(variable -> assertThat(variable.since())
                            .as(name)
                            .isLessThanOrEqualTo(MtcVersion.parse(row.get(1)).orElseThrow()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mig_ui_image_fqin,IMAGE",
        "mig_ui_image,IMAGE",
        "mig_ui_repo,IMAGE_PART",
        "mig_ui_version,IMAGE_PART",
        "velero_plugin_fqin,IMAGE",
        "velero_plugin_image,IMAGE",
        "velero_plugin_repo,IMAGE_PART"
    })
    void composedImagesHaveTheirParts(String name, VariableType type) {
        assertThat(spec(name).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "source_rsync_pod_cpu_requests,1.5.6,400m",
        "source_rsync_pod_cpu_requests,1.6.0,100m",
        "mig_controller_limits_memory,1.8.8,10Gi",
        "velero_limits_cpu,1.8.8,"
    })
    void defaultsFollowTheRelease(String name, String version, String value) {
        assertThat(spec(name).defaultIn(MtcVersion.parse(version).orElseThrow()).orElse(null))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "http_proxy,1.4.0,KEPT_IN_SECRET",
        "no_proxy,1.8.8,KEPT_IN_SECRET",
        "rsync_endpoint_type,1.8.8,KEPT_BY_MERGE",
        "rsync_backoff_limit,1.4.7,KEPT_BY_MERGE",
        "rsync_backoff_limit,1.5.0,CLEARED",
        "daemonset_node_selector,1.4.1,KEPT_BY_MERGE",
        "daemonset_node_selector,1.6.6,CLEARED",
        "daemonset_node_selector,1.7.13,KEPT_BY_MERGE",
        "daemonset_node_selector,1.8.0,CLEARED",
        "stunnel_tcp_proxy,1.8.8,CLEARED",
        "migration_velero,1.8.8,"
    })
    void whatBecomesOfAValueFollowsTheRelease(String name, String version, Removal removal) {
        assertThat(spec(name).removalIn(MtcVersion.parse(version).orElseThrow()).orElse(null))
                .isEqualTo(removal);
    }

    @Test
    void rowsAreRead() {
        assertThat(spec("rsync_endpoint_type"))
                .returns(new MtcVersion(1, 7, 7), VariableSpec::since)
                .returns(VariableSpec.Scope.DEST, VariableSpec::scope)
                .returns(false, VariableSpec::knownToLegacy);
        assertThat(spec("mig_pv_limit").since()).isEqualTo(new MtcVersion(1, 0, 0));
        assertThat(spec("velero_debug").deadSince()).contains(new MtcVersion(1, 7, 0));
        assertThat(spec("velero_log_level").deadSince()).isEmpty();
        assertThat(spec("velero_log_level").choices())
                .startsWith("trace", "debug")
                .hasSize(7);
        assertThat(spec("excluded_resources").type()).isEqualTo(VariableType.NAMES);
        assertThat(spec("pv_resizing_threshold").type()).isEqualTo(VariableType.PERCENTAGE);
    }
}
