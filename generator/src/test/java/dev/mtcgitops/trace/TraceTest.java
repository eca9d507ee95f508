package dev.mtcgitops.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Input;
import dev.mtcgitops.Pipeline;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verdict of each kind of hop, with what is needed where it is unknown. */
final class TraceTest {
    private static final String TARGET = "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\nclusterWideProxy: {}\n";

    @TempDir
    private Path folder;

    /** The hops of the path {@code connection}, the first of its kind. */
    private List<Hop> hops(Connection connection, String... documents) {
        Invocation.write(
                folder.resolve("fleet.yaml"),
                String.join(
                        "---\n",
                        Stream.of(documents).filter(text -> !text.isEmpty()).toList()));
        List<TracedPath> paths = Pipeline.trace(
                        Inputs.find(List.of("fleet.yaml"), InputStream.nullInputStream(), folder),
                        Workers.of(1),
                        new SourceTexts(),
                        new Diagnostics())
                .orElseThrow()
                .paths();
        return paths.stream()
                .filter(path -> path.connection() == connection)
                .findFirst()
                .orElseThrow()
                .hops();
    }

    private static Hop hop(List<Hop> hops, HopKind kind) {
        return hops.stream().filter(hop -> hop.kind() == kind).findFirst().orElseThrow();
    }

    private static String pair(String mtc, String policies, String migration) {
        return Input.pair(
                "p",
                "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [{source: x, policies: " + policies
                        + ", targetExists: true}]\ndirectVolumeMigration: {" + migration + "}\n");
    }

    private static String spec(String lines) {
        return lines.replace("; ", "\n") + "\n";
    }

