package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.CredentialReference;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.ProxyAuth;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Valid documents of every kind become the values they state, with their places. */
class FleetReaderTest {
    private static <T> Located<T> only(Optional<Located<T>> value) {
        return value.orElseThrow();
    }

    @Test
    void theSmallestFileHasAllDefaults() {
        Fleet fleet = Reading.valid("""
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata:
                  name: shop
                spec:
                  mtc: "1.7.13"
                  source:
                    name: ocp3-prod
                    openshift: "3.11"
                    proxy:
                      http: http://proxy.corp.example.com:3128
                      https: http://proxy.corp.example.com:3128
                      noProxy: [.corp.example.com, 10.0.0.0/8]
                  target:
                    name: ocp4-prod
                    openshift: "4.14"
                  namespaces: [shop]
                """);
        ClusterPair pair = fleet.pairs().get(0);
        assertThat(pair.name().value()).isEqualTo("shop");
        assertThat(pair.name().at()).hasToString("-:4:9");
        assertThat(only(pair.mtc()).value()).isEqualTo(new MtcVersion(1, 7, 13));
        assertThat(only(pair.mtc()).at()).hasToString("-:6:8");
        assertThat(pair.source().at()).hasToString("-:8:11");
        assertThat(pair.cluster(Side.TARGET).value()).isEqualTo("ocp4-prod");
        assertThat(pair.control().value()).isEqualTo("target");
        assertThat(pair.control().at()).hasToString("-:5:1");
        assertThat(pair.namespaces()).singleElement().satisfies(namespace -> {
            assertThat(namespace.source()).isEqualTo(namespace.target());
            assertThat(namespace.source().at()).hasToString("-:17:16");
            assertThat(namespace.policies().value()).isEqualTo(PolicyMode.OPEN);
            assertThat(namespace.targetExists()).isEmpty();
        });
        assertThat(pair.directVolumeMigration().endpoint()).isEmpty();
        assertThat(pair.directVolumeMigration().volumes().value()).isEqualTo(VolumeMode.FILESYSTEM);
        assertThat(pair.directVolumeMigration().sharedNetwork().value()).isFalse();
        assertThat(fleet.clusters())
                .extracting(cluster -> cluster.name().value())
                .containsExactly("ocp3-prod", "ocp4-prod");
        Cluster source = fleet.clusters().get(0);
        assertThat(only(source.openshift()).value()).isEqualTo(OpenShiftVersion.of(3, 11));
        var proxy = only(source.proxy()).value();
        assertThat(only(proxy.http()).value())
                .isEqualTo(new PlainUrl("http://proxy.corp.example.com:3128", "http", "proxy.corp.example.com", 3128));
        assertThat(only(proxy.https()).at()).hasToString("-:12:14");
        assertThat(only(proxy.noProxy()).value())
                .extracting(Located::value)
                .containsExactly(".corp.example.com", "10.0.0.0/8");
        assertThat(proxy.mode().value()).isEqualTo(NoProxyMode.EXTEND);
        assertThat(fleet.delivery()).isEmpty();
    }

    @Test
    void everyFieldOfAPairIsRead() {
        ClusterPair pair = Reading.valid("""
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: ClusterPair
                        metadata:
                          name: shop
                          labels: {tier: gold, example.com/wave: "1", empty: ""}
                        spec:
                          source: a
                          target: b
                          control: source
                          namespaces:
                            - front
                            - {source: back, target: rear, policies: tight, targetExists: true}
                            - {source: dark, policies: none, targetExists: false}
                          directVolumeMigration:
                            endpoint: NodePort
                            tcpProxy:
                              host: proxy.example.com
                              port: 3128
                              addresses: [10.0.0.1, 10.1.0.0/16, "2001:db8::1"]
                              auth: basic
                              credentials: {argocdVault: "secret/data/mtc#proxy"}
                              interceptsTls: false
                            supplementalGroups: {source: [1000, 2000], target: [0]}
                            volumes: both
                            sharedNetwork: true
                        """).pairs().get(0);
        assertThat(pair.labels())
                .containsEntry("tier", "gold")
                .containsEntry("example.com/wave", "1")
                .hasSize(3);
        assertThat(pair.control().value()).isEqualTo("source");
        assertThat(pair.namespaces()).extracting(n -> n.target().value()).containsExactly("front", "rear", "dark");
        assertThat(pair.namespaces())
                .extracting(n -> n.policies().value())
                .containsExactly(PolicyMode.OPEN, PolicyMode.TIGHT, PolicyMode.NONE);
        assertThat(only(pair.namespaces().get(1).targetExists()).value()).isTrue();
        var migration = pair.directVolumeMigration();
        assertThat(only(migration.endpoint()).value()).isEqualTo(EndpointType.NODE_PORT);
        TcpProxy proxy = only(migration.tcpProxy()).value();
        assertThat(proxy.host().value()).isEqualTo("proxy.example.com");
        assertThat(proxy.port().value()).isEqualTo(3128);
        assertThat(proxy.port().at()).hasToString("-:18:13");
        assertThat(proxy.addresses())
                .extracting(address -> address.value().toString())
                .containsExactly("10.0.0.1/32", "10.1.0.0/16", "2001:db8::1/128");
        assertThat(proxy.auth().value()).isEqualTo(ProxyAuth.BASIC);
        assertThat(only(proxy.credentials()).value())
                .isEqualTo(new CredentialReference.ArgocdVault("secret/data/mtc#proxy"));
        assertThat(proxy.interceptsTls().value()).isFalse();
        assertThat(only(migration.sourceGroups()).value())
                .extracting(Located::value)
                .containsExactly(1000L, 2000L);
        assertThat(only(migration.targetGroups()).value())
                .extracting(Located::value)
                .containsExactly(0L);
        assertThat(migration.volumes().value()).isEqualTo(VolumeMode.BOTH);
        assertThat(migration.sharedNetwork().value()).isTrue();
    }

