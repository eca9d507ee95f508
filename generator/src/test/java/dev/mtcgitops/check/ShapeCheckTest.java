package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests after overlays are refused at the faulty place, as real API servers and network plugins would read them. */
final class ShapeCheckTest {
    private static final String PAIR = Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n");
    private static final String B =
            Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\ningress: [10.0.0.1]\n");

    /** An overlay whose one operation is in line 8. */
    private static String patching(String kind, String operation) {
        return Input.overlay(
                "o", "patches:\n  - target: {kind: " + kind + "}\n    patch: |-\n      - {" + operation + "}\n");
    }

    /** A source with a firewall of two rules, before which one of ours is put. */
    private static String source(String openshift, String plugin) {
        return Input.cluster("a", """
                openshift: "%s"
                networkPlugin: %s
                egressFirewalls:
                  - namespace: x
                    rules:
                      - {type: Allow, to: {cidrSelector: 10.9.0.0/16}}
                      - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                """.formatted(openshift, plugin));
    }

    private static Checked firewall(String openshift, String operation) {
        return Checked.of(patching("EgressFirewall", operation), PAIR, source(openshift, "OVNKubernetes"), B);
    }

    private static Checked networkFirewall(String openshift, String operation) {
        return Checked.of(patching("EgressNetworkPolicy", operation), PAIR, source(openshift, "OpenShiftSDN"), B);
    }

    private static Checked policy(String openshift, String operation) {
        return Checked.of(
                patching("NetworkPolicy", operation),
                PAIR,
                Input.cluster("a", "openshift: \"" + openshift + "\"\n"),
                Input.cluster("b", "openshift: \"4.14\"\n"));
    }

