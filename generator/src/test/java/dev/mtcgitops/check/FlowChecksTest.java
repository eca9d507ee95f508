package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.trace.HopKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlowChecksTest {
    /** Rule 1 of the finished firewall is ours, rule 2 this Deny in line 19 of the input. */
    private static final String WALLED = """
            openshift: "4.14"
            networkPlugin: OVNKubernetes
            apiAddresses: [10.8.0.1]
            egressFirewalls:
              - {namespace: x, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}, ports: [{port: 443, protocol: TCP}, {port: 3128, protocol: TCP}]}]}
            """;

    private static final String TARGET = Input.cluster("b", """
            openshift: "4.14"
            networkPlugin: OVNKubernetes
            ingress: [10.0.0.0/30]
            nodes: [10.1.0.0/24]
            machineNetworks: [10.1.0.0/16]
            """);

    /** The pair, migrating as {@code migration} says, with {@code operations} on the finished firewall. */
    private static Checked migrating(String migration, String source, String operations) {
        String overlay = Input.overlay("o", """
                patches:
                  - target: {kind: EgressFirewall|EgressNetworkPolicy}
                    patch: |
                """ + ("[" + operations + "]").indent(6));
        return Checked.of(
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        namespaces: [x]
                        directVolumeMigration: {%s}
                        """.formatted(migration)),
                Input.cluster("a", source),
                TARGET,
                operations.isEmpty() ? Input.cluster("c", "openshift: \"4.14\"\n") : overlay);
    }

    private static List<String> ids(Checked checked) {
        return checked.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().startsWith("E") || diagnostic.severity() != Severity.INFO)
                .map(diagnostic -> diagnostic.rule())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nothing changed       |                                                                                           |
            ours made a Deny      | {"op": "replace", "path": "/spec/egress/0/type", "value": "Deny"}                         | ENP-007
            ours removed          | {"op": "remove", "path": "/spec/egress/0"}                                                | ENP-007
            ours for less         | {"op": "replace", "path": "/spec/egress/0/to/cidrSelector", "value": "10.0.0.0/31"}       | ENP-007
            ours for another port | {"op": "replace", "path": "/spec/egress/0/ports/0/port", "value": 8443}                   | ENP-007
            ours for all ports    | {"op": "remove", "path": "/spec/egress/0/ports"}                                          |
            ours behind           | {"op": "move", "from": "/spec/egress/0", "path": "/spec/egress/1"}                        | ENP-005
            a Deny before         | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Deny", "to": {"cidrSelector": "10.0.0.3/32"}}} | ENP-005
            a Deny of others      | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Deny", "to": {"cidrSelector": "10.0.0.4/30"}}} |
            a Deny of a port      | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Deny", "to": {"cidrSelector": "10.0.0.0/8"}, "ports": [{"port": 80, "protocol": "TCP"}]}} |
            a Deny of a name      | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Deny", "to": {"dnsName": "x.example.com"}}} |
            both removed          | {"op": "replace", "path": "/spec/egress", "value": [{"type": "Deny", "to": {"cidrSelector": "11.0.0.0/8"}}]} |
            """)
    void aRouterMustBeReached(String what, String operation, String rule) {
        assertThat(ids(migrating("endpoint: Route", WALLED, operation == null ? "" : operation)))
                .as(what)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            the target instead   | {"op": "replace", "path": "/spec/egress/0/to/cidrSelector", "value": "10.0.0.0/24"} | EGR-001
            its network instead  | {"op": "replace", "path": "/spec/egress/0/to/cidrSelector", "value": "10.1.0.0/16"} | EGR-001
            something else       | {"op": "replace", "path": "/spec/egress/0/to/cidrSelector", "value": "10.2.0.0/16"} | ENP-007
            its name             | {"op": "replace", "path": "/spec/egress/0/to", "value": {"dnsName": "other.example.com"}} | EF-004 ENP-007
            """)
    void podsDialTheProxy(String what, String operation, String rules) {
        String everything = WALLED.replaceAll(", ports: .*}]}]", "}]");
        Checked checked =
                migrating("tcpProxy: {host: p.example.com, port: 3128, addresses: [10.7.0.1]}", everything, operation);
        assertThat(ids(checked)).as(what).containsExactlyInAnyOrder(rules.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            limited to a port     | {"op": "add", "path": "/spec/egress/0/ports", "value": [{"port": 30080, "protocol": "TCP"}]} | EF-007
            limited, nothing else | {"op": "add", "path": "/spec/egress/0/ports", "value": [{"port": 30080, "protocol": "TCP"}]}, {"op": "remove", "path": "/spec/egress/1"} | ENP-006
            the join network      | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Allow", "to": {"cidrSelector": "100.64.0.0/16"}}} |
            half of it            | {"op": "add", "path": "/spec/egress/0", "value": {"type": "Allow", "to": {"cidrSelector": "100.64.0.0/17"}}} | EF-005
            """)
    void nodesMustBeReachedOnAnyPort(String what, String operations, String rule) {
        String everything = WALLED.replaceAll(", ports: .*}]}]", "}]").replace("apiAddresses: [10.8.0.1]", "");
        assertThat(ids(migrating("endpoint: NodePort", everything, operations)))
                .as(what)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all denied          | '{type: Deny, to: {cidrSelector: 0.0.0.0/0}}'                                              | EF-006
            its address allowed | '{type: Allow, to: {cidrSelector: 10.8.0.1/32}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' |
            on some port        | '{type: Allow, to: {cidrSelector: 10.8.0.0/24}, ports: [{port: 6443, protocol: TCP}]}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' |
            another on a port   | '{type: Allow, to: {cidrSelector: 10.8.1.0/24}, ports: [{port: 6443, protocol: TCP}]}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' | EF-006
            nodes allowed       | '{type: Allow, to: {nodeSelector: {}}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}'       |
            some nodes allowed  | '{type: Allow, to: {nodeSelector: {matchLabels: {a: b}}}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}' |
            meant by itself     | '{type: Deny, to: {cidrSelector: 10.8.0.0/16}}'                                            |
            another family      | '{type: Deny, to: {cidrSelector: "::/0"}}'                                                 |
            """)
    void podsKeepTheApiServerOfTheirCluster(String what, String rules, String rule) {
        Checked checked = migrating("endpoint: Route", """
                openshift: "4.14"
                networkPlugin: OVNKubernetes
                apiAddresses: [10.8.0.1]
                egressFirewalls: [{namespace: x, rules: [%s]}]
                """.formatted(rules), "");
        assertThat(ids(checked)).as(what).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(ids(migrating("endpoint: Route", """
                        openshift: "4.14"
                        networkPlugin: OVNKubernetes
                        egressFirewalls: [{namespace: x, rules: [%s]}]
                        """.formatted(rules), ""))).isEmpty();
    }

    @Test
    void theResponsibleLinesAreNamed() {
        Checked made = migrating("endpoint: Route", WALLED, "{op: replace, path: /spec/egress/0/type, value: Deny}");
        assertThat(made.places("ENP")).containsExactly("ENP-007 38:58/8:16");
        assertThat(made.diagnostics())
                .anySatisfy(
                        diagnostic -> assertThat(diagnostic.message())
                                .isEqualTo(
                                        "In the EgressFirewall x/default of cluster `a`, rule 1, `Deny 10.0.0.0/30 443/TCP`,"
                                                + " is the first that matches the routers of cluster `b`, to which pair `p` connects."));
        assertThat(migrating("endpoint: Route", WALLED, "{op: remove, path: /spec/egress/0}")
                        .places("ENP"))
                .containsExactly("ENP-007 19:31/8:16/38:29");
        assertThat(migrating("endpoint: Route", WALLED, "{op: move, from: /spec/egress/0, path: /spec/egress/1}")
                        .places("ENP"))
                .containsExactly("ENP-005 19:31/27:13");
    }

    @Test
    void theControllerMustReachTheOtherApi() {
        String control = """
                openshift: "4.14"
                networkPlugin: OVNKubernetes
                clusterWideProxy: {noProxy: [example.com]}
                egressFirewalls:
                  - {namespace: openshift-migration, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}
                """;
        String[] input = {
            Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
            Input.cluster("a", "openshift: \"4.14\"\napiAddresses: [10.5.0.1]\napi: https://api.a.example.com:6443\n"),
            Input.cluster("b", control),
            ""
        };
        input[3] = Input.overlay("o", """
                patches:
                  - target: {kind: EgressFirewall}
                    patch: |
                      - {op: remove, path: /metadata/labels}
                """);
        Checked proved = Checked.of(input);
        assertThat(ids(proved)).isEmpty();
        assertThat(proofs(proved))
                .contains("p control-source b EgressFirewall/openshift-migration/default PASSES"
                        + " rule 1 (Allow 10.5.0.1/32 6443/TCP) decides 15");
        input[3] = Input.overlay("o", """
                patches:
                  - target: {kind: EgressFirewall}
                    patch: |
                      - {op: remove, path: /spec/egress/0}
                """);
        assertThat(ids(Checked.of(input))).containsExactly("ENP-007");
    }

    /** What the firewalls that exist make of the connections. */
    private static List<String> proofs(Checked checked) {
        return checked.rendered().orElseThrow().paths().stream()
                .flatMap(path -> path.hops().stream()
                        .filter(hop -> hop.kind() == HopKind.EGRESS_FIREWALL
                                && !hop.object().isEmpty())
                        .map(hop -> path.pair() + " " + path.connection().text() + " " + hop.cluster() + " "
                                + hop.object() + " " + hop.verdict() + " " + hop.why()
                                + hop.because().stream()
                                        .map(place -> " " + place.line())
                                        .collect(Collectors.joining())))
                .toList();
    }

    @Test
    void everyConnectionThatIsNotDeniedIsTraced() {
        assertThat(proofs(migrating("endpoint: Route", WALLED, "")))
                .containsExactly(
                        "p rsync a EgressFirewall/x/default PASSES rule 1 (Allow 10.0.0.0/30 443/TCP) decides 27");
        assertThat(proofs(migrating(
                        "endpoint: NodePort",
                        WALLED,
                        "{op: replace, path: /spec/egress, value: [{type: Deny, to: {cidrSelector: 11.0.0.0/8}}]}")))
                .containsExactly("p rsync a EgressFirewall/x/default PASSES no rule matches the nodes of cluster `b`");
        assertThat(proofs(migrating(
                        "endpoint: Route",
                        WALLED,
                        "{op: replace, path: /spec/egress, value: [{type: Deny, to: {dnsName: a.example.com}}]}")))
                .containsExactly(
                        "p rsync a EgressFirewall/x/default UNKNOWN it is not certain that rule 1 (Deny a.example.com)"
                                + " covers the routers of cluster `b` as a whole, or at all 38");
        assertThat(proofs(migrating("endpoint: Route", "openshift: \"4.14\"\n", "")))
                .isEmpty();
    }

    @Test
    void aDenyByAnOverlayMayCoverWhatIsNotStated() {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster(
                        "a", WALLED.replaceAll("rules: .*", "rules: [{type: Allow, to: {cidrSelector: 0.0.0.0/0}}]}")),
                Input.cluster("b", "openshift: \"4.14\"\n"),
                Input.overlay("o", """
                        patches:
                          - target: {kind: EgressFirewall}
                            patch: |
                              - {op: add, path: /spec/egress/0, value: {type: Deny, to: {cidrSelector: 10.0.0.0/8}}}
                        """));
        assertThat(checked.places("E")).containsExactly("EGR-002 8:16/33:57");
    }
}