    @Test
    void anAddressAsProxyHostIsItsOwn() {
        assertThat(tcpProxy("10.0.0.9").addresses()).extracting(Located::value).containsExactly(cidr("10.0.0.9"));
        TcpProxy six = tcpProxy("\"[2001:db8::1]\"");
        assertThat(six.host().value()).isEqualTo("2001:db8::1");
        assertThat(six.addresses()).extracting(Located::value).containsExactly(cidr("2001:db8::1"));
        assertThat(tcpProxy("proxy").addresses()).isEmpty();
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static TcpProxy tcpProxy(String host) {
        Fleet fleet =
                Reading.valid(Reading.PAIR + "  directVolumeMigration: {tcpProxy: {host: " + host + ", port: 1}}\n");
        return only(fleet.pairs().get(0).directVolumeMigration().tcpProxy()).value();
    }

    @Test
    void everyFieldOfAClusterIsRead() {
        Cluster cluster = Reading.valid(Reading.PAIR + """
                        ---
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Cluster
                        metadata: {name: prod, labels: {zone: a}}
                        spec:
                          openshift: 4.14.3
                          mtc: 1.8.4
                          operator: olm
                          networkPlugin: OVNKubernetes
                          sdnMode: Subnet
                          proxy: {http: {flux: MTC_PROXY}, noProxy: ["*", "*.a.b", "[::1]:443", "::1", "a:80", "fd00::/8"], noProxyMode: replace}
                          clusterWideProxy: {http: "http://h:1", https: "HTTPS://[2001:db8::1]/", noProxy: [a], trustedCA: true}
                          api: https://api.prod.example.com:6443
                          apiAddresses: [10.0.0.5]
                          ingress: [10.0.0.6]
                          nodes: [10.0.1.0/24]
                          machineNetworks: [10.0.0.0/16]
                          clusterNetworks: [10.128.0.0/14]
                          serviceNetworks: [172.30.0.0/16, "fd02::/112"]
                          behindProxy: true
                          egressFirewalls:
                            - namespace: shop
                              rules:
                                - {type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 443, protocol: TCP}]}
                                - {type: Allow, to: {dnsName: www.example.com}}
                                - {type: Allow, to: {nodeSelector: {matchLabels: {a: b}, matchExpressions: [{key: a, operator: In, values: [b]}]}}}
                                - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                            - {namespace: other, name: mine.too, rules: []}
                          variables:
                            mig_pv_limit: "200"
                            mig_pod_limit: 100
                            pv_resizing_threshold: 99
                            jaeger_enabled: "true"
                            migration_rsync_privileged: true
                            excluded_resources: [a, b]
                            restic_supplemental_groups: [5]
                            velero_limits_cpu: 500m
                            velero_limits_memory: 1
                            velero_qps: 0
                            daemonset_node_selector: {node-role.kubernetes.io/infra: ""}
                            migration_stage_image_fqin: registry:5000/a/b@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a
                        """).clusters().get(0);
        assertThat(cluster.labels()).containsEntry("zone", "a");
        assertThat(only(cluster.openshift()).value()).hasToString("4.14.3");
        assertThat(only(cluster.mtc()).value()).isEqualTo(new MtcVersion(1, 8, 4));
        assertThat(only(cluster.operator()).value()).isEqualTo(Operator.OLM);
        assertThat(only(cluster.networkPlugin()).value()).isEqualTo(NetworkPlugin.OVN_KUBERNETES);
        assertThat(only(cluster.sdnMode()).value()).isEqualTo(SdnMode.SUBNET);
        var proxy = only(cluster.proxy()).value();
        assertThat(only(proxy.http()).value()).isEqualTo(new CredentialReference.Flux("MTC_PROXY"));
        assertThat(proxy.mode().value()).isEqualTo(NoProxyMode.REPLACE);
        assertThat(only(proxy.noProxy()).value()).hasSize(6);
        var wide = only(cluster.clusterWideProxy()).value();
        assertThat(only(wide.https()).value())
                .isEqualTo(new PlainUrl("HTTPS://[2001:db8::1]/", "https", "2001:db8::1", -1));
        assertThat(wide.trustedCa()).isTrue();
        assertThat(wide.noProxy()).extracting(Located::value).containsExactly("a");
        assertThat(only(cluster.api()).value().port()).isEqualTo(6443);
        assertThat(only(cluster.apiAddresses()).value()).hasToString("[10.0.0.5/32]");
        assertThat(only(cluster.ingress()).value()).hasToString("[10.0.0.6/32]");
        assertThat(only(cluster.nodes()).value()).hasToString("[10.0.1.0/24]");
        assertThat(only(cluster.machineNetworks()).value()).hasToString("[10.0.0.0/16]");
        assertThat(only(cluster.clusterNetworks()).value()).hasToString("[10.128.0.0/14]");
        assertThat(only(cluster.serviceNetworks()).value()).hasToString("[172.30.0.0/16, fd02::/112]");
        assertThat(only(cluster.behindProxy()).value()).isTrue();
        var firewalls = only(cluster.egressFirewalls()).value();
        assertThat(firewalls)
                .extracting(f -> f.namespace() + " " + f.name())
                .containsExactly("shop default", "other mine.too");
        List<FirewallRule> rules = firewalls.get(0).rules();
        assertThat(rules)
                .extracting(FirewallRule::type)
                .containsExactly(RuleType.ALLOW, RuleType.ALLOW, RuleType.ALLOW, RuleType.DENY);
        assertThat(rules.get(0).to()).isEqualTo(new FirewallRule.ToCidr(cidr("10.0.0.0/8")));
        assertThat(rules.get(0).ports()).containsExactly(new FirewallRule.Port(443, "TCP"));
        assertThat(rules.get(0).at()).hasToString("-:31:12");
        assertThat(rules.get(1).to()).isEqualTo(new FirewallRule.ToDnsName("www.example.com"));
        assertThat(rules.get(2).to()).isInstanceOf(FirewallRule.ToNodes.class);
        var variables = only(cluster.variables()).value();
        assertThat(variables).hasSize(12);
        assertThat(variables.firstKey()).isEqualTo("daemonset_node_selector");
        assertThat(variables.get("mig_pod_limit").key().at()).hasToString("-:38:5");
        assertThat(variables.get("excluded_resources").value()).isInstanceOf(YamlSequence.class);
    }

    @Test
    void everyFieldOfAnOverlayIsRead() {
        List<Overlay> overlays = Reading.valid(Reading.PAIR + """
                        ---
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Overlay
                        metadata: {name: all}
                        spec:
                          order: 5
                          when:
                            openshift: ">=4.6 <4.12"
                            mtc: "1.7.7"
                            operator: [olm, legacy]
                            networkPlugin: OpenShiftSDN
                            regime: ocp-4.1-manual-proxy
                            role: control
                            side: [source]
                            clusters: "prod-*"
                            pairs: [a, b]
                            namespaces: "*"
                            clusterLabels: {zone: a}
                            pairLabels: {tier: gold}
                          patches:
                            - target:
                                group: migration.openshift.io
                                version: v1.*
                                kind: MigrationController
                                name: mig.*
                                namespace: open-?shift
                                labelSelector: app=x,tier in (a, b),!legacy
                                annotationSelector: a!=b
                              patch: |-
                                - op: add
                                  path: /spec/a~1b
                                  value: {c: null}
                                - {op: move, from: /a, path: /b}
                            - optional: true
                              patch: |-
                                apiVersion: v1
                                kind: A
                                metadata: {name: b}
                                spec: null
                        ---
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Overlay
                        metadata: {name: first}
                        spec: {order: -1, patches: [{patch: '[{"op": "remove", "path": "/a"}]', target: {kind: B}}]}
                        """).overlays();
        assertThat(overlays).extracting(o -> o.name().value()).containsExactly("first", "all");
        Overlay all = overlays.get(1);
        assertThat(all.order()).isEqualTo(5);
        assertThat(all.shipped()).isFalse();
        var when = all.when();
        assertThat(when.openshift().orElseThrow().contains(OpenShiftVersion.of(4, 11)))
                .isTrue();
        assertThat(when.mtc().orElseThrow().contains(new MtcVersion(1, 7, 7))).isTrue();
        assertThat(when.operators()).containsExactly(Operator.OLM, Operator.LEGACY);
        assertThat(when.networkPlugins()).containsExactly(NetworkPlugin.OPENSHIFT_SDN);
        assertThat(when.regimes()).containsExactly(Regime.MANUAL_PROXY);
        assertThat(when.roles()).containsExactly(Role.CONTROL);
        assertThat(when.sides()).containsExactly(Side.SOURCE);
        assertThat(when.clusters()).extracting(Located::value).containsExactly("prod-*");
        assertThat(when.pairs()).extracting(Located::value).containsExactly("a", "b");
        assertThat(when.namespaces()).extracting(Located::value).containsExactly("*");
        assertThat(when.clusterLabels()).containsEntry("zone", "a");
        assertThat(when.pairLabels()).containsEntry("tier", "gold");
        var target = all.patches().get(0).target().orElseThrow();
        assertThat(target.group().orElseThrow()).hasToString("migration.openshift.io");
        assertThat(target.namespace().orElseThrow().matches("opeshift")).isFalse();
        assertThat(target.labelSelector().orElseThrow().requirements()).hasSize(3);
        assertThat(target.annotationSelector().orElseThrow().requirements()).hasSize(1);
        assertThat(all.patches().get(0).at()).hasToString("-:28:7");
        YamlSequence operations = (YamlSequence) all.patches().get(0).content();
        assertThat(operations.items().get(1).origin().written().line()).isEqualTo(40);
        assertThat(all.patches().get(1).optional()).isTrue();
        assertThat(all.patches().get(1).target()).isEmpty();
    }

    @Test
    void aDeliveryIsRead() {
        var delivery = Reading.valid(Reading.PAIR + """
                        ---
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Delivery
                        metadata: {name: main}
                        spec:
                          layout: "fleet/{regime}/c-{cluster}"
                          repository: {url: "ssh://git@host/a%20b.git", branch: rendered/prod, path: fleets/emea}
                        """).delivery().orElseThrow();
        assertThat(only(delivery.layout()).value()).isEqualTo("fleet/{regime}/c-{cluster}");
        var repository = delivery.repository().orElseThrow();
        assertThat(only(repository.url()).value()).isEqualTo("ssh://git@host/a%20b.git");
        assertThat(only(repository.branch()).value()).isEqualTo("rendered/prod");
        assertThat(only(repository.path()).value()).isEqualTo("fleets/emea");
    }

    @Test
    void repositoriesTakeManyForms() {
        for (String url : List.of(
                "https://h/a.git", "file:///srv/a", "/srv/a.git", "./a:b", "../a", "SSH://h/a", "http://h:80/a")) {
            Reading.valid(Reading.PAIR
                    + "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec: {repository: {url: \"" + url
                    + "\"}}\n");
        }
    }

    @Test
    void shippedOverlaysUseTheSameGrammar() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("a.yaml", overlay("z"));
        texts.put("b.yaml", overlay("a"));
        Diagnostics into = new Diagnostics();
        List<Overlay> overlays = FleetReader.readShippedOverlays(texts, into);
        assertThat(into.sorted()).isEmpty();
        assertThat(overlays).extracting(o -> o.name().value()).containsExactly("a", "z");
        assertThat(overlays).allMatch(Overlay::shipped);
        texts.put("c.yaml", overlay("c").replace("order", "prder"));
        texts.put("d.yaml", Reading.PAIR);
        FleetReader.readShippedOverlays(texts, into);
        assertThat(into.sorted())
                .extracting(d -> d.rule() + " " + d.at())
                .containsExactly("INPUT-010 c.yaml:4:8", "INPUT-009 d.yaml:2:7");
    }

