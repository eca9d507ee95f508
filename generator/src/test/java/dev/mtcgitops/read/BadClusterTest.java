package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in the spec of a Cluster, with rule and place. */
class BadClusterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    openshift: §4.10 | INPUT-013
                    openshift: §4 | INPUT-020
                    openshift: §true | INPUT-013
                    openshift: §[] | INPUT-012
                    openshift: §{} | INPUT-012
                    openshift: §"4" | INPUT-020
                    openshift: §"4.14.1-rc1" | INPUT-020
                    openshift: §"v4.14" | INPUT-020
                    openshift: §"3.8" | INPUT-020
                    openshift: §"4.0" | INPUT-020
                    openshift: §"3.12" | INPUT-020
                    openshift: §"5.1" | INPUT-020
                    openshift: §"2.0" | INPUT-020
                    openshift: §"4.99" | INPUT-021
                    openshift: §null | YAML-018
                    openshift: §012 | YAML-017
                    §openshft: "4.14" | INPUT-010
                    §colour: red | INPUT-010
                    mtc: §"1.3.9" | INPUT-020
                    mtc: §"0.9.0" | INPUT-020
                    mtc: §"2.0.0" | INPUT-020
                    mtc: §"1.7" | INPUT-020
                    mtc: §1.7 | INPUT-020
                    mtc: §"1.9.0" | INPUT-021
                    operator: §OLM | INPUT-014
                    operator: §none | INPUT-014
                    operator: §1 | INPUT-013
                    networkPlugin: §OpenshiftSDN | INPUT-014
                    sdnMode: §networkpolicy | INPUT-014
                    behindProxy: §"true" | INPUT-012
                    behindProxy: §1 | INPUT-012
                    proxy: §http://h:1 | INPUT-012
                    proxy: {http: §proxy:3128} | PROXY-002
                    proxy: {http: §"10.0.0.1:3128"} | PROXY-002
                    proxy: {http: §"http://"} | PROXY-002
                    proxy: {http: §"http://:3128"} | PROXY-002
                    proxy: {http: §"http://h:0"} | PROXY-002
                    proxy: {http: §"http://h:65536"} | PROXY-002
                    proxy: {http: §"http://h:99999999"} | PROXY-002
                    proxy: {http: §"http://a b:1"} | PROXY-002
                    proxy: {http: §"http://h:1 #x"} | PROXY-002
                    proxy: {http: §"http://10.0.0:1"} | PROXY-002
                    proxy: {http: §"http://[10.0.0.1]:1"} | PROXY-002
                    proxy: {http: §"http://[::1"} | PROXY-002
                    proxy: {http: §"http://2001:db8::1:3128"} | PROXY-002
                    proxy: {http: §'http://h/"'} | PROXY-002
                    proxy: {http: §"http://user:hunter2@h:1"} | PROXY-004
                    proxy: {http: {§vault: "a#b"}} | INPUT-010
                    egressFirewalls: [{§fle: a.yaml}] | INPUT-010
                    egressFirewalls: [{§path: a.yaml}] | INPUT-010
                    egressFirewalls: [{§rule: []}] | INPUT-010
                    proxy: {http: §"http://{{ proxy }}:3128"} | YAML-021
                    proxy: {http: §"${MTC_PROXY}", https: §<path:secret/data/mtc#proxy>} | PROXY-002 PROXY-002
                    proxy: {http: §"http://user%3Ahunter2@h:1"} | PROXY-004
                    api: §"https://user@h:1" | PROXY-004
                    proxy: {http: §"http://user:p/hunter2@h:1"} | PROXY-004
                    proxy: {http: §"http://user%3Ahunter2%40h:1"} | PROXY-004
                    proxy: {http: §"user:hunter2@h"} | PROXY-004
                    proxy: {https: §"https://:hunter2@h:1"} | PROXY-004
                    proxy: {http: §3128} | PROXY-002
                    proxy: {http: §[a]} | INPUT-012
                    proxy: {§http: {}} | INPUT-025
                    proxy: {http: {flux: A, §argocdVault: "a#b"}} | INPUT-025
                    proxy: {http: {argocdVault: "a#b", §flux: A}} | INPUT-025
                    proxy: {http: {flux: §1A}} | SECRET-003
                    proxy: {http: {flux: §"${A}"}} | SECRET-003
                    proxy: {http: {flux: §A-B}} | SECRET-003
                    proxy: {http: {§fluxx: A}} | INPUT-010
                    proxy: {http: {unmanaged: §false}} | INPUT-027
                    proxy: {http: {unmanaged: true, §flux: A}} | INPUT-025
                    proxy: {http: {argocdVault: §"a"}} | INPUT-027
                    proxy: {http: {argocdVault: §"a#"}} | INPUT-027
                    proxy: {http: {argocdVault: §"a b#c"}} | INPUT-027
                    proxy: {http: {argocdVault: §"<path:a#b>"}} | INPUT-027
                    proxy: {http: {argocdVault: §"http://u:hunter2@h#b"}} | SECRET-001
                    proxy: {http: {argocdVault: §"http://h#b"}} | INPUT-027
                    proxy: {noProxy: §a} | INPUT-012
                    proxy: {noProxy: [§"a b"]} | NOPROXY-006
                    proxy: {noProxy: [§"-a"]} | NOPROXY-006
                    proxy: {noProxy: [§"a-"]} | NOPROXY-006
                    proxy: {noProxy: [§"0x7f.1"]} | NOPROXY-006
                    proxy: {noProxy: [§"a.0x1"]} | NOPROXY-006
                    proxy: {noProxy: [§"10.0.0.1-10.0.0.9"]} | NOPROXY-006
                    proxy: {noProxy: [§"a,b"]} | NOPROXY-006
                    proxy: {noProxy: [§""]} | NOPROXY-006
                    proxy: {noProxy: [§" a"]} | NOPROXY-006
                    proxy: {noProxy: [§"a*.b"]} | NOPROXY-006
                    proxy: {noProxy: [§"*a"]} | NOPROXY-006
                    proxy: {noProxy: [§"a.*"]} | NOPROXY-006
                    proxy: {noProxy: [§"..svc"]} | NOPROXY-006
                    proxy: {noProxy: [§"*.*.a"]} | NOPROXY-006
                    proxy: {noProxy: [§"10.0.0.0/33"]} | NOPROXY-006
                    proxy: {noProxy: [§"10.0.0.1/8"]} | NOPROXY-006
                    proxy: {noProxy: [§"300.0.0.1"]} | NOPROXY-006
                    proxy: {noProxy: [§"http://a"]} | NOPROXY-006
                    proxy: {noProxy: [§"[10.0.0.1]"]} | NOPROXY-006
                    proxy: {noProxy: [§"[::1"]} | NOPROXY-006
                    proxy: {noProxy: [§"a:b"]} | NOPROXY-006
                    proxy: {noProxy: [§"a:65536"]} | NOPROXY-006
                    proxy: {noProxy: [§"a:080"]} | NOPROXY-006
                    proxy: {noProxy: [§"[::1]"]} | NOPROXY-006
                    clusterWideProxy: {noProxy: [a, §"*"]} | NOPROXY-006
                    clusterWideProxy: {noProxy: [§"*.a"]} | NOPROXY-006
                    clusterWideProxy: {noProxy: [§"a:443"]} | NOPROXY-006
                    clusterWideProxy: {noProxy: [§"A"]} | NOPROXY-006
                    clusterWideProxy: {noProxy: [§"a b"]} | NOPROXY-006
                    proxy: {noProxy: [§10]} | INPUT-013
                    proxy: {noProxyMode: §add} | INPUT-014
                    proxy: {§noproxy: [a]} | INPUT-010
                    clusterWideProxy: {http: §"http://u:hunter2@h:1"} | PROXY-004
                    clusterWideProxy: {http: §{flux: A}} | INPUT-012
                    clusterWideProxy: {trustedCA: §"yes"} | INPUT-012
                    clusterWideProxy: {§trustedCa: true} | INPUT-010
                    api: §api.ocp.example.com | INPUT-024
                    api: §ftp://a | INPUT-024
                    api: §https://a:6443?token=x | INPUT-024
                    api: §https://a:6443/#x | INPUT-024
                    api: §https://u:hunter2@a:6443 | PROXY-004
                    apiAddresses: [§"10.0.0.1/8"] | INPUT-023
                    apiAddresses: [§"10.0.0"] | INPUT-022
                    apiAddresses: [§api.example.com] | INPUT-022
                    apiAddresses: §10.0.0.1 | INPUT-012
                    ingress: [§"10.0.0.1/08"] | INPUT-022
                    nodes: [§"::1/64"] | INPUT-023
                    machineNetworks: [§10.0.0.1] | INPUT-022
                    clusterNetworks: [§10.0.0.1/16] | INPUT-023
                    serviceNetworks: [§"2001:db8::"] | INPUT-022
                    serviceNetworks: [§"2001:db8::/129"] | INPUT-022
                    egressFirewalls: §{} | INPUT-012
                    egressFirewalls: [§a] | INPUT-012
                    egressFirewalls: [{§rules: []}] | INPUT-011
                    egressFirewalls: [{§namespace: a}] | INPUT-011
                    egressFirewalls: [{namespace: §A, rules: []}] | INPUT-017
                    egressFirewalls: [{namespace: a, name: §A, rules: []}] | INPUT-017
                    egressFirewalls: [{namespace: a, name: §a..b, rules: []}] | INPUT-017
                    egressFirewalls: [{namespace: a, rules: []}, {namespace: §a, rules: []}] | ENP-002
                    egressFirewalls: [{namespace: a, rules: [{§type: Allow}]}] | INPUT-011
                    egressFirewalls: [{namespace: a, rules: [{§to: {dnsName: a}}]}] | INPUT-011
                    egressFirewalls: [{namespace: a, rules: [{type: §allow, to: {dnsName: a}}]}] | INPUT-014
                    egressFirewalls: [{namespace: a, rules: [{type: §AllowX, to: {dnsName: a}}]}] | INPUT-014
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, §to: {}}]}] | INPUT-025
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8, §dnsName: a}}]}] | INPUT-025
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {cidrSelector: §10.0.0.1}}]}] | INPUT-022
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {cidrSelector: §10.0.0.1/8}}]}] | INPUT-023
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: §"a b"}}]}] | INPUT-032
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: §"http://a"}}]}] | INPUT-032
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {§matchLabel: {}}}}]}] | INPUT-010
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchLabels: {§"a b": c}}}}]}] | INPUT-019
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{§key: a}]}}}]}] | INPUT-011
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: §"a b", operator: Exists}]}}}]}] | INPUT-019
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: §"", operator: Exists}]}}}]}] | INPUT-019
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: a, operator: §in, values: [b]}]}}}]}] | INPUT-014
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: a, operator: §"{{ b }}"}]}}}]}] | YAML-021
                    api: §https://api.<%= name %>.example.com | YAML-021
                    serviceNetworks: [§"${NETWORK}"] | YAML-021
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: a, operator: In, values: [§"b c"]}]}}}]}] | INPUT-019
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{§key: a, operator: In}]}}}]}] | INPUT-011
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: a, operator: NotIn, values: §[]}]}}}]}] | INPUT-016
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: a, operator: Exists, §values: [b]}]}}}]}] | INPUT-025
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: a}, ports: [{port: §0, protocol: TCP}]}]}] | INPUT-015
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: a}, ports: [{port: §65536, protocol: TCP}]}]}] | INPUT-015
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: a}, ports: [{port: §"1", protocol: TCP}]}]}] | INPUT-012
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: a}, ports: [{port: 1, protocol: §TCPX}]}]}] | INPUT-014
                    egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {dnsName: a}, ports: [{§port: 1}]}]}] | INPUT-011
                    egressFirewalls: [{file: §none-such.yaml}] | INPUT-029
                    egressFirewalls: [{file: §../x.yaml}] | INPUT-029
                    egressFirewalls: [{file: §/etc/passwd}] | INPUT-029
                    egressFirewalls: [{file: §""}] | INPUT-029
                    egressFirewalls: [{file: §generator}] | INPUT-029
                    egressFirewalls: [{file: §none-such.yaml, §namespace: a}] | INPUT-029 INPUT-025
                    networkPolicies: §a.yaml | INPUT-012
                    networkPolicies: [§none-such.yaml] | INPUT-029
                    networkPolicies: [§1] | INPUT-013
                    variables: §[] | INPUT-012
                    variables: {§mig_pv_limi: 1} | MTC-VAR-003
                    variables: {§whatever: 1} | MTC-VAR-003
                    variables: {§HTTP_PROXY: a} | MTC-VAR-003
                    variables: {§migPvLimit: 1} | MTC-VAR-003
                    variables: {§mig-pv-limit: 1} | MTC-VAR-003
                    variables: {§noProxy: a} | MTC-VAR-003
                    variables: {§migPvLimit: 1, mig_pv_limit: 1} | MTC-VAR-006
                    variables: {mig_ui_oauth_user_scope: §"{{ a }}"} | MTC-VAR-007
                    variables: {excluded_resources: [a, §"{% b %}"]} | MTC-VAR-007
                    variables: {daemonset_node_selector: {§"{#": a}} | MTC-VAR-007
                    variables: {§"{{a}}": a} | MTC-VAR-007
                    variables: {§version: "1.8.0"} | MTC-VAR-008
                    variables: {§olm_managed: true} | MTC-VAR-008
                    variables: {§controller_state: present} | MTC-VAR-008
                    variables: {§ansible_python_interpreter: a} | MTC-VAR-008
                    variables: {§mig_namespace: a} | MTC-VAR-008
                    variables: {§cluster_name: a} | MTC-VAR-008
                    variables: {§migration_controller: true} | MTC-VAR-008
                    variables: {§migration_ui: true} | MTC-VAR-008
                    variables: {§migration_velero: true} | MTC-VAR-008
                    variables: {§http_proxy: "http://h:1"} | MTC-VAR-008
                    variables: {§no_proxy: a} | MTC-VAR-008
                    variables: {§stunnel_tcp_proxy: "http://h:1"} | MTC-VAR-008
                    variables: {§rsync_endpoint_type: Route} | MTC-VAR-008
                    variables: {§src_supplemental_groups: "1"} | MTC-VAR-008
                    variables: {§source_supplemental_groups: "1"} | SG-003
                    variables: {mig_pv_limit: §0} | MTC-VAR-009
                    variables: {mig_pv_limit: §"0"} | MTC-VAR-009
                    variables: {mig_pod_limit: §unlimited} | MTC-VAR-009
                    variables: {mig_namespace_limit: §-1} | MTC-VAR-009
                    variables: {rsync_backoff_limit: §1.5} | MTC-VAR-009
                    variables: {rsync_opt_bwlimit: §"100k"} | MTC-VAR-009
                    variables: {rsync_opt_bwlimit: §" 5"} | MTC-VAR-009
                    variables: {rsync_opt_bwlimit: §true} | MTC-VAR-009
                    variables: {pv_resizing_threshold: §0} | MTC-VAR-009
                    variables: {pv_resizing_threshold: §100} | MTC-VAR-009
                    variables: {pv_resizing_threshold: §"80%"} | MTC-VAR-009
                    variables: {migration_rsync_privileged: §"true"} | MTC-VAR-012
                    variables: {migration_rsync_privileged: §1} | MTC-VAR-012
                    variables: {jaeger_enabled: §"yes"} | MTC-VAR-012
                    variables: {excluded_resources: §"a,b"} | MTC-VAR-012
                    variables: {restic_supplemental_groups: §1000} | MTC-VAR-012
                    variables: {restic_supplemental_groups: [§a]} | MTC-VAR-012
                    variables: {excluded_resources: [§1]} | MTC-VAR-012
                    variables: {velero_qps: §"100"} | MTC-VAR-012
                    variables: {velero_qps: §-1} | MTC-VAR-012
                    variables: {velero_limits_cpu: §1.5} | MTC-VAR-012
                    variables: {velero_limits_cpu: §a lot} | MTC-VAR-012
                    variables: {cluster_subdomain: §1} | MTC-VAR-012
                    variables: {daemonset_node_selector: §a} | MTC-VAR-012
                    variables: {daemonset_node_selector: {a: §1}} | MTC-VAR-012
                    variables: {rsync_opt_extras: §'--exclude="a"'} | MTC-VAR-014
                    variables: {mig_pv_move_storageclasses: §["10"]} | MTC-VAR-014
                    variables: {mig_ui_cluster_api_endpoint: §"https://u:hunter2@h"} | SECRET-001
                    variables: {rsync_opt_extras: §"--password=hunter2 --checksum"} | SECRET-001
                    variables: {rsync_opt_extras: §"-e 'ssh -o Authorization: Basic hunter2'"} | SECRET-001
                    """)
    void isReportedWhereItIs(String line, String rules) {
        String document = """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Cluster
                metadata: {name: a}
                spec:
                  %s
                """;
        Reading reading = Reading.assertFindings(Reading.PAIR + "---\n" + document.formatted(line), rules);
        org.assertj.core.api.Assertions.assertThat(reading.findings().toString())
                .doesNotContain("hunter2");
    }

    @Test
    void aUserWithoutAPasswordIsNoCredential() {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster("a", "openshift: \"4.12\"\nproxy: {http: \"http://mtc@proxy.example.com:3128\"}\n"),
                Input.cluster("b", "openshift: \"4.14\"\nclusterWideProxy: {https: \"http://a%20b@h:1\"}\n"));
        assertThat(checked.places("PROXY-00")).containsExactly("PROXY-005 15:17");
        assertThat(checked.rendered()
                        .orElseThrow()
                        .clusters()
                        .get(0)
                        .manifests()
                        .toString())
                .contains("http://mtc@proxy.example.com:3128");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    openshift: "v4.18" | Write `"4.18"`.
                    openshift: "OpenShift 4.14.3" | Write `"4.14.3"`.
                    openshift: "latest" | Write `"4.14"` or `"4.14.3"`.
                    egressFirewalls: captured/fw.yaml | Write `[{file: captured/fw.yaml}]`.
                    mtc: "v1.8.5" | Write `"1.8.5"`.
                    mtc: "1.8" | Write the whole version that runs, such as `"1.8.0"`. `oc get deployment migration-operator -n openshift-migration -o wide` (before OpenShift 4.2) or `oc get csv -n openshift-migration` shows the version.
                    mtc: "2.0" | Write `"1.7.13"`.
                    tcpProxy: {} | It is a field of `directVolumeMigration`.
                    trustedCA: true | It is a field of `clusterWideProxy`.
                    noProxyMode: extend | It is a field of `proxy`.
                    policies: open | It is a field of a namespace.
                    """)
    void theHintNamesTheRightWay(String line, String hint) {
        String cluster = "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata: {name: a}\nspec:\n  ";
        assertThat(Reading.of(Reading.PAIR + cluster + line + "\n").findings())
                .extracting(Diagnostic::hint)
                .contains(hint);
    }

    @Test
    void unknownReleasesAreAnsweredWithTheKnownOnes() {
        String cluster = "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata: {name: a}\n"
                + "spec: {openshift: \"3.8\", mtc: \"1.3.0\"}\n";
        assertThat(Reading.of(Reading.PAIR + cluster).findings())
                .filteredOn(finding -> finding.rule().equals("INPUT-020"))
                .extracting(Diagnostic::hint)
                .containsExactly("Known are 3.7, 3.9 to 3.11, and 4.1 to 4.20.", "Known are 1.4 to 1.8.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    velero_limits_cpu: 0.5 | Quote it: `"0.5"`.
                    cluster_subdomain: 1 | Quote it: `"1"`.
                    daemonset_node_selector: {gpu: true} | Quote it: `"true"`.
                    velero_qps: "100" | Write it without quotes: `100`.
                    migration_rsync_privileged: "true" | Write it without quotes: `true`. The operator takes any text for true, also `"false"`.
                    velero_limits_cpu: true | ^^
                    velero_qps: many | ^^
                    """)
    void aValueWithTheWrongQuotesIsShownWithTheRightOnes(String variable, String hint) {
        assertThat(variableFault(variable).hint()).isEqualTo(hint);
    }

    /** The hint to quote it would only lead to the next error. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    openshift: §4 | INPUT-020
                    mtc: §1.8 | INPUT-020
                    mtc: §"1.8" | INPUT-020
                    nodes: [§10.1] | INPUT-022
                    serviceNetworks: [§10] | INPUT-022
                    api: §6443 | INPUT-024
                    proxy: {http: §3128} | PROXY-002
                    openshift: §4.10 | INPUT-013
                    """)
    void aNumberThatIsWrongAlsoInQuotesIsNotToBeQuoted(String line, String rules) {
        String cluster = "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata: {name: a}\nspec:\n  ";
        Reading.assertFindings(Reading.PAIR + cluster + line + "\n", rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    velero_qps: 3000000000 | from 0 to 2147483647
                    mig_pv_limit: 1000000000 | from 1 to 999999999
                    pv_resizing_threshold: 100 | from 1 to 99
                    restic_supplemental_groups: [3000000000] | from 0 to 2147483647
                    restic_timeout: 100000s | at most 5 digits
                    mig_ui_cluster_api_endpoint: https://a:65536 | port up to 65535
                    velero_limits_memory: 1000000000000000000 | at most 18 digits
                    """)
    void upperBoundsAreNamed(String variable, String bound) {
        assertThat(variableFault(variable).message()).contains(bound);
    }

    private static Diagnostic variableFault(String variable) {
        String cluster = "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata: {name: a}\nspec:\n";
        Reading reading = Reading.of(Reading.PAIR + cluster + "  variables: {" + variable + "}\n");
        return reading.findings().stream()
                .filter(finding -> finding.rule().startsWith("MTC-VAR"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }
}
