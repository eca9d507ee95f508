package dev.mtcgitops.resolve;

import static dev.mtcgitops.network.Direction.EGRESS;
import static dev.mtcgitops.network.Direction.INGRESS;
import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.lines;
import static dev.mtcgitops.resolve.Resolution.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoliciesTest {
    private static final String OVN = "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\nmtc: \"1.7.13\"\n";
    private static final String A = cluster("a", OVN);
    private static final String B = cluster("b", OVN);
    private static final String C = cluster("c", OVN);

    /** A pair whose namespaces are in line 7. */
    private static String moving(String name, String source, String target, String namespaces) {
        return pair(name, "source: " + source + "\ntarget: " + target + "\nnamespaces: [" + namespaces + "]\n");
    }

    private static List<String> rules(Resolution resolution, String family) {
        return resolution.places().stream()
                .filter(place -> place.startsWith(family))
                .toList();
    }

    @Test
    void egressWhereRsyncStartsAndIngressWhereItArrives() {
        Resolution resolution =
                Resolution.valid(moving("p", "a", "b", "{source: y1, target: y2, targetExists: true}, x"), A, B);
        assertThat(resolution.policies("a")).containsExactly("x EGRESS", "y1 EGRESS");
        assertThat(resolution.policies("b")).containsExactly("y2 INGRESS");
        assertThat(resolution.places()).containsExactly("NP-005 7:62");
        assertThat(resolution.diagnostics().get(0).message())
                .contains("Namespace `x`")
                .contains("cluster `b`");
        PolicyPlan egress = resolution.policy("a", "y1", EGRESS);
        assertThat(egress.rules()).isEmpty();
        assertThat(lines(egress.namespace())).containsExactly(7);
        assertThat(egress.uses())
                .extracting(u -> u.pair() + " " + u.side().orElseThrow())
                .containsExactly("p SOURCE");
        assertThat(resolution.policy("b", "y2", INGRESS).uses())
                .extracting(u -> u.pair() + " " + u.side().orElseThrow())
                .containsExactly("p TARGET");
    }

    @Test
    void noneAsksForNoPolicyAndNothingIsTold() {
        Resolution resolution = Resolution.valid(moving("p", "a", "b", "{source: x, policies: none}"), A, B);
        assertThat(resolution.policies("a")).isEmpty();
        assertThat(resolution.policies("b")).isEmpty();
        assertThat(resolution.places()).isEmpty();
    }

    @Test
    void aTargetNamespaceStandsWhereTheInputShowsIt() {
        String firewall = cluster("b", OVN + "egressFirewalls: [{namespace: x, rules: []}]\n");
        assertThat(Resolution.valid(moving("p", "a", "b", "x, other"), A, firewall)
                        .policies("b"))
                .containsExactly("x INGRESS");
        assertThat(Resolution.valid(
                                moving("p", "a", "b", "x, other"),
                                pair("q", "source: b\ntarget: c\ncontrol: source\nnamespaces: [x]\n"),
                                A,
                                B,
                                C)
                        .policies("b"))
                .containsExactly("x EGRESS", "x INGRESS");
        Resolution denied = Resolution.valid(moving("p", "a", "b", "{source: x, targetExists: false}"), A, firewall);
        assertThat(denied.policies("b")).isEmpty();
        assertThat(rules(denied, "NP-005")).containsExactly("NP-005 7:25");
    }

    @Test
    void openshift37KnowsNoEgress() {
        Resolution resolution = Resolution.valid(
                moving("p", "a", "b", "x, z"), cluster("a", "openshift: \"3.7\"\nmtc: \"1.5.6\"\n"), B);
        assertThat(resolution.policies("a")).isEmpty();
        assertThat(rules(resolution, "NP-007")).containsExactly("NP-007 13:14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.4.7  | true
            1.5.0  | false
            """)
    void theSeparateStunnelOfMtc14IsReachedOnTheSource(String mtc, boolean ingress) {
        String described = "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\n";
        String a = cluster("a", described + "mtc: \"1.7.13\"\n");
        String b = cluster("b", described + "ingress: [10.0.0.1]\nmtc: \"" + mtc + "\"\n");
        assertThat(Resolution.valid(moving("p", "a", "b", "x"), a, b).policies("a"))
                .isEqualTo(ingress ? List.of("x EGRESS", "x INGRESS") : List.of("x EGRESS"));
        Resolution tight =
                Resolution.valid(moving("p", "a", "b", "{source: x, policies: tight, targetExists: true}"), a, b);
        assertThat(tight.rules("b", "x", INGRESS)).hasSize(1).allMatch(rule -> rule.endsWith(" : 2222/TCP"));
        String dns = "{kubernetes.io/metadata.name=openshift-dns|=} : 5353/UDP 5353/TCP";
        String route = "10.0.0.1/32 : 443/TCP";
        assertThat(tight.rules("a", "x", EGRESS))
                .isEqualTo(ingress ? List.of(dns, "rsync : 2222/TCP", route) : List.of(dns, route));
        if (ingress) {
            assertThat(tight.rules("a", "x", INGRESS)).containsExactly("rsync : 2222/TCP");
        }
    }

    @Test
    void pairsMustAgreeOnANamespace() {
        String p = moving("p", "a", "b", "{source: x, policies: none}");
        String q = moving("q", "a", "c", "x");
        String r = moving("r", "a", "c", "{source: x, policies: none}");
        Resolution resolution = Resolution.of(p, q, r, A, B, C);
        assertThat(rules(resolution, "INPUT-107")).containsExactly("INPUT-107 15:16/7:38", "INPUT-107 23:38/15:16");
        assertThat(Resolution.of(p, r, A, B, C).diagnostics()).isEmpty();
    }

    @Test
    void severalPairsShareOnePolicy() {
        Resolution resolution = Resolution.valid(moving("p", "a", "b", "x"), moving("q", "a", "c", "x"), A, B, C);
        assertThat(resolution.policies("a")).containsExactly("x EGRESS");
        PolicyPlan policy = resolution.policy("a", "x", EGRESS);
        assertThat(policy.uses()).extracting(u -> u.pair()).containsExactly("p", "q");
        assertThat(lines(policy.namespace())).containsExactly(7, 15);
    }

    // What tight policies let through.

    private static final String TIGHT = "{source: x, policies: tight, targetExists: true}";

    private static final String NEW_DNS = "{kubernetes.io/metadata.name=openshift-dns|=} : 5353/UDP 5353/TCP";

    @Test
    void tightEgressGoesToDnsAndToTheRouters() {
        Resolution resolution = Resolution.valid(
                moving("p", "a", "b", TIGHT), A, cluster("b", OVN + "ingress: [10.0.0.2, 10.0.0.1]\n"));
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "10.0.0.2/32 10.0.0.1/32 : 443/TCP");
        assertThat(resolution.rules("b", "x", INGRESS))
                .containsExactly("{policy-group.network.openshift.io/ingress=|=} "
                        + "{network.openshift.io/policy-group=ingress|=} "
                        + "{policy-group.network.openshift.io/host-network=|=} : 6443/TCP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | ' : 53/UDP 53/TCP'
            4.1  | '{=|dns.operator.openshift.io/daemonset-dns=default} : 5353/UDP 5353/TCP'
            4.7  | '{=|dns.operator.openshift.io/daemonset-dns=default} : 5353/UDP 5353/TCP'
            4.8  | '{kubernetes.io/metadata.name=openshift-dns|=} : 5353/UDP 5353/TCP'
            """)
    void dnsIsWhereTheReleaseHasIt(String openshift, String dns) {
        Resolution resolution = Resolution.valid(
                moving("p", "a", "b", TIGHT),
                cluster("a", "openshift: \"" + openshift + "\"\nmtc: \"1.7.13\"\n"),
                cluster("b", OVN + "ingress: [10.0.0.1]\n"));
        assertThat(resolution.rules("a", "x", EGRESS)).startsWith(dns).hasSize(2);
    }

    @Test
    void tightEgressGoesToTheProxyWhereThereIsOne() {
        Resolution resolution = Resolution.valid(pair("p", """
                        source: a
                        target: b
                        namespaces: [%s]
                        directVolumeMigration:
                          tcpProxy: {host: p.example.com, port: 3128, addresses: [10.0.0.0/30]}
                        """.formatted(TIGHT)), A, B);
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "10.0.0.0/30 : 3128/TCP");
        assertThat(resolution.rules("b", "x", INGRESS)).hasSize(1).allMatch(rule -> rule.endsWith(" : 6443/TCP"));
    }

    @Test
    void tightNodePortsAreReachedOnTheNodes() {
        Resolution resolution =
                Resolution.valid(pair("p", """
                        source: a
                        target: b
                        namespaces: [%s]
                        directVolumeMigration: {endpoint: NodePort}
                        """.formatted(TIGHT)), A, cluster("b", OVN + "nodes: [10.1.0.0/24]\n"));
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "10.1.0.0/24 : ");
        assertThat(resolution.rules("b", "x", INGRESS))
                .containsExactly("10.1.0.0/24 {policy-group.network.openshift.io/host-network=|=} : 6443/TCP");
    }

    @Test
    void tightServicesAreReachedOverASharedNetwork() {
        Resolution resolution = Resolution.valid(
                pair("p", """
                        source: a
                        target: b
                        namespaces: [%s]
                        directVolumeMigration: {endpoint: ClusterIP, sharedNetwork: true}
                        """.formatted(TIGHT)),
                cluster("a", OVN + "clusterNetworks: [10.128.0.0/14]\n"),
                cluster("b", OVN + "serviceNetworks: [172.30.0.0/16]\n"));
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "172.30.0.0/16 : 6443/TCP");
        assertThat(resolution.rules("b", "x", INGRESS)).containsExactly("10.128.0.0/14 : 6443/TCP");
    }

    @Test
    void insideOneClusterPodsMeetOnThePodNetwork() {
        Resolution resolution = Resolution.valid(pair("p", """
                        source: a
                        target: a
                        namespaces: [{source: x, target: z, policies: tight, targetExists: true}]
                        directVolumeMigration: {endpoint: ClusterIP}
                        """), A);
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "rsync-anywhere : 6443/TCP");
        assertThat(resolution.rules("a", "z", INGRESS)).containsExactly("rsync-anywhere : 6443/TCP");
    }

    @Test
    void routersOfOpenshift3HaveNoLabel() {
        Resolution resolution = Resolution.valid(
                pair("p", "source: a\ntarget: b\ncontrol: source\nnamespaces: [" + TIGHT + "]\n"),
                A,
                cluster("b", "openshift: \"3.11\"\nmtc: \"1.7.13\"\ningress: [10.0.0.1]\n"));
        assertThat(resolution.rules("b", "x", INGRESS)).containsExactly(" : 6443/TCP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Route     | '`ingress`'
            NodePort  | '`nodes`'
            ClusterIP | '`serviceNetworks`'
            """)
    void aTightPolicyNeedsItsDestination(String endpoint, String field) {
        Resolution resolution = Resolution.of(pair("p", """
                        source: a
                        target: b
                        namespaces: [{source: x, policies: tight}]
                        directVolumeMigration: {endpoint: %s}
                        """.formatted(endpoint)), A, B);
        assertThat(rules(resolution, "NP-004")).containsExactly("NP-004 7:38");
        assertThat(resolution.diagnostics()).anySatisfy(d -> {
            assertThat(d.hint()).contains(field);
            assertThat(d.message()).contains("cluster `b`");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NodePort  | '`nodes`'           | '`b`'
            ClusterIP | '`clusterNetworks`' | '`a`'
            """)
    void aTightIngressNeedsWhereItComesFrom(String endpoint, String field, String cluster) {
        Resolution resolution = Resolution.of(
                pair("p", """
                        source: a
                        target: b
                        namespaces: [%s]
                        directVolumeMigration: {endpoint: %s}
                        """.formatted(TIGHT, endpoint)), A, cluster("b", OVN + "serviceNetworks: [172.30.0.0/16]\n"));
        assertThat(resolution.diagnostics()).anySatisfy(d -> {
            assertThat(d.rule()).isEqualTo("NP-004");
            assertThat(d.hint()).contains(field);
            assertThat(d.message()).contains(cluster);
        });
    }

    @Test
    void whatSeveralPairsNeedIsWrittenOnce() {
        Resolution resolution = Resolution.valid(
                moving("p", "a", "b", TIGHT),
                moving("q", "a", "c", TIGHT),
                A,
                cluster("b", OVN + "ingress: [10.0.0.1]\n"),
                cluster("c", OVN + "ingress: [10.0.0.1]\n"));
        assertThat(resolution.rules("a", "x", EGRESS)).containsExactly(NEW_DNS, "10.0.0.1/32 : 443/TCP");
        resolution = Resolution.valid(
                moving("p", "a", "b", TIGHT),
                moving("q", "a", "c", TIGHT),
                A,
                cluster("b", OVN + "ingress: [10.0.0.1]\n"),
                cluster("c", OVN + "ingress: [10.0.0.2]\n"));
        assertThat(resolution.rules("a", "x", EGRESS))
                .containsExactly(NEW_DNS, "10.0.0.1/32 : 443/TCP", "10.0.0.2/32 : 443/TCP");
    }
}