    private static String overlay(String name) {
        return "apiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: " + name
                + "}\nspec: {order: 1, patches: [{patch: '{a: 1}', target: {}}]}\n";
    }

    @Test
    void theFilesThatWereReadAreKnown(@TempDir Path folder) throws IOException {
        Path root = folder.toRealPath();
        Path pair = Files.writeString(root.resolve("pair.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata: {name: shop}
                spec:
                  mtc: "1.7.13"
                  source: {name: a, openshift: "4.8", egressFirewalls: [{file: captured.txt}]}
                  target: {name: b, openshift: "4.14", ingress: [192.0.2.10]}
                  namespaces: [shop]
                """);
        Path captured = Files.writeString(root.resolve("captured.txt"), """
                apiVersion: network.openshift.io/v1
                kind: EgressNetworkPolicy
                metadata: {name: default, namespace: shop}
                spec: {egress: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}
                """);
        Files.writeString(root.resolve("notes.txt"), "not read");
        Reading reading = Reading.of(root, ".");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.fleet().orElseThrow().captures())
                .extracting(Capture::name, Capture::path)
                .containsExactly(tuple("./captured.txt", captured));
        assertThat(Reading.valid(Files.readString(pair).replace(", egressFirewalls: [{file: captured.txt}]", ""))
                        .captures())
                .isEmpty();
    }
}
