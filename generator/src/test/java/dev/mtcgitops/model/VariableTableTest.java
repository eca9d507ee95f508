package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table of MigrationController variables. */
class VariableTableTest {
    private static VariableSpec spec(String name) {
        return VariableTable.find(name).orElseThrow();
    }

    @Test
    void everyVariableIsThere() {
        assertThat(VariableTable.names()).hasSize(92);
        assertThat(VariableTable.names().stream().filter(name -> spec(name).knownToLegacy()))
                .hasSize(20);
        assertThat(VariableTable.find("no_such_variable")).isEmpty();
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
