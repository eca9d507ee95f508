package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.NetworkPlugin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirewallsTest {
    private static final String OVN = "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\nmtc: \"1.7.13\"\n";
    private static final String SDN = "openshift: \"4.14\"\nnetworkPlugin: OpenShiftSDN\nmtc: \"1.7.13\"\n";
    private static final String PAIR = pair("p", "source: a\ntarget: b\nnamespaces: [x]\n");
    private static final String B = cluster("b", OVN + "ingress: [10.0.0.1]\n");
    private static final String DENY = "{type: Deny, to: {cidrSelector: 0.0.0.0/0}}";

    /** A cluster with a firewall in namespace x, stated in line 16 of a fleet that begins with {@link #PAIR}. */
    private static String walled(String base, String rules) {
        return cluster("a", base + "egressFirewalls: [{namespace: x, name: wall, rules: [" + rules + "]}]\n");
    }

    private static String allow(String cidr, String more) {
        return "{type: Allow, to: {cidrSelector: \"" + cidr + "\"}" + more + "}";
    }

    private static List<String> errors(Resolution resolution) {
        return resolution.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.rule() + " " + d.at().line() + ":" + d.at().column())
                .toList();
    }

    @Test
    void ourAllowsComeBeforeTheRulesOfTheExistingFirewall() {
        Resolution resolution = Resolution.valid(PAIR, walled(OVN, DENY), B);
        assertThat(resolution.plan("a").firewalls()).hasSize(1);
        FirewallPlan plan = resolution.plan("a").firewalls().get(0);
        assertThat(plan.plugin()).isEqualTo(NetworkPlugin.OVN_KUBERNETES);
        assertThat(plan.namespace().text()).isEqualTo("x");
        assertThat(plan.name().text()).isEqualTo("wall");
        assertThat(plan.existing()).hasSize(1);
        assertThat(plan.uses())
                .extracting(u -> u.pair() + " " + u.side().orElseThrow())
                .containsExactly("p SOURCE");
        assertThat(resolution.allows("a", "x")).containsExactly("10.0.0.1/32:443");
        assertThat(plan.allows().get(0).cidr().from().get(0).line()).isEqualTo(25);
        assertThat(resolution.plan("b").firewalls()).isEmpty();
    }

    @Test
    void policiesNoneDoesNotSwitchOffTheMerge() {
        Resolution resolution = Resolution.valid(
                pair("p", "source: a\ntarget: b\nnamespaces: [{source: x, policies: none}]\n"), walled(OVN, DENY), B);
        assertThat(resolution.allows("a", "x")).containsExactly("10.0.0.1/32:443");
    }

    @Test
    void firewallsOfOtherNamespacesAndOfTargetsAreFacts() {
        Resolution resolution = Resolution.valid(
                PAIR,
                cluster("a", OVN + "egressFirewalls: [{namespace: other, rules: [" + DENY + "]}]\n"),
                cluster("b", OVN + "egressFirewalls: [{namespace: x, rules: [" + DENY + "]}]\n"));
        assertThat(resolution.plan("a").firewalls()).isEmpty();
        assertThat(resolution.plan("b").firewalls()).isEmpty();
        assertThat(resolution.diagnostics()).isEmpty();
    }

    @Test
    void openshiftSdnKnowsNoPortsAndNoIpv6() {
        Resolution resolution = Resolution.valid(
                PAIR, walled(SDN, DENY), cluster("b", OVN + "ingress: [\"2001:db8::1\", 10.0.0.1, 10.0.0.0/31]\n"));
        assertThat(resolution.plan("a").firewalls().get(0).plugin()).isEqualTo(NetworkPlugin.OPENSHIFT_SDN);
        assertThat(resolution.allows("a", "x")).containsExactly("10.0.0.0/31");
        assertThat(Resolution.valid(PAIR, walled(OVN, DENY), cluster("b", OVN + "ingress: [\"2001:db8::1\"]\n"))
                        .allows("a", "x"))
                .containsExactly("2001:db8::1/128:443");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allows            | '{type: Allow, to: {cidrSelector: 10.0.0.0/8}}'                                  | false
            same port         | '{type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 443, protocol: TCP}]}' | false
            one of the ports  | '{type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 80, protocol: TCP}, {port: 443, protocol: TCP}]}' | false
            other port        | '{type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 444, protocol: TCP}]}' | true
            other protocol    | '{type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 443, protocol: UDP}]}' | true
            other addresses   | '{type: Allow, to: {cidrSelector: 10.0.0.0/32}}'                                 | true
            a name            | '{type: Allow, to: {dnsName: router.example.com}}'                               | true
            behind a Deny     | '{type: Deny, to: {cidrSelector: 11.0.0.0/8}}, {type: Allow, to: {cidrSelector: 10.0.0.0/8}}' | true
            second Allow      | '{type: Allow, to: {cidrSelector: 11.0.0.0/8}}, {type: Allow, to: {cidrSelector: 10.0.0.0/8}}' | false
            """)
    void whatAnExistingAllowGrantsIsLeftOut(String what, String rule, boolean needed) {
        Resolution resolution = Resolution.valid(PAIR, walled(OVN, rule + ", " + DENY), B);
        assertThat(resolution.allows("a", "x")).as(what).isEqualTo(needed ? List.of("10.0.0.1/32:443") : List.of());
        assertThat(resolution.plan("a").firewalls()).hasSize(1);
    }

    @Test
    void whatOneOfOursGrantsIsLeftOut() {
        Resolution resolution = Resolution.valid(
                PAIR,
                pair("q", """
                        source: a
                        target: c
                        namespaces: [x]
                        directVolumeMigration: {endpoint: NodePort}
                        """),
                walled(OVN, DENY),
                cluster("b", OVN + "ingress: [10.9.0.0/16, 10.1.0.7, 10.9.0.0/17, 10.1.0.7, 9.0.0.1]\n"),
                cluster("c", OVN + "nodes: [10.1.0.0/24, 10.9.1.0/24]\n"));
        assertThat(resolution.allows("a", "x"))
                .containsExactly("9.0.0.1/32:443", "10.1.0.0/24", "10.9.0.0/16:443", "10.9.1.0/24");
    }

    @Test
    void theProxyIsWhatPodsDial() {
        String proxied = pair("p", """
                source: a
                target: b
                namespaces: [x]
                directVolumeMigration: {tcpProxy: {host: 10.7.0.1, port: 3128}}
                """);
        assertThat(Resolution.valid(proxied, walled(OVN, DENY), B).allows("a", "x"))
                .containsExactly("10.7.0.1/32:3128");
    }

    @Test
    void theControlClusterReachesTheApiOfTheOthers() {
        String wall = "egressFirewalls: [{namespace: openshift-migration, rules: [" + DENY + "]}]\n";
        String remote = "apiAddresses: [10.5.0.1]\n";
        Resolution resolution = Resolution.valid(
                PAIR,
                pair("q", "source: c\ntarget: b\nnamespaces: [x]\n"),
                cluster("a", OVN + remote + "api: https://api.a:6443\n" + wall),
                cluster("b", OVN + wall),
                cluster("c", OVN + "apiAddresses: [10.6.0.1]\napi: https://api.c\n"));
        assertThat(resolution.allows("b", "openshift-migration")).containsExactly("10.5.0.1/32:6443", "10.6.0.1/32");
        assertThat(resolution.plan("b").firewalls().get(0).uses())
                .extracting(u -> u.pair() + " " + u.side().orElseThrow())
                .containsExactly("p TARGET", "q TARGET");
        assertThat(resolution.plan("a").firewalls()).isEmpty();
        assertThat(resolution
                        .plan("b")
                        .firewalls()
                        .get(0)
                        .allows()
                        .get(0)
                        .port()
                        .get(0)
                        .from())
                .hasSize(1);
    }

    @Test
    void thePluginDecidesTheKind() {
        Resolution resolution = Resolution.of(
                pair("p", "source: a\ntarget: b\nnamespaces: [x, z]\n"), cluster("a", """
                        openshift: "4.14"
                        mtc: "1.7.13"
                        egressFirewalls: [{namespace: x, rules: [%s]}, {namespace: z, rules: [%s]}]
                        """.formatted(DENY, DENY)), B);
        assertThat(errors(resolution)).containsExactly("INPUT-106 15:20");
    }

    @Test
    void withoutADenyNothingMustBeStated() {
        Resolution resolution = Resolution.valid(PAIR, walled(OVN, allow("10.0.0.0/8", "")), cluster("b", OVN));
        assertThat(resolution.allows("a", "x")).isEmpty();
        assertThat(resolution.plan("a").firewalls()).hasSize(1);
    }

    @Test
    void nothingIsNeededWithinOnePodNetwork() {
        Resolution resolution = Resolution.valid(pair("p", """
                        source: a
                        target: a
                        namespaces: [{source: x, target: z}]
                        directVolumeMigration: {endpoint: ClusterIP}
                        """), walled(OVN, DENY));
        assertThat(resolution.plan("a").firewalls()).hasSize(1);
        assertThat(resolution.plan("a").firewalls().get(0).flows()).isEmpty();
    }

    @Test
    void partsOfWhatIsGrantedDoNotMakeAWhole() {
        Resolution resolution = Resolution.valid(
                PAIR,
                walled(OVN, allow("10.0.0.0/25", "") + ", " + allow("10.0.0.128/26", "") + ", " + DENY),
                cluster("b", OVN + "ingress: [10.0.0.0/24, 10.0.0.64/26, 10.0.0.128/27]\n"));
        assertThat(resolution.allows("a", "x")).containsExactly("10.0.0.0/24:443");
    }

    @Test
    void openshiftSdnTakesAZeroHostForEverything() {
        String zero = allow("0.0.0.0/32", "") + ", " + DENY;
        assertThat(Resolution.valid(PAIR, walled(SDN, zero), B).allows("a", "x"))
                .isEmpty();
        assertThat(Resolution.valid(PAIR, walled(OVN, zero), B).allows("a", "x"))
                .hasSize(1);
    }
}
