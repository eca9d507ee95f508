package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a variable can act in its place; {@code b} is target and control cluster, {@code a} the other. */
final class VariableReachTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cluster | mtc    | openshift | variable                               | rule
            b         | 1.7.13 | 4.14      | 'velero_use_legacy_aws: true'          | MTC-VAR-001
            b         | 1.8.0  | 4.14      | 'velero_use_legacy_aws: true'          |
            b         | 1.5.6  | 4.6       | 'rsync_opt_info: x'                    |
            b         | 1.6.0  | 4.6       | 'rsync_opt_info: x'                    | MTC-VAR-002
            b         | 1.7.13 | 4.14      | 'velero_qps: 5'                        | MTC-VAR-002
            a         | 1.7.13 | 4.14      | 'mig_pv_limit: 5'                      | MTC-VAR-004
            b         | 1.7.13 | 4.14      | 'mig_pv_limit: 5'                      |
            a         | 1.7.13 | 4.14      | 'cluster_subdomain: x'                 | MTC-VAR-004
            b         | 1.7.13 | 4.14      | 'cluster_subdomain: x'                 |
            a         | 1.7.13 | 3.11      | 'mig_pv_limit: 5'                      | MTC-VAR-005
            a         | 1.7.0  | 3.11      | 'velero_log_level: info'               | MTC-VAR-005
            a         | 1.7.7  | 3.11      | 'migration_rsync_super_privileged: true' | MTC-VAR-001
            a         | 1.7.8  | 3.11      | 'migration_rsync_super_privileged: true' |
            a         | 1.7.13 | 3.11      | 'velero_qps: 5'                        |
            a         | 1.5.6  | 3.11      | 'mig_pv_limit: 5'                      | MTC-VAR-004
            a         | 1.5.6  | 3.11      | 'velero_qps: 5'                        |
            b         | 1.4.7  | 4.1       | 'deprecated_cors_configuration: true'  |
            b         | 1.4.7  | 4.2       | 'deprecated_cors_configuration: true'  | MTC-VAR-002
            b         | 1.4.7  | 3.11      | 'deprecated_cors_configuration: true'  | MTC-VAR-002
            a         | 1.7.13 | 3.11      | 'velero_image_fqin: q/a/b'             |
            b         | 1.7.13 | 4.14      | 'velero_image_fqin: q/a/b'             |
            b         | 1.8.0  | 4.14      | 'velero_image_fqin: q/a/b'             | MTC-VAR-002
            b         | 1.7.13 | 4.14      | 'mtc_velero_plugin_fqin: q/a/b'        | MTC-VAR-001
            a         | 1.7.13 | 4.14      | 'mig_ui_image_fqin: q/a/b'             | MTC-VAR-004
            """)
    void variablesAreJudgedByVersionOperatorAndRole(
            String cluster, String mtc, String openshift, String variable, String rule) {
        String other = cluster.equals("a") ? "b" : "a";
        Checked checked = Checked.of(
                Input.pair("p", "source: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster(
                        cluster,
                        "openshift: \"" + openshift + "\"\nmtc: \"" + mtc + "\"\nvariables:\n  " + variable + "\n"),
                Input.cluster(other, "openshift: \"4.14\"\nmtc: \"" + mtc + "\"\n"));
        assertThat(checked.places("MTC-VAR")).isEqualTo(rule == null ? List.of() : List.of(rule + " 16:5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.4.1 | node-role.kubernetes.io/infra | MTC-VAR-001 17:30
            1.4.0 | nodeRole                      | MTC-VAR-001 17:30
            1.4.1 | infra                         |
            1.4.2 | node-role.kubernetes.io/infra |
            """)
    void labelsOfANodeSelectorArriveAsTheyAreFrom142On(String mtc, String label, String found) {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster(
                        "b",
                        "openshift: \"4.8\"\nnetworkPlugin: OpenShiftSDN\nvariables:\n  daemonset_node_selector: {"
                                + label + ": ''}\n"),
                Input.cluster("a", "openshift: \"4.8\"\n"));
        assertThat(checked.places("MTC-VAR")).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cluster | mtc    | source | name                | value           | found
            a         | 1.7.13 | 4.14   | mig_pv_limit        | 5               | MTC-VAR-004 key
            a         | 1.7.13 | 3.11   | mig_pv_limit        | 5               | MTC-VAR-005 key
            a         | 1.7.13 | 3.11   | rsync_endpoint_type | Route           | MTC-VAR-005 key
            b         | 1.7.6  | 4.14   | rsync_endpoint_type | NodePort        | MTC-VAR-001 key
            a         | 1.7.13 | 4.14   | rsync_endpoint_type | Route           | EP-002 key
            b         | 1.7.13 | 4.14   | rsync_endpoint_type | Route           |
            a         | 1.7.13 | 4.14   | stunnel_tcp_proxy   | http://h:3128   | MTC-VAR-004 key
            b         | 1.7.13 | 4.14   | velero_qps          | 5               | MTC-VAR-002 key
            """)
    void whatAnOverlayAddsIsJudgedAlike(
            String cluster, String mtc, String source, String name, String value, String found) {
        assertThat(Overlaid.fleet(mtc, source, "4.14").adding(cluster, name, value, "MTC-VAR", "EP-"))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}
