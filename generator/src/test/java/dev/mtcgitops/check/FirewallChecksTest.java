package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirewallChecksTest {
    private static final String SDN = "OpenShiftSDN";
    private static final String OVN = "OVNKubernetes";
    private static final String DENY = "{type: Deny, to: {cidrSelector: 11.0.0.0/8}}";

    /** The firewall of the namespace {@code x}: line 16 of the input, after its rules. */
    private static List<String> places(String openshift, String plugin, String more, String rules) {
        return places(openshift, plugin, "x", more, rules);
    }

    private static List<String> places(String openshift, String plugin, String namespace, String more, String rules) {
        Checked checked = Checked.of(
                Input.pair("p", """
                                mtc: "1.7.13"
                                source: a
                                target: b
                                namespaces: [{source: %s, target: t}]
                                """.formatted(namespace)),
                Input.cluster("a", """
                                openshift: "%s"
                                networkPlugin: %s
                                egressFirewalls:
                                - rules: [%s]
                                  namespace: %s
                                %s
                                """.formatted(
                        openshift, plugin, rules, namespace, more.indent(2).stripTrailing())),
                Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\ningress: [10.0.0.1]\n"));
        return checked.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().startsWith("E") || diagnostic.severity() != Severity.INFO)
                .map(Checked::place)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | OpenShiftSDN  | 50   |
            3.11 | OpenShiftSDN  | 51   | ENP-003
            4.3  | OpenShiftSDN  | 51   | ENP-003
            4.4  | OpenShiftSDN  | 51   |
            4.4  | OpenShiftSDN  | 1000 |
            4.4  | OpenShiftSDN  | 1001 | ENP-003
            4.14 | OVNKubernetes | 1001 |
            4.14 | OVNKubernetes | 8000 |
            4.14 | OVNKubernetes | 8001 | EF-003
            """)
    void clustersTakeSoManyRulesAndOursCount(String openshift, String plugin, int rules, String rule) {
        String existing = IntStream.range(1, rules)
                .mapToObj(i -> "{type: Deny, to: {cidrSelector: 11." + i / 256 + "." + i % 256 + ".0/24}}")
                .collect(Collectors.joining(", "));
        List<String> places = places(openshift, plugin, "", existing);
        if (rule == null) {
            assertThat(places).isEmpty();
        } else {
            // The last one, wherever that is in its line.
            assertThat(places)
                    .singleElement()
                    .asString()
                    .startsWith(rule + " 17:")
                    .matches(".*:[0-9]{4,}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.12 | OpenShiftSDN  | '{type: Allow, to: {cidrSelector: "2001:db8::/32"}}'                                   | ENP-008 17:14
            4.12 | OpenShiftSDN  | '{type: Allow, to: {dnsName: "*.example.com"}}'                                        | ENP-008 17:14
            4.12 | OpenShiftSDN  | '{type: Allow, to: {dnsName: www.example.com}}'                                        |
            4.12 | OVNKubernetes | '{type: Allow, to: {cidrSelector: "2001:db8::/32"}}'                                   |
            4.12 | OpenShiftSDN  | '{type: Allow, to: {cidrSelector: 0.0.0.0/32}}'                                        | ENP-009 17:14
            4.12 | OVNKubernetes | '{type: Allow, to: {cidrSelector: 0.0.0.0/32}}'                                        |
            4.12 | OpenShiftSDN  | '{type: Allow, to: {cidrSelector: 0.0.0.1/32}}'                                        |
            4.6  | OVNKubernetes | '{type: Allow, to: {dnsName: www.example.com}}'                                        | EF-002 17:14
            4.6  | OVNKubernetes | '{type: Allow, to: {dnsName: "*.example.com"}}'                                        | EF-002 17:14
            4.6  | OVNKubernetes | '{type: Deny, to: {dnsName: a.example.com}}, {type: Allow, to: {dnsName: b.example.com}}' | EF-002 17:14
            4.7  | OVNKubernetes | '{type: Allow, to: {dnsName: www.example.com}}'                                        |
            4.15 | OVNKubernetes | '{type: Allow, to: {dnsName: "*.example.com"}}'                                        | EF-002 17:14
            4.16 | OVNKubernetes | '{type: Allow, to: {dnsName: "*.example.com"}}'                                        | EF-008 17:14
            4.16 | OVNKubernetes | '{type: Deny, to: {dnsName: "*.b.example.com"}}, {type: Deny, to: {dnsName: "*.a.example.com"}}' | EF-008 17:14
            4.16 | OVNKubernetes | '{type: Allow, to: {dnsName: www.example.com}}'                                        |
            4.12 | OVNKubernetes | '{type: Allow, to: {nodeSelector: {}}}'                                                | EF-002 17:14
            4.13 | OVNKubernetes | '{type: Allow, to: {nodeSelector: {}}}'                                                |
            """)
    void kindsAndVersionsKnowTheirFields(String openshift, String plugin, String rule, String place) {
        assertThat(places(openshift, plugin, "", rule + ", " + DENY))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void anEgressFirewallIsNamedDefault() {
        assertThat(places("4.14", OVN, "name: wall", DENY)).containsExactly("EF-001 19:11");
        assertThat(places("4.14", OVN, "name: default", DENY)).isEmpty();
        assertThat(places("4.14", SDN, "name: wall", DENY)).isEmpty();
    }

    @Test
    void openshiftSdnIgnoresTheDefaultNamespace() {
        assertThat(places("4.14", SDN, "default", "", DENY)).contains("ENP-004 18:16");
        assertThat(places("4.14", OVN, "default", "", DENY)).doesNotContain("ENP-004 18:16");
        assertThat(places("4.14", SDN, "defaults", "", DENY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OpenShiftSDN  | '{type: Allow, to: {cidrSelector: 11.0.0.0/8}}' | ENP-006 18:16
            OVNKubernetes | '{type: Allow, to: {cidrSelector: 11.0.0.0/8}}' | ENP-006 18:16
            OVNKubernetes | '{type: Allow, to: {cidrSelector: 11.0.0.0/8}}, {type: Deny, to: {cidrSelector: 11.0.0.0/8}}' |
            """)
    void onlyAllowsHaveNoEffect(String plugin, String rules, String place) {
        assertThat(places("4.14", plugin, "", rules)).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OVNKubernetes | '{type: Allow, to: {dnsName: a.b}}, {type: Allow, to: {dnsName: c.d}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' | EF-004 17:14/17:84
            OVNKubernetes | '{type: Allow, to: {dnsName: a.b}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}, {type: Deny, to: {cidrSelector: "::/0"}}' | EF-004 17:14/17:49
            OVNKubernetes | '{type: Deny, to: {cidrSelector: 0.0.0.0/0}}, {type: Allow, to: {dnsName: a.b}}'  |
            OVNKubernetes | '{type: Deny, to: {dnsName: a.b}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}'   |
            OVNKubernetes | '{type: Allow, to: {dnsName: a.b}}, {type: Deny, to: {cidrSelector: 10.0.0.0/8}}' |
            OpenShiftSDN  | '{type: Allow, to: {dnsName: a.b}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}'  |
            """)
    void namesDoNotWorkBesideADenyOfEverything(String plugin, String rules, String place) {
        assertThat(places("4.14", plugin, "", rules)).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.12 | OpenShiftSDN  | EgressFirewall      | ENP-001 2:7/15:18
            4.12 | OVNKubernetes | EgressFirewall      |
            4.5  | OpenShiftSDN  | EgressFirewall      | ENP-001 2:7/15:18
            4.17 | OVNKubernetes | EgressFirewall      |
            """)
    void eachPluginKnowsOneKind(String openshift, String plugin, String kind, String place) {
        // The captured file of this corpus holds two objects, which are wrong together.
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [z]\n"),
                Input.cluster("a", """
                        openshift: "%s"
                        networkPlugin: %s
                        egressFirewalls: [{file: golden/captured-from-the-cluster/input/captured/egressfirewalls.yaml}]
                        """.formatted(openshift, plugin)),
                Input.cluster("b", "openshift: \"4.14\"\n"));
        assertThat(checked.places("ENP-001")).hasSize(place == null ? 0 : 1);
        assertThat(checked.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.rule().equals("ENP-001"))
                        .map(diagnostic -> diagnostic.message()))
                .allMatch(message -> message.equals("Cluster `a` runs OpenShift SDN, which has no " + kind + "."));
    }
}
