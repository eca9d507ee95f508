package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an overlay writes into a MigrationController. */
final class ControllerVariablesTest {
    private static final String[] RULES = {"MTC-", "EP-", "SG-", "PROXY-002", "NOPROXY-002", "STUNNEL-"};

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            mig_pv_limitt            | 5                       | MTC-VAR-003 key
            noProxy                  | a                       | MTC-VAR-003 key
            no-proxy                 | a                       | MTC-VAR-003 key
            rsyncOptArchive          | true                    | MTC-VAR-003 key
            ''                       | 1                       | MTC-VAR-003 key
            version                  | "1.8.8"                 | MTC-VAR-008 key
            controller_state         | present                 | MTC-VAR-008 key
            mig_namespace            | a                       | MTC-VAR-008 key
            ansible_connection       | ssh                     | MTC-VAR-008 key
            _meta                    | {}                      | MTC-VAR-008 key
            olm_managed              | false                   | MTC-VAR-008 value
            olm_managed              | true                    | MTC-VAR-008 value
            migration_velero         | false                   | MTC-VAR-008 value
            mig_controller_image_fqin| quay.io                 | MTC-VAR-012 value
            velero_state             | present                 | MTC-VAR-008 key
            noobaa                   | true                    | MTC-VAR-008 key
            proxy_secret_name        | a                       | MTC-VAR-008 key
            migration_registry_readiness_timeout | 0           | MTC-VAR-009 value
            migration_registry_liveness_timeout | 0            | MTC-VAR-009 value
            source_supplemental_groups | "1"                   | SG-003 key
            src_supplemental_groups  | "1000, 2000"            | SG-001 value
            src_supplemental_groups  | [1000]                  | SG-001 value
            target_supplemental_groups | "2147483648"          | SG-001 value
            rsync_opt_extras         | "{{ a }}"               | MTC-VAR-007 value
            rsync_opt_extras         | "--a={# b"              | MTC-VAR-007 value
            daemonset_node_selector  | {a: "{% b %}"}          | MTC-VAR-007 value
            migration_controller     | "yes"                   | MTC-VAR-012 value
            mig_pv_limit             | 0                       | MTC-VAR-009 value
            mig_pv_limit             | ~                       | MTC-VAR-009 value
            http_proxy               | {flux: NAME}            | NOPROXY-002 value
            no_proxy                 | "*"                     | NOPROXY-002 value
            no_proxy                 | ~                       | NOPROXY-002 value
            https_proxy              | proxy.example.com:3128  | PROXY-002 value
            http_proxy               | "http://"               | PROXY-002 value
            rsync_endpoint_type      | nodeport                | EP-001 value
            rsync_endpoint_type      | [NodePort]              | EP-001 value
            stunnel_tcp_proxy        | [a]                     | MTC-VAR-012 value
            stunnel_tcp_proxy        | proxy:3128              | STUNNEL-001 value
            rsync_opt_extras         | "-A --acls"             | MTC-VAR-010 value
            excluded_resources       | [imagetags]             | MTC-VAR-011 key
            rsync_endpoint_type      | NodePort                | MTC-VAR-015 value
            stunnel_tcp_proxy        | "http://10.0.0.9:3128"  | MTC-VAR-015 value
            """)
    void isRefusedWhereItIsWritten(String name, String value, String expected) {
        assertThat(Overlaid.modern().adding("b", name.equals("''") ? "" : name, value, RULES))
                .containsExactly(expected);
    }

    @Test
    void veleroRefusesABurstOfZero() {
        assertThat(Overlaid.fleet("1.6.6", "4.6", "4.6").adding("b", "velero_burst", "0", RULES))
                .containsExactly("MTC-VAR-009 value");
        assertThat(Overlaid.fleet("1.6.6", "4.6", "4.6").adding("b", "velero_qps", "0", RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            http_proxy               | ""
            http_proxy               | ${PROXY}
            http_proxy               | "<path:secret/data/mtc#proxy>"
            https_proxy              | "http://${USER}:${PASS}@proxy:3128"
            https_proxy              | "http://[2001:db8::1]:3128"
            no_proxy                 | "localhost,*"
            src_supplemental_groups  | 1000
            target_supplemental_groups | "1000,2000"
            rsync_endpoint_type      | Route
            rsync_opt_extras         | "--exclude=cache  -z --info=progress2"
            additional_excluded_resources | [imagetags]
            migration_ui             | false
            mig_controller_image_fqin | quay.io/a/b@sha256:0000000000000000000000000000000000000000000000000000000000000000
            hook_runner_image_fqin   | quay.io/a/b:v1
            mig_ui_version           | v1.8.4
            registry                 | registry.example.com:5000
            project                  | rhmtc
            restic_pv_host_path      | /var/data/kubelet/pods
            """)
    void whatArrivesAsMeantIsNot(String name, String value) {
        assertThat(Overlaid.modern().adding("b", name, value, RULES)).isEmpty();
    }

    @Test
    void twoSpellingsAreOneVariable() {
        Checked both = Overlaid.modern()
                .patched("b", List.of(Overlaid.add("mig_pv_limit", "5"), Overlaid.add("migPvLimit", "6")));
        assertThat(both.places("MTC-")).containsExactly("MTC-VAR-006 36:17");
    }

    @Test
    void anUnknownKeyDoesNotHideWhatIsEvaluated() {
        assertThat(Overlaid.modern().adding("b", "whatever", "['{{ a }}']", RULES))
                .containsExactly("MTC-VAR-003 key", "MTC-VAR-007 value");
    }

    @Test
    void theInputIsAdvisedAtItsOwnLines() {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.6.0\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster("a", "openshift: \"4.6\"\nnetworkPlugin: OVNKubernetes\n"),
                Input.cluster("b", """
                        openshift: "4.8"
                        networkPlugin: OVNKubernetes
                        variables:
                          excluded_resources: [imagetags]
                          rsync_opt_extras: "-A"
                        """));
        assertThat(checked.places("MTC-VAR")).containsExactly("MTC-VAR-011 24:5", "MTC-VAR-010 25:23");
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("MTC-VAR-011"))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).doesNotContain("additional_excluded_resources"));
    }
}