    private void captured(String namespace, String... specs) {
        StringBuilder list = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < specs.length; i++) {
            list.append("- apiVersion: networking.k8s.io/v1\n  kind: NetworkPolicy\n  metadata: {name: n")
                    .append(i)
                    .append(", namespace: ")
                    .append(namespace)
                    .append("}\n  spec: ")
                    .append(specs[i])
                    .append("\n");
        }
        Invocation.write(folder.resolve("captured.txt"), list.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # openshift, plugin, mode, policies, captured | verdict | why | needs
            4.12 | OVNKubernetes | open  | []             | PASSES  | lets the Rsync client pods reach the routers of cluster `b` |
            4.12 | OVNKubernetes | none  | []             | PASSES  | namespace `x` has no NetworkPolicy                          |
            4.12 | OVNKubernetes | none  |                | UNKNOWN | the NetworkPolicies of cluster `a` are not stated           | networkPolicies of cluster a: `oc get networkpolicy -A -o yaml`
            4.12 | OVNKubernetes | open  |                | PASSES  | lets the Rsync client pods reach                            |
            4.14 | OVNKubernetes | open  |                | PASSES  | an AdminNetworkPolicy may deny it all the same              |
            4.9  | OpenShiftSDN  | none  |                | PASSES  | OpenShift SDN ignores egress rules of NetworkPolicies on OpenShift 4.9 |
            4.10 | OpenShiftSDN  | none  |                | UNKNOWN | are not stated                                              | networkPolicies of cluster a: `oc get networkpolicy -A -o yaml`
            4.18 | OpenShiftSDN  | none  | []             | UNKNOWN | OpenShift 4.18 has no such network plugin                   | networkPlugin of cluster a: `oc get network.config cluster -o yaml`
            """)
    void egressPolicies(
            String openshift,
            String plugin,
            String policies,
            String captured,
            String verdict,
            String why,
            String needs) {
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.7.13", policies, ""),
                        Input.cluster(
                                "a",
                                "openshift: \"" + openshift + "\"\nnetworkPlugin: " + plugin + "\n"
                                        + (captured == null ? "" : "networkPolicies: " + captured + "\n")),
                        Input.cluster("b", TARGET + "ingress: [192.0.2.20]\n")),
                HopKind.EGRESS_POLICY);
        assertHop(hop, verdict, why, needs);
    }

    private static void assertHop(Hop hop, String verdict, String why, String needs) {
        assertThat(hop.verdict()).as(hop.toString()).hasToString(verdict);
        assertThat(hop.why()).contains(why);
        assertThat(hop.needs()).isEqualTo(needs == null ? List.of() : List.of(needs));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {podSelector: {}, policyTypes: [Egress]}                                    | filesystem | BLOCKED | `n0` isolates the Rsync client pods, and no policy lets them reach the routers of cluster `b`
            {podSelector: {matchLabels: {app: shop}}, policyTypes: [Egress]}            | filesystem | PASSES  | no NetworkPolicy of namespace `x` isolates the Rsync client pods
            {podSelector: {}, egress: [{}], policyTypes: [Egress]}                      | filesystem | PASSES  | `n0` lets the Rsync client pods reach the routers
            {podSelector: {}, egress: [{ports: [{port: 443}, {port: 53, protocol: UDP}]}]}   | filesystem | BLOCKED | no policy lets them reach the DNS
            {podSelector: {}, egress: [{ports: [{port: 443}, {port: 5353, protocol: UDP}]}]} | filesystem | PASSES | `n0` lets
            {podSelector: {matchLabels: {app: directvolumemigration-rsync-transfer-block}}, policyTypes: [Egress]} | filesystem | PASSES  | isolates the Rsync client pods
            {podSelector: {matchLabels: {app: directvolumemigration-rsync-transfer-block}}, policyTypes: [Egress]} | block      | BLOCKED | isolates the block volume pods
            {podSelector: {matchLabels: {app: directvolumemigration-rsync-transfer-block}}, policyTypes: [Egress]} | both       | BLOCKED | isolates the block volume pods
            {podSelector: {matchLabels: {migration.openshift.io/x: a}}, policyTypes: [Egress]} | filesystem | UNKNOWN | it is not stated whether NetworkPolicy `n0` lets
            """)
    void capturedPolicies(String captured, String volumes, String verdict, String why) {
        captured("x", captured);
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.8.8", "none", "volumes: " + volumes),
                        Input.cluster(
                                "a",
                                "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\nnetworkPolicies: [captured.txt]\n"),
                        Input.cluster(
                                "b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\ningress: [192.0.2.20]\n")),
                HopKind.EGRESS_POLICY);
        assertThat(hop.verdict()).as(hop.toString()).hasToString(verdict);
        assertThat(hop.why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what arrives, by endpoint
            Route    | 1.7.13 | {podSelector: {}, policyTypes: [Ingress]}                                     | BLOCKED
            Route    | 1.7.13 | {podSelector: {}, ingress: [{ports: [{port: 6443}]}]}                         | PASSES
            Route    | 1.7.13 | {podSelector: {}, ingress: [{ports: [{port: 2222}]}]}                         | BLOCKED
            Route    | 1.5.6  | {podSelector: {}, ingress: [{ports: [{port: 2222}]}]}                         | PASSES
            Route    | 1.7.13 | {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {network.openshift.io/policy-group: ingress}}}]}]} | UNKNOWN
            Route    | 1.7.13 | {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}                     | BLOCKED
            NodePort | 1.7.13 | {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.1.0.0/16}}]}]}        | PASSES
            NodePort | 1.7.13 | {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.2.0.0/16}}]}]}        | BLOCKED
            """)
    void ingressPolicies(String endpoint, String mtc, String captured, String verdict) {
        captured("x", captured);
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair(mtc, "none", endpoint.equals("Route") ? "" : "endpoint: " + endpoint),
                        Input.cluster("a", "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\n"),
                        Input.cluster(
                                "b",
                                "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\ningress: [192.0.2.20]\nnodes: [10.1.0.0/24]\n"
                                        + "networkPolicies: [captured.txt]\n")),
                HopKind.INGRESS_POLICY);
        assertThat(hop.verdict()).as(hop.toString()).hasToString(verdict);
    }

    @Test
    void theStunnelPodOfOldReleasesIsPassedOnTheSource() {
        captured("x", "{podSelector: {}, policyTypes: [Ingress]}");
        List<Hop> hops = hops(
                Connection.RSYNC,
                pair("1.4.7", "none", ""),
                Input.cluster(
                        "a",
                        "openshift: \"4.6\"\nnetworkPlugin: OVNKubernetes\nnetworkPolicies: [captured.txt]\negressFirewalls: []\n"),
                Input.cluster("b", "openshift: \"4.6\"\nnetworkPlugin: OVNKubernetes\nnetworkPolicies: []\n"));
        assertThat(hops.stream().map(hop -> hop.kind().text() + " " + hop.cluster() + " " + hop.verdict()))
                .containsExactly(
                        "egress-policy a PASSES",
                        "ingress-policy a BLOCKED",
                        "egress-firewall a PASSES",
                        "router b PASSES",
                        "ingress-policy b PASSES");
        assertThat(hops.get(1).why())
                .contains("isolates the stunnel pods, and no policy lets the Rsync clients reach them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                   | ingress: [192.0.2.20] | PASSES  | namespace `x` has no egress firewall |
                                                                                 | ingress: [192.0.2.20] | UNKNOWN | the egress firewalls of cluster `a` are not stated | egressFirewalls of cluster a: `oc get egressfirewall -A -o yaml`
            [{namespace: other, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}] | ingress: [192.0.2.20] | PASSES | namespace `x` has no egress firewall |
            [{namespace: x, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}] | ingress: [192.0.2.20] | PASSES | rule 1 (Allow 192.0.2.20/32 443/TCP) decides |
            [{namespace: x, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}] |                      | UNKNOWN | rule 1 (Deny 10.0.0.0/8) may cover the routers of cluster `b`, whose addresses are not stated | ingress of cluster b: `oc get services,pods -n openshift-ingress -o wide`
            [{namespace: x, rules: [{type: Allow, to: {cidrSelector: 0.0.0.0/0}}]}] |                      | PASSES  | rule 1 (Allow 0.0.0.0/0) decides |
            """)
    void egressFirewalls(String firewalls, String target, String verdict, String why, String needs) {
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.7.13", "none", ""),
                        Input.cluster(
                                "a",
                                "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n"
                                        + (firewalls == null ? "" : "egressFirewalls: " + firewalls + "\n")),
                        Input.cluster("b", TARGET + (target == null ? "" : target + "\n"))),
                HopKind.EGRESS_FIREWALL);
        assertHop(hop, verdict, why, needs);
    }

    @Test
    void aDenyOfAnOverlayBlocks() {
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.7.13", "none", ""),
                        Input.cluster(
                                "a",
                                "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\negressFirewalls: [{namespace: x, rules: [{type: Deny, to: {cidrSelector: 192.0.2.0/24}}]}]\n"),
                        Input.cluster("b", TARGET + "ingress: [192.0.2.20]\n"),
                        Input.overlay(
                                "o",
                                "patches: [{target: {kind: EgressFirewall}, patch: \"[{op: remove, path: /spec/egress/0}]\"}]\n")),
                HopKind.EGRESS_FIREWALL);
        assertHop(hop, "BLOCKED", "rule 1 (Deny 192.0.2.0/24) decides", null);
        assertThat(hop.object()).isEqualTo("EgressFirewall/x/default");
        assertThat(hop.because()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tcpProxy: {host: 10.0.0.5, port: 3128}                                                            | PASSES  | the TCP proxy `10.0.0.5:3128` tunnels without opening TLS
            tcpProxy: {host: p.example.com, port: 3128, auth: basic, credentials: {argocdVault: 'a#b'}}       | PASSES  | with basic authentication by a reference
            tcpProxy: {host: p.example.com, port: 3128, auth: basic, credentials: {unmanaged: true}}          | UNKNOWN | is set on the cluster by hand
            tcpProxy: {host: 10.0.0.5, port: 3128, interceptsTls: true}                                       | BLOCKED | STUNNEL-011
            tcpProxy: {host: wide.example.com, port: 3128}                                                    | UNKNOWN | STUNNEL-007
            tcpProxy: {host: 10.0.0.5, port: 3128}, endpoint: NodePort                                        | UNKNOWN | STUNNEL-009
            """)
    void tcpProxies(String migration, String verdict, String why) {
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.7.13", "none", migration),
                        Input.cluster(
                                "a",
                                "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\nclusterWideProxy: {https: \"http://wide.example.com:3128\"}\n"),
                        Input.cluster("b", TARGET)),
                HopKind.TCP_PROXY);
        assertThat(hop.verdict()).as(hop.toString()).hasToString(verdict);
        assertThat(hop.why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stunnel_tcp_proxy   | {op: replace, path: /spec/stunnel_tcp_proxy, value: 'http://10.0.0.9:3128'} | TCP_PROXY | an overlay changes `stunnel_tcp_proxy`
            rsync_endpoint_type | {op: replace, path: /spec/rsync_endpoint_type, value: NodePort}             | ROUTER    | an overlay changes or removes `rsync_endpoint_type`
            rsync_endpoint_type | {op: remove, path: /spec/rsync_endpoint_type}                               | ROUTER    | its last value stays in force
            """)
    void whatAnOverlayChangesIsNotKnown(String variable, String operation, HopKind kind, String why) {
        List<Hop> hops = hops(
                Connection.RSYNC,
                pair("1.7.13", "none", "tcpProxy: {host: 10.0.0.5, port: 3128}"),
                Input.cluster(
                        "a",
                        "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\negressFirewalls: [{namespace: x, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]\n"),
                Input.cluster("b", TARGET),
                Input.overlay(
                        "o",
                        "when: {clusters: b}\npatches: [{target: {kind: MigrationController}, patch: \"[" + operation
                                + "]\"}]\n"));
        assertThat(hop(hops, kind).verdict()).hasToString("UNKNOWN");
        assertThat(hop(hops, kind).why()).contains(why);
        assertThat(hop(hops, kind).because()).hasSize(1);
        assertThat(hop(hops, HopKind.EGRESS_FIREWALL).verdict())
                .hasToString(kind == HopKind.TCP_PROXY ? "UNKNOWN" : "PASSES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Route     | false | false | 1.7.13 | ROUTER  | PASSES
            Route     | true  | false | 1.7.13 | ROUTER  | PASSES
            NodePort  | true  | false | 1.7.13 | NODE    | PASSES
            NodePort  | false | false | 1.7.6  | NODE    | UNKNOWN
            ClusterIP | false | false | 1.7.13 | SERVICE | BLOCKED
            ClusterIP | false | true  | 1.7.13 | SERVICE | PASSES
            """)
    void endpoints(String endpoint, boolean behindProxy, boolean shared, String mtc, HopKind kind, String verdict) {
        List<Hop> hops = hops(
                Connection.RSYNC,
                pair(mtc, "none", "endpoint: " + endpoint + ", sharedNetwork: " + shared),
                Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n"),
                Input.cluster("b", TARGET + "behindProxy: " + behindProxy + "\n"));
        assertThat(hop(hops, kind).verdict()).hasToString(verdict);
        assertThat(hops.stream()
                        .filter(hop -> hop.kind() == HopKind.INBOUND_PROXY)
                        .map(hop -> hop.verdict().toString()))
                .isEqualTo(behindProxy && kind == HopKind.ROUTER ? List.of("BLOCKED") : List.of());
    }

    @Test
    void contradictingPairsLeaveBothUnknown() {
        String second = Input.pair(
                "q",
                "mtc: \"1.7.13\"\nsource: c\ntarget: b\nnamespaces: [other]\ndirectVolumeMigration: {endpoint: NodePort, tcpProxy: {host: 10.0.0.6, port: 3128}}\n");
        List<Hop> hops = hops(
                Connection.RSYNC,
                pair("1.7.13", "none", "endpoint: Route, tcpProxy: {host: 10.0.0.5, port: 3128}"),
                second,
                Input.cluster("a", "openshift: \"4.12\"\n"),
                Input.cluster("c", "openshift: \"4.12\"\n"),
                Input.cluster("b", TARGET));
        assertThat(hop(hops, HopKind.TCP_PROXY).why())
                .isEqualTo("pairs that cluster `b` controls state different TCP proxies");
        assertThat(hop(hops, HopKind.ROUTER).why()).isEqualTo("pairs into cluster `b` state different endpoints");
    }

    @Test
    void nothingIsKnownOfWhatCannotBeRead() {
        List<Hop> hops = hops(
                Connection.RSYNC,
                pair("1.7.13", "none", "endpoint: route"),
                Input.cluster("a", "openshift: \"4.12\"\n"),
                Input.cluster("b", TARGET));
        assertThat(hops).hasSize(1);
        assertThat(hops.get(0).verdict()).hasToString("UNKNOWN");
        assertThat(hops.get(0).why()).startsWith("EP-001: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the control cluster | the source | http-proxy | egress-firewall | why
            clusterWideProxy: {}                                                    | api: https://a.example.com:6443 | PASSES  | PASSES  | cluster `b` has no HTTP proxy for it
            egressFirewalls: []                                                     | api: https://a.example.com:6443 | UNKNOWN | PASSES  | depends on `clusterWideProxy`
            clusterWideProxy: {https: 'http://10.0.0.8:3128'}                       | api: https://a.example.com:6443 | UNKNOWN | PASSES  | is in between: it must support SPDY and pass on `Upgrade` headers
            clusterWideProxy: {https: 'http://10.0.0.8:3128', noProxy: [.example.com]} | api: https://a.example.com:6443 | PASSES | PASSES | `.example.com` in `noProxy` bypasses the HTTP proxy
            clusterWideProxy: {https: 'http://10.0.0.8:3128', noProxy: [.a.example.com]} | api: https://a.example.com:6443 | UNKNOWN | PASSES | SPDY
            clusterWideProxy: {https: 'http://10.0.0.8:3128'}                       | ingress: [192.0.2.1]            | UNKNOWN | PASSES  | depends on `api`
            # with a firewall
            clusterWideProxy: {https: 'http://10.0.0.8:3128'}; egressFirewalls: [{namespace: openshift-migration, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}] | api: https://a.example.com:6443 | UNKNOWN | BLOCKED | SPDY
            clusterWideProxy: {https: 'http://p.example.com:3128'}; egressFirewalls: [{namespace: openshift-migration, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}] | api: https://a.example.com:6443 | UNKNOWN | UNKNOWN | SPDY
            clusterWideProxy: {}; egressFirewalls: [{namespace: openshift-migration, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}] | api: https://a.example.com:6443; apiAddresses: [10.0.0.1] | PASSES | PASSES | has no HTTP proxy
            clusterWideProxy: {}; egressFirewalls: [{namespace: openshift-migration, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}] | api: https://a.example.com:6443 | PASSES | UNKNOWN | has no HTTP proxy
            """)
    void theControllerReachesTheSource(String control, String source, String proxy, String firewall, String why) {
        String firewalls = control.contains("egressFirewalls") ? "" : "egressFirewalls: []\n";
        List<Hop> hops = hops(
                Connection.CONTROL_SOURCE,
                pair("1.7.13", "none", ""),
                Input.cluster("a", "openshift: \"4.12\"\n" + spec(source)),
                Input.cluster("b", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n" + firewalls + spec(control)));
        assertThat(hop(hops, HopKind.HTTP_PROXY).verdict()).hasToString(proxy);
        assertThat(hop(hops, HopKind.HTTP_PROXY).why()).contains(why);
        assertThat(hop(hops, HopKind.EGRESS_FIREWALL).verdict())
                .as(hop(hops, HopKind.EGRESS_FIREWALL).toString())
                .hasToString(firewall);
        assertThat(hop(hops, HopKind.API).verdict()).hasToString("PASSES");
        if (!why.contains("SPDY")) {
            assertThat(hops)
                    .noneMatch(hop -> hop.why().contains("SPDY") || hop.why().contains("Upgrade"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {podSelector: {}, policyTypes: [Egress]}                                               | BLOCKED
            {podSelector: {matchLabels: {control-plane: controller-manager}}, policyTypes: [Egress]} | BLOCKED
            {podSelector: {matchLabels: {control-plane: other}}, policyTypes: [Egress]}            | PASSES
            {podSelector: {matchLabels: {app: migration}}, policyTypes: [Egress]}                  | UNKNOWN
            {podSelector: {}, egress: [{ports: [{port: 6443}, {port: 5353, protocol: UDP}]}]}      | PASSES
            """)
    void policiesOfTheControllersNamespace(String captured, String verdict) {
        captured("openshift-migration", captured);
        List<Hop> hops = hops(
                Connection.CONTROL_SOURCE,
                pair("1.7.13", "none", ""),
                Input.cluster("a", "openshift: \"4.12\"\napi: https://a.example.com:6443\napiAddresses: [10.0.0.1]\n"),
                Input.cluster("b", TARGET + "networkPolicies: [captured.txt]\n"));
        assertThat(hop(hops, HopKind.EGRESS_POLICY).verdict()).hasToString(verdict);
    }

    @Test
    void aThirdClusterControls() {
        String pair = Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\ncontrol: c\nnamespaces: [x]\n");
        List<Hop> hops = hops(
                Connection.CONTROL_TARGET,
                pair,
                Input.cluster("a", "openshift: \"4.12\"\n"),
                Input.cluster("b", "openshift: \"4.12\"\nbehindProxy: true\n"),
                Input.cluster("c", TARGET));
        assertThat(hops.stream().map(hop -> hop.kind().text() + " " + hop.cluster() + " " + hop.verdict()))
                .containsExactly(
                        "egress-policy c UNKNOWN",
                        "egress-firewall c UNKNOWN",
                        "http-proxy c PASSES",
                        "inbound-proxy b UNKNOWN",
                        "api b PASSES");
        assertThat(hop(hops, HopKind.INBOUND_PROXY).why()).contains("SPDY").contains("`Upgrade`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the cluster would not take as it is
            {namespace: x, name: other, rules: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}                            | OVNKubernetes | EF-001
            {namespace: x, rules: [{type: Deny, to: {nodeSelector: {}}}]}                                                 | OVNKubernetes | EF-002
            {namespace: x, rules: [{type: Deny, to: {dnsName: '*.example.com'}}]}                                         | OpenShiftSDN  | ENP-008
            {file: captured.txt}                                                                                          | OpenShiftSDN  | ENP-001
            """)
    void nothingIsKnownOfAFirewallThatTheClusterRefuses(String firewall, String plugin, String rule) {
        Invocation.write(
                folder.resolve("captured.txt"),
                "apiVersion: k8s.ovn.org/v1\nkind: EgressFirewall\nmetadata: {name: default, namespace: x}\n"
                        + "spec: {egress: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}}]}\n");
        Hop hop = hop(
                hops(
                        Connection.RSYNC,
                        pair("1.7.13", "none", ""),
                        Input.cluster(
                                "a",
                                "openshift: \"4.12\"\nnetworkPlugin: " + plugin + "\negressFirewalls: [" + firewall
                                        + "]\n"),
                        Input.cluster("b", TARGET + "ingress: [192.0.2.20]\n")),
                HopKind.EGRESS_FIREWALL);
        assertThat(hop.verdict()).as(hop.toString()).hasToString("UNKNOWN");
        assertThat(hop.why()).startsWith(rule + ": ");
        assertThat(hop.needs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the API server of the controller's own cluster
            {type: Deny, to: {cidrSelector: 0.0.0.0/0}}                                                    | BLOCKED
            {type: Allow, to: {cidrSelector: 10.0.0.1/32}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}    | PASSES
            {type: Deny, to: {cidrSelector: 10.0.0.0/8}}                                                   | UNKNOWN
            {type: Deny, to: {cidrSelector: 11.0.0.0/8}}                                                   | PASSES
            """)
    void theControllerReachesItsOwnApi(String rules, String verdict) {
        List<Hop> hops = hops(
                Connection.CONTROL_TARGET,
                pair("1.7.13", "none", ""),
                Input.cluster("a", "openshift: \"4.12\"\napiAddresses: [192.0.2.1]\n"),
                Input.cluster(
                        "b",
                        TARGET + "api: https://b.example.com:6443\napiAddresses: [10.0.0.1]\n"
                                + "egressFirewalls: [{namespace: openshift-migration, rules: [" + rules + "]}]\n"));
        assertThat(hop(hops, HopKind.EGRESS_FIREWALL).verdict())
                .as(hop(hops, HopKind.EGRESS_FIREWALL).toString())
                .hasToString(verdict);
        assertThat(hop(hops, HopKind.HTTP_PROXY).verdict()).hasToString("PASSES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # whether calls inside the cluster go to the proxy
            proxy: {https: 'http://10.0.0.8:3128', noProxy: [.svc], noProxyMode: replace}; serviceNetworks: [172.30.0.0/16] | UNKNOWN | is in between
            proxy: {https: 'http://10.0.0.8:3128', noProxy: [.svc]}; serviceNetworks: [172.30.0.0/16]                      | PASSES  | the services of the own cluster bypass the HTTP proxy
            proxy: {https: 'http://10.0.0.8:3128', noProxy: [.svc]}                                                         | UNKNOWN | depends on `serviceNetworks`
            proxy: {noProxy: [.svc]}                                                                                        | PASSES  | without an HTTP proxy
            """)
    void theOwnApiIsAServiceOfTheCluster(String control, String verdict, String why) {
        Hop hop = hop(
                hops(
                        Connection.CONTROL_TARGET,
                        pair("1.7.13", "none", ""),
                        Input.cluster("a", "openshift: \"4.12\"\n"),
                        Input.cluster("b", TARGET + spec(control))),
                HopKind.HTTP_PROXY);
        assertThat(hop.verdict()).as(hop.toString()).hasToString(verdict);
        assertThat(hop.why()).contains(why);
    }
}
