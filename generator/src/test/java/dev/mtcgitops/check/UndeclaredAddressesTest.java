package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EGR-002: a Deny, whoever wrote it, and a destination whose addresses are not stated. */
final class UndeclaredAddressesTest {
    private static final String OVN = "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\nmtc: \"1.7.13\"\n";
    private static final String SDN = "openshift: \"4.14\"\nnetworkPlugin: OpenShiftSDN\nmtc: \"1.7.13\"\n";
    private static final String PAIR = Input.pair("p", "source: a\ntarget: b\nnamespaces: [x]\n");
    private static final String B = Input.cluster("b", OVN + "ingress: [10.0.0.1]\n");
    private static final String DENY = "{type: Deny, to: {cidrSelector: 0.0.0.0/0}}";

    private static String walled(String base, String rules) {
        return Input.cluster("a", base + "egressFirewalls: [{namespace: x, rules: [" + rules + "]}]\n");
    }

    private static List<String> errors(Checked checked) {
        return checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.rule() + " " + d.at().line() + ":" + d.at().column())
                .toList();
    }

    @Test
    void aDestinationBehindADenyMustBeStatedOnce() {
        Checked checked = Checked.of(
                Input.pair("p", "source: a\ntarget: b\nnamespaces: [z, x]\n"),
                Input.cluster("a", OVN + """
                        egressFirewalls:
                          - namespace: x
                            rules:
                              - {type: Allow, to: {cidrSelector: 10.0.0.0/8}}
                              - %s
                          - namespace: z
                            rules: [%s]
                        """.formatted(DENY, DENY)),
                Input.cluster("b", OVN));
        assertThat(checked.places("E")).containsExactly("EGR-002 7:19/20:12");
        assertThat(checked.diagnostics()).anySatisfy(d -> {
            assertThat(d.message()).contains("namespace `x` on cluster `a`").contains("the routers of cluster `b`");
            assertThat(d.hint()).contains("`ingress`");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endpoint: NodePort                              | '`nodes`'           | the nodes of cluster `b`
            'endpoint: ClusterIP, sharedNetwork: true'      | '`serviceNetworks`' | the services of cluster `b`
            'tcpProxy: {host: p.example.com, port: 3128}'   | '`directVolumeMigration.tcpProxy.addresses`' | the TCP proxy `p.example.com`
            """)
    void everyDestinationHasItsField(String migration, String field, String description) {
        Checked checked = Checked.of(
                Input.pair("p", "source: a\ntarget: b\nnamespaces: [x]\ndirectVolumeMigration: {" + migration + "}\n"),
                walled(OVN, DENY),
                B);
        assertThat(errors(checked)).containsExactly("EGR-002 7:16");
        assertThat(checked.diagnostics()).anySatisfy(d -> {
            assertThat(d.message()).contains(description);
            assertThat(d.hint()).contains(field);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything is allowed    | '{type: Allow, to: {cidrSelector: 0.0.0.0/0}}, {type: Deny, to: {cidrSelector: 10.0.0.0/8}}' | false
            allowed on another port  | '{type: Allow, to: {cidrSelector: 0.0.0.0/0}, ports: [{port: 80, protocol: TCP}]}, {type: Deny, to: {cidrSelector: 10.0.0.0/8}}' | true
            another port is denied   | '{type: Deny, to: {cidrSelector: 0.0.0.0/0}, ports: [{port: 25, protocol: TCP}]}' | false
            own nodes are denied     | '{type: Deny, to: {nodeSelector: {}}}'                                          | false
            a name is denied         | '{type: Deny, to: {dnsName: other.example.com}}'                                | false
            the name is denied       | '{type: Deny, to: {dnsName: p.example.com}}'                                    | true
            the name is allowed      | '{type: Allow, to: {dnsName: P.example.com.}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' | false
            another name is allowed  | '{type: Allow, to: {dnsName: x.example.com}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' | true
            too late                 | '{type: Deny, to: {cidrSelector: 10.0.0.0/8}}, {type: Allow, to: {cidrSelector: 0.0.0.0/0}}' | true
            """)
    void addressesMustBeStatedWhereADenyMayCoverThem(String what, String rules, boolean wanted) {
        Checked checked = Checked.of(Input.pair("p", """
                        source: a
                        target: b
                        namespaces: [x]
                        directVolumeMigration: {tcpProxy: {host: p.example.com, port: 3128}}
                        """), walled(OVN, rules), B);
        assertThat(errors(checked)).as(what).isEqualTo(wanted ? List.of("EGR-002 7:16") : List.of());
    }

    @Test
    void openshiftSdnNeedsAnIpv4Address() {
        Checked checked = Checked.of(PAIR, walled(SDN, DENY), Input.cluster("b", OVN + "ingress: [\"2001:db8::1\"]\n"));
        assertThat(errors(checked)).containsExactly("EGR-002 7:16");
        assertThat(checked.diagnostics())
                .anySatisfy(d -> assertThat(d.message())
                        .endsWith("may cover the routers of cluster `b`, whose IPv4 addresses are not stated."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing stated       | ''                                                        | '' | true
            its address stated   | 'apiAddresses: [10.5.0.1]'                                | '' | false
            by a proxy for it    | 'api: "https://api.example.com:6443"' | 'proxy: {https: "http://p.example.com:3128"}' | false
            past the proxy       | 'api: "https://api.example.com:6443"' | 'proxy: {https: "http://p.example.com:3128", noProxy: [.example.com]}' | true
            by no proxy for it   | ''  | 'proxy: {http: "http://p.example.com:3128"}'             | true
            by an own proxy      | ''  | 'proxy: {https: "http://p.example.com:3128"}'            | false
            by an inherited one  | ''  | 'clusterWideProxy: {https: "http://p.example.com:3128"}' | false
            no proxy after all   | ''  | 'proxy: {noProxy: [.example.com]}'                       | true
            """)
    void theControllerNeedsTheAddressesOfTheOtherApi(String what, String remote, String control, boolean wanted) {
        Checked checked = Checked.of(
                Input.pair("p", "source: a\ntarget: b\nnamespaces: [x, z]\n"),
                Input.cluster("a", OVN + remote + "\n"),
                Input.cluster(
                        "b",
                        OVN + control + "\negressFirewalls: [{namespace: openshift-migration, rules: [" + DENY
                                + "]}]\n"));
        assertThat(errors(checked)).as(what).isEqualTo(wanted ? List.of("EGR-002 12:1") : List.of());
    }

    /** The stated addresses are of no use to OpenShift SDN, and the Deny is not in the input. */
    @Test
    void aDenyByAnOverlayBeforeAnIpv6OnlyTargetAsksForIpv4() {
        Checked checked = Checked.of(
                PAIR,
                walled(SDN, "{type: Allow, to: {cidrSelector: 0.0.0.0/0}}"),
                Input.cluster("b", OVN + "ingress: [\"2001:db8::1\"]\n"),
                Input.overlay("o", """
                        patches:
                          - target: {kind: EgressNetworkPolicy}
                            patch: |
                              - {op: add, path: /spec/egress/0, value: {type: Deny, to: {cidrSelector: 10.0.0.0/8}}}
                        """));
        assertThat(checked.places("E")).hasSize(1);
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("EGR-002"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.message()).endsWith("whose IPv4 addresses are not stated.");
                    assertThat(d.hint())
                            .isEqualTo(
                                    "State them in `ingress`: OpenShift SDN does not support IPv6."
                                            + " `oc get services,pods -n openshift-ingress -o wide` shows the addresses of the routers.");
                });
    }
}