    private static List<String> rulesAndLines(Checked checked) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().startsWith("OUTPUT-"))
                .map(d -> d.rule() + " " + d.at().line())
                .toList();
    }

    /** What API servers take in the metadata of every object (apimachinery {@code meta/v1/types.go}). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            finalizers      | ["example.com/keep"] |
            finalizers      | ["a b"]              | OUTPUT-018 8
            finalizers      | "example.com/keep"   | OUTPUT-014 8
            ownerReferences | [{"apiVersion": "v1", "kind": "ConfigMap", "name": "x", "uid": "6f4c9b9e", "controller": true, "blockOwnerDeletion": false}] |
            ownerReferences | [{"apiVersion": "v1", "kind": "ConfigMap", "name": "x"}] | OUTPUT-013 8
            ownerReferences | [{"apiVersion": "v1", "kind": "ConfigMap", "name": "x", "uid": "6f4c9b9e", "controller": "true"}] | OUTPUT-014 8
            """)
    void metadataMayHaveFinalizersAndOwners(String field, String value, String expected) {
        String operation = "op: add, path: /metadata/" + field + ", value: " + value;
        for (String kind : List.of("NetworkPolicy", "MigrationController")) {
            Checked checked =
                    Checked.of(patching(kind, operation), PAIR, Input.cluster("a", "openshift: \"4.14\"\n"), B);
            assertThat(rulesAndLines(checked).stream().distinct().toList())
                    .as(kind)
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    private static List<String> expected(String rule) {
        return rule == null ? List.of() : List.of(rule + " 8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.6  | op: replace, path: /spec/egress/0/to/cidrSelector, value: "2001:db8::/32"                   |
            4.6  | op: replace, path: /spec/egress/0/to/cidrSelector, value: not a cidr                        | OUTPUT-017
            4.20 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 10.0.0.1                          | OUTPUT-017
            4.20 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 10.1.2.3/16                       | OUTPUT-017
            4.7  | op: replace, path: /spec/egress/0/to, value: {dnsName: a.example.com}                       |
            4.16 | op: replace, path: /spec/egress/0/to, value: {dnsName: "*.example.com"}                     |
            4.16 | op: replace, path: /spec/egress/0/to, value: {dnsName: a.*.example.com}                     | OUTPUT-017
            4.13 | op: replace, path: /spec/egress/0/to, value: {nodeSelector: {}}                             |
            4.6  | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, dnsName: a.b}       | OUTPUT-016
            4.20 | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, dnsName: a.b}       | OUTPUT-016
            4.6  | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, nodeSelector: {}}   | OUTPUT-016
            4.12 | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, nodeSelector: {}}   | OUTPUT-016
            4.13 | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, nodeSelector: {}}   | OUTPUT-016
            4.7  | op: replace, path: /spec/egress/0/to, value: {dnsName: a.b, nodeSelector: {}}               | OUTPUT-016
            4.12 | op: replace, path: /spec/egress/0/to, value: {}                                             | OUTPUT-013
            4.12 | op: remove, path: /spec/egress/0/to                                                         | OUTPUT-013
            4.12 | op: remove, path: /spec/egress/0/type                                                       | OUTPUT-013
            4.12 | op: replace, path: /spec/egress/0/type, value: allow                                        | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/type, value: AllowX                                       | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/type, value: NotDeny                                      | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/type, value: Deny                                         |
            4.12 | op: replace, path: /spec/egress/0/ports/0/protocol, value: tcp                              | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/ports/0/protocol, value: TCPX                             | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/ports/0/protocol, value: XUDPX                            | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0/ports/0/protocol, value: SCTP                             |
            4.12 | op: remove, path: /spec/egress/0/ports/0/protocol                                           | OUTPUT-013
            4.12 | op: replace, path: /spec/egress/0/ports/0/port, value: 0                                    | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0/ports/0/port, value: 65536                                | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0/ports/0/port, value: 65535                                |
            4.12 | op: replace, path: /spec/egress/0/ports/0/port, value: "443"                                | OUTPUT-014
            4.12 | op: add, path: /spec/egress/0/ports/0/endPort, value: 445                                   | OUTPUT-012
            4.20 | op: add, path: /spec/egress/0/ports/0/endPort, value: 445                                   | OUTPUT-012
            4.12 | op: add, path: /spec/egress/0/Ports, value: []                                              | OUTPUT-012
            4.12 | op: replace, path: /spec/egress, value: []                                                  |
            4.12 | op: replace, path: /spec/egress, value: {}                                                  | OUTPUT-014
            4.12 | op: replace, path: /spec/egress/0, value: Allow                                             | OUTPUT-014
            4.12 | op: remove, path: /spec/egress                                                              | OUTPUT-013
            4.12 | op: remove, path: /spec                                                                     | OUTPUT-013
            4.12 | op: add, path: /status, value: {}                                                           | OUTPUT-012
            """)
    void egressFirewalls(String openshift, String operation, String rule) {
        assertThat(rulesAndLines(firewall(openshift, operation))).isEqualTo(expected(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.3  | op: replace, path: /spec/egress/0/type, value: Deny                                         |
            4.3  | op: replace, path: /spec/egress/0/type, value: AllowX                                       | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/type, value: "Allowed, please"                            | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/type, value: NotDeny                                      | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/type, value: XAllow                                       | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/type, value: Denying                                      | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/type, value: allow                                        | OUTPUT-015
            4.16 | op: replace, path: /spec/egress/0/to, value: {cidrSelector: 10.0.0.0/8, dnsName: a.b}       | OUTPUT-016
            4.16 | op: replace, path: /spec/egress/0/to, value: {}                                             | OUTPUT-013
            4.16 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 10.1.0.1                          | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 999.1.1.1/8                       | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 010.1.1.1/8                       | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to/cidrSelector, value: 10.1.2.3/16                       | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to/cidrSelector, value: <cidr_of_the_cluster>             | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to, value: {dnsName: a_b.example.com}                     | OUTPUT-017
            4.16 | op: replace, path: /spec/egress/0/to, value: {dnsName: 10.1.2.3}                            |
            4.16 | op: replace, path: /spec/egress/0/to, value: {dnsName: a.example.com.}                      |
            4.16 | op: replace, path: /spec/egress, value: []                                                  |
            4.3  | op: add, path: /spec/egress/0/ports, value: [{port: 443, protocol: TCP}]                    | OUTPUT-012
            4.16 | op: add, path: /spec/egress/0/ports, value: [{port: 443, protocol: TCP}]                    | OUTPUT-012
            4.16 | op: add, path: /spec/egress/0/to/nodeSelector, value: {}                                    | OUTPUT-012
            4.3  | op: remove, path: /spec/egress/0/type                                                       | OUTPUT-013
            4.16 | op: remove, path: /spec/egress/0/to                                                         | OUTPUT-013
            4.3  | op: remove, path: /spec                                                                     | OUTPUT-013
            """)
    void egressNetworkPolicies(String openshift, String operation, String rule) {
        assertThat(rulesAndLines(networkFirewall(openshift, operation))).isEqualTo(expected(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.12 | op: replace, path: /spec/podSelector, value: {}                                             |
            4.12 | op: remove, path: /spec/podSelector                                                         | OUTPUT-013
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0/operator, value: in                 | OUTPUT-015
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0/values, value: []                   | OUTPUT-013
            4.12 | op: remove, path: /spec/podSelector/matchExpressions/0/values                               | OUTPUT-013
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0/values/0, value: src/dst            | OUTPUT-018
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0, value: {key: a, operator: Exists}  |
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0, value: {key: a, operator: Exists, values: [b]} | OUTPUT-016
            4.12 | op: replace, path: /spec/podSelector/matchExpressions/0/key, value: a b                     | OUTPUT-018
            4.12 | op: replace, path: /spec/podSelector/matchExpressions, value: {}                            | OUTPUT-014
            4.12 | op: add, path: /spec/podSelector/matchLabels, value: {a: 1}                                 | OUTPUT-014
            4.12 | op: add, path: /spec/podSelector/matchLabels, value: {a/b/c: d}                             | OUTPUT-018
            4.12 | op: add, path: /spec/policyType, value: [Egress]                                            | OUTPUT-012
            4.12 | op: replace, path: /spec/policyTypes/0, value: egress                                       | OUTPUT-015
            4.12 | op: replace, path: /spec/policyTypes, value: Egress                                         | OUTPUT-014
            4.12 | op: remove, path: /spec/policyTypes                                                         |
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.0.0/16}}]}            |
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.0.1}}]}               | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.2.3/16}}]}            | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {}}]}                             | OUTPUT-013
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.0.0/16, except: [10.1.1.1]}}]} | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.0.0/16}, podSelector: {}}]} | OUTPUT-016
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{namespaceSelector: {}, podSelector: {}}]}  |
            3.11 | op: replace, path: /spec/egress/0, value: {to: [{namespaceSelector: {}, podSelector: {}}]}  |
            3.10 | op: replace, path: /spec/egress/0, value: {to: [{namespaceSelector: {}, podSelector: {}}]}  | OUTPUT-016
            3.9  | op: replace, path: /spec/egress/0, value: {to: [{ipBlock: {cidr: 10.1.0.0/16}}]}            |
            4.12 | op: replace, path: /spec/egress/0, value: {to: [{}]}                                        | OUTPUT-013
            4.12 | op: replace, path: /spec/egress/0, value: {from: []}                                        | OUTPUT-012
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: "5353"}]}                         | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: 5353}]}                           |
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: dns-tcp}]}                        |
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: dns--tcp}]}                       | OUTPUT-017
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: true}]}                           | OUTPUT-014
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{port: 1, endPort: 9}]}                  | OUTPUT-012
            4.20 | op: replace, path: /spec/egress/0, value: {ports: [{port: 1, endPort: 9}]}                  | OUTPUT-012
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{protocol: tcp}]}                        | OUTPUT-015
            4.12 | op: replace, path: /spec/egress/0, value: {ports: [{protocol: SCTP}]}                       |
            3.11 | op: replace, path: /spec/egress/0, value: {ports: [{protocol: SCTP}]}                       | OUTPUT-015
            4.12 | op: add, path: /metadata/labels/team, value: a b                                            | OUTPUT-018
            4.12 | op: add, path: /metadata/labels/team, value: ""                                             |
            4.12 | op: add, path: /metadata/annotations, value: {note: "any text, of any length"}              |
            4.12 | op: add, path: /metadata/annotations, value: {"a note": text}                               | OUTPUT-018
            4.12 | op: add, path: /metadata/resourceVersion, value: "5"                                        | OUTPUT-012
            """)
    void networkPolicies(String openshift, String operation, String rule) {
        assertThat(rulesAndLines(policy(openshift, operation))).isEqualTo(expected(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op: replace, path: /spec, value: text      | OUTPUT-014
            op: replace, path: /spec, value: [a]       | OUTPUT-014
            op: remove, path: /spec                    | OUTPUT-013
            op: add, path: /status, value: {}          | OUTPUT-012
            op: add, path: /spec/mig_pv_limit, value: 5|
            """)
    void migrationControllers(String operation, String rule) {
        Checked checked = Checked.of(
                patching("MigrationController", operation).replace("patches:", "when: {clusters: a}\n  patches:"),
                PAIR,
                source("4.12", "OVNKubernetes"),
                B);
        assertThat(rulesAndLines(checked)).isEqualTo(rule == null ? List.of() : List.of(rule + " 9"));
    }

    @ParameterizedTest
    @CsvSource({"62, a", "63, a", "64, a", "1, ab"})
    void labelsAreAsLongAsKubernetesLetsThem(int length, String unit) {
        String text = unit.repeat(length);
        List<String> expected = length > 63 ? List.of("OUTPUT-018 8") : List.of();
        assertThat(rulesAndLines(policy("4.12", "op: add, path: /metadata/labels/k, value: " + text)))
                .isEqualTo(expected);
        assertThat(rulesAndLines(policy("4.12", "op: add, path: /metadata/labels/" + text + ", value: v")))
                .isEqualTo(expected);
        assertThat(rulesAndLines(
                        policy("4.12", "op: add, path: /spec/podSelector/matchLabels, value: {k: " + text + "}")))
                .isEqualTo(expected);
        assertThat(rulesAndLines(policy("4.12", "op: add, path: /metadata/annotations, value: {k: " + text + "}")))
                .isEmpty();
    }

    @Test
    void aFieldOfLaterReleasesIsNamedAsSuch() {
        Checked checked = Checked.of(
                patching("NetworkPolicy", "op: add, path: /spec/policyTypes, value: [Ingress]"),
                Input.pair(
                        "p",
                        "mtc: \"1.7.13\"\nsource: a\ntarget: b\ncontrol: source\nnamespaces: [{source: x, targetExists: true}]\n"),
                Input.cluster("a", "openshift: \"4.14\"\n"),
                Input.cluster("b", "openshift: \"3.7\"\n"));
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("OUTPUT-012"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.at().line()).isEqualTo(8);
                    assertThat(d.message()).contains("`spec.policyTypes`").contains("OpenShift 3.7");
                });
    }

    @Test
    void whatIsMisspeltIsNotMissingToo() {
        Checked checked = policy("4.12", "op: replace, path: /spec/egress/0, value: {to: [{podSelectr: {}}]}");
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().startsWith("OUTPUT-"))
                .singleElement()
                .extracting(Diagnostic::hint)
                .asString()
                .startsWith("Did you mean `podSelector`?");
    }

    @Test
    void oneLineOfAnOverlayIsOneDiagnosticHoweverManyObjectsGetIt() {
        Checked checked = Checked.of(
                patching("NetworkPolicy", "op: add, path: /spec/policyType, value: [Egress]"),
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x, other, third]\n"),
                Input.cluster("a", "openshift: \"4.12\"\n"),
                Input.cluster("b", "openshift: \"4.14\"\n"));
        assertThat(checked.places("OUTPUT-")).containsExactly("OUTPUT-012 8:27");
    }

    @Test
    void aMergePatchIsFollowedToItsLines() {
        String overlay = Input.overlay("o", """
                patches:
                  - target: {kind: EgressFirewall}
                    patch: |-
                      metadata:
                        labels: {team: "a b"}
                      spec:
                        egress:
                          - type: AllowX
                            to: {cidrSelector: 10.0.0.0/8, dnsName: a.b}
                            ports:
                              - {port: 80, protocol: tcp}
                """);
        assertThat(Checked.of(overlay, PAIR, source("4.12", "OVNKubernetes"), B).places("OUTPUT-"))
                .containsExactly("OUTPUT-018 9:26", "OUTPUT-015 12:21", "OUTPUT-016 13:19", "OUTPUT-015 15:40");
    }

    /** An existing selector of nodes is passed on as written, and judged as a rendered one. */
    @Test
    void whatAnEgressNetworkPolicyCannotSayIsNotRendered() {
        String source = Input.cluster("a", """
                openshift: "4.12"
                networkPlugin: %s
                egressFirewalls:
                  - namespace: x
                    rules:
                      - {type: Allow, to: {nodeSelector: {}}}
                      - {type: Allow, to: {cidrSelector: 10.9.0.0/16}, ports: [{port: 80, protocol: TCP}]}
                """);
        assertThat(Checked.of(source.formatted("OpenShiftSDN"), PAIR, B).places("OUTPUT-"))
                .containsExactly("OUTPUT-012 10:12", "OUTPUT-012 11:12");
        assertThat(Checked.of(source.formatted("OVNKubernetes"), PAIR, B).places("OUTPUT-"))
                .isEmpty();
    }
}
