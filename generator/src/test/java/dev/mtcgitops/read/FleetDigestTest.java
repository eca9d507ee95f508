package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetDigestTest {
    private static final String PAIR = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata: {name: shop, labels: {tier: one}}
            spec:
              mtc: "1.7.13"
              source: a
              target: b
              control: source
              state: active
              namespaces:
                - {source: x, target: z, policies: tight, targetExists: true}
                - v
              directVolumeMigration:
                endpoint: NodePort
                tcpProxy:
                  host: proxy.example.com
                  port: 3128
                  addresses: [10.0.0.9]
                  auth: basic
                  credentials: {flux: PROXY}
                  interceptsTls: false
                supplementalGroups: {source: [1001], target: [2002]}
                volumes: block
                sharedNetwork: true
            """;
    private static final String A = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Cluster
            metadata: {name: a, labels: {site: north}}
            spec:
              openshift: "4.14"
              mtc: "1.7.12"
              operator: olm
              networkPlugin: OVNKubernetes
              sdnMode: NetworkPolicy
              proxy: {http: "http://h1:1", https: {unmanaged: true}, noProxy: [e1, e2], noProxyMode: replace}
              clusterWideProxy: {http: "http://h3:3", https: "http://h4:4", noProxy: [e3], trustedCA: true}
              api: https://api.a:6443
              apiAddresses: [10.0.0.1]
              ingress: [10.0.0.2]
              nodes: [10.0.0.3]
              machineNetworks: [10.1.0.0/16]
              clusterNetworks: [10.2.0.0/16]
              serviceNetworks: [10.3.0.0/16]
              behindProxy: true
              egressFirewalls:
                - namespace: n1
                  name: wall
                  rules:
                    - {type: Allow, to: {dnsName: d.example.com}}
                    - {type: Deny, to: {cidrSelector: 10.4.0.0/16}, ports: [{port: 53, protocol: UDP}]}
                    - {type: Allow, to: {nodeSelector: {matchLabels: {disk: ssd}}}}
              variables: {mig_pv_limit: 101, excluded_resources: [r1], daemonset_node_selector: {k1: v1}}
            """;
    private static final String REST = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Overlay
            metadata: {name: mine}
            spec:
              when:
                openshift: ">=4.1"
                mtc: ">=1.4"
                operator: olm
                networkPlugin: OVNKubernetes
                regime: ocp-4.2-inherited-proxy
                role: control
                consumer: plain
                side: source
                clusters: [c1]
                pairs: [p1]
                namespaces: [n3]
                clusterLabels: {l1: v2}
                pairLabels: {l2: v3}
              order: 7
              patches:
                - target: {group: g1, version: v4, kind: K1, name: m1, namespace: n4, labelSelector: s1=t1, annotationSelector: s2=t2}
                  optional: true
                  patch: |-
                    - {op: add, path: /metadata/annotations/x, value: w1}
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Delivery
            metadata: {name: d}
            spec:
              layout: "out/{cluster}"
              repository: {url: "https://git.example.com/x", branch: br1, path: pa1}
              argocd:
                namespace: ans
                project: apr
                style: applications
                destinations: {a1: {name: an1}, a2: {server: "https://as1:6443"}}
                syncPolicy: {automated: true, prune: true, selfHeal: true}
                syncWaves: {MigrationController: 1, NetworkPolicy: 2, EgressNetworkPolicy: 3, EgressFirewall: 4}
              flux:
                namespace: fns
                interval: 11m
                repositorySecret: frs
                kubeConfigSecrets: {f1: fk1}
                substituteFrom: fsf
                decryption: {secret: fds}
                dependsOn: [fdo]
              guards: {maxDeletions: 12, maxDeletionPercent: 34}
              hydrator: true
              accepted:
                - {rule: NP-001, clusters: [ac1], pairs: [ap1], namespaces: [av1], reason: ar1}
            """;

    private static String digest(String... documents) {
        return FleetDigest.of(fleet(documents));
    }

    private static Fleet fleet(String... documents) {
        Reading reading = Reading.of(String.join("---\n", documents));
        return reading.fleet()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }

    /** What documents say, by path: {@code ClusterPair/shop/spec/mtc}. */
    private static SortedMap<String, String> paths(Fleet fleet) {
        SortedMap<String, String> paths = new TreeMap<>();
        FleetDigest.documents(fleet)
                .forEach(document -> collect(document.text("kind").orElseThrow(), document, paths));
        return paths;
    }

    private static void collect(String path, YamlNode node, SortedMap<String, String> into) {
        if (node instanceof YamlScalar scalar) {
            into.merge(path, scalar.value(), (a, b) -> a + "," + b);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(path, item, into));
        } else {
            ((YamlMapping) node)
                    .entries()
                    .forEach(entry -> collect(path + "/" + entry.key().value(), entry.value(), into));
        }
    }

    @Test
    void isASha256() {
        assertThat(digest(PAIR, A)).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void splittingReorderingAndReformattingChangeNothing() {
        String whole = digest(PAIR, A, REST);
        assertThat(digest(REST, A, PAIR)).isEqualTo(whole);
        assertThat(digest(A, "# a comment\n" + PAIR.replace("spec:", "spec:   # another"), REST))
                .isEqualTo(whole);
        assertThat(digest(PAIR.replace("\"1.7.13\"", "1.7.13"), A.replace("[10.0.0.1]", "\n    - 10.0.0.1"), REST))
                .isEqualTo(whole);
        String head = A.substring(0, A.indexOf("  operator:"));
        String tail = A.substring(0, A.indexOf("  openshift:")) + A.substring(A.indexOf("  operator:"));
        assertThat(digest(head, PAIR, REST, tail)).isEqualTo(whole);
        assertThat(digest(tail, PAIR, head, REST)).isEqualTo(whole);
        assertThat(digest(A, A, PAIR, REST)).isEqualTo(whole);
    }

    @Test
    void everyFieldCounts() throws ReflectiveOperationException {
        List<String> changes = List.of(
                "name: shop => name: shop2",
                "tier: one => tier: two",
                "1.7.13 => 1.7.14",
                "source: a => source: c",
                "target: b => target: c",
                "control: source => control: target",
                "state: active => state: finished",
                "source: x => source: w",
                "target: z => target: w",
                "policies: tight => policies: open",
                "targetExists: true => targetExists: false",
                "- v => - u",
                "endpoint: NodePort => endpoint: Route",
                "proxy.example.com => proxy.example.org",
                "3128 => 3129",
                "10.0.0.9 => 10.0.0.8",
                "{flux: PROXY} => {argocdVault: \"PROXY#k\"}",
                "interceptsTls: false => interceptsTls: true",
                "[1001] => [1002]",
                "[2002] => [2002, 1]",
                "volumes: block => volumes: both",
                "sharedNetwork: true => sharedNetwork: false",
                "name: a, labels => name: c, labels",
                "site: north => site: south",
                "\"4.14\" => \"4.15\"",
                "\"4.14\" => \"4.14.1\"",
                "1.7.12 => 1.7.11",
                "operator: olm => operator: legacy",
                "Plugin: OVNKubernetes => Plugin: OpenShiftSDN",
                "sdnMode: NetworkPolicy => sdnMode: Subnet",
                "h1:1 => h1:5",
                "{unmanaged: true} => http://h2:2",
                "[e1, e2] => [e2, e1]",
                "noProxyMode: replace => noProxyMode: extend",
                "h3:3 => h3:5",
                "h4:4 => h4:5",
                "[e3] => [e3, e4]",
                "trustedCA: true => trustedCA: false",
                "api.a:6443 => api.a:6444",
                "[10.0.0.1] => [10.0.1.1]",
                "[10.0.0.2] => [10.0.1.1]",
                "[10.0.0.3] => [10.0.1.1]",
                "10.1.0.0/16 => 10.1.0.0/17",
                "10.2.0.0/16 => 10.2.0.0/17",
                "10.3.0.0/16 => 10.3.0.0/17",
                "behindProxy: true => behindProxy: false",
                "namespace: n1 => namespace: n2",
                "name: wall => name: hall",
                "Allow, to: {dns => Deny, to: {dns",
                "d.example.com => e.example.com",
                "10.4.0.0/16 => 10.4.0.0/17",
                "port: 53 => port: 54",
                "UDP => TCP",
                "disk: ssd => disk: hdd",
                "mig_pv_limit: 101 => mig_pv_limit: 102",
                "mig_pv_limit: 101 => mig_pod_limit: 101",
                "[r1] => [r2]",
                "k1: v1 => k1: v5",
                "name: mine => name: thine",
                "\">=4.1\" => \">4.1\"",
                "\">=1.4\" => \">=1.5\"",
                "    operator: olm =>     operator: legacy",
                "    networkPlugin: OVNKubernetes =>     networkPlugin: OpenShiftSDN",
                "ocp-4.2-inherited-proxy => ocp-4.1-manual-proxy",
                "role: control => role: remote",
                "consumer: plain => consumer: flux",
                "side: source => side: target",
                "[c1] => [c2]",
                "[p1] => [p2]",
                "[n3] => [n5]",
                "l1: v2 => l1: v5",
                "l2: v3 => l2: v5",
                "order: 7 => order: 8",
                "g1 => g2",
                "v4 => v5",
                "K1 => K2",
                "m1 => m2",
                "n4 => n5",
                "s1=t1 => s1=t3",
                "s2=t2 => s2=t3",
                "optional: true => optional: false",
                "w1 => w2",
                "annotations/x => annotations/z",
                "op: add => op: replace",
                "out/ => in/",
                "git.example.com => git.example.org",
                "br1 => br2",
                "pa1 => pa2",
                "name: d} => name: e}",
                "ans => anz",
                "apr => apz",
                "an1 => an2",
                "as1 => as2",
                "a2: { => a3: {",
                "automated: true => automated: false",
                "prune: true => prune: false",
                "selfHeal: true => selfHeal: false",
                "MigrationController: 1 => MigrationController: 5",
                "NetworkPolicy: 2 => NetworkPolicy: 5",
                "EgressNetworkPolicy: 3 => EgressNetworkPolicy: 5",
                "EgressFirewall: 4 => EgressFirewall: 5",
                "fns => fnz",
                "11m => 12m",
                "frs => frz",
                "fk1 => fk2",
                "fsf => fsz",
                "fds => fdz",
                "fdo => fdz",
                "maxDeletions: 12 => maxDeletions: 13",
                "maxDeletionPercent: 34 => maxDeletionPercent: 35",
                "hydrator: true => hydrator: false",
                "rule: NP-001 => rule: NP-005",
                "ac1 => ac2",
                "ap1 => ap2",
                "av1 => av2",
                "ar1 => ar2");
        SortedMap<String, String> whole = paths(fleet(PAIR, A, REST));
        Set<String> unchanged = new TreeSet<>(whole.keySet());
        // The style is changed below; credentials stand exactly with `auth: basic`.
        unchanged.removeIf(path -> path.matches(".*/(kind|style|auth)"));
        Set<String> stated = new TreeSet<>();
        Map<String, String> seen = new HashMap<>();
        seen.put(digest(PAIR, A, REST), "nothing");
        for (String change : changes) {
            String from = change.substring(0, change.indexOf(" => "));
            String to = change.substring(change.indexOf(" => ") + 4);
            String all = PAIR + "---\n" + A + "---\n" + REST;
            assertThat(all).contains(from);
            int at = from.startsWith("    ") ? all.lastIndexOf(from) : all.indexOf(from);
            String changed = all.substring(0, at) + to + all.substring(at + from.length());
            Fleet fleet = fleet(changed);
            assertThat(seen.put(FleetDigest.of(fleet), change)).as(change).isNull();
            SortedMap<String, String> said = paths(fleet);
            unchanged.removeIf(path -> !whole.get(path).equals(said.get(path)));
            said.keySet().forEach(path -> stated.addAll(List.of(path.split("/", -1))));
        }
        assertThat(unchanged).as("every field is changed by one of these").isEmpty();
        assertThat(stated).as("every field is stated").containsAll(declared());
    }

    @Test
    void theStyleCounts() {
        String delivery = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec:\n"
                + "  repository: {url: \"https://git.example.com/x\"}\n  argocd: {style: applications}\n";
        assertThat(digest(PAIR, delivery))
                .isNotEqualTo(digest(PAIR, delivery.replace("applications", "applicationset")));
    }

    @Test
    void whatCapturedFilesHoldCounts(@TempDir Path folder) throws IOException {
        String firewall = """
                kind: EgressFirewall
                metadata: {name: default, namespace: shop}
                spec: {egress: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}
                """;
        String policy = """
                kind: NetworkPolicy
                metadata: {name: p, namespace: shop}
                spec: {podSelector: {}}
                """;
        String first = captured(folder, firewall, policy);
        assertThat(captured(folder, firewall + "# a comment\n", policy + "\n")).isEqualTo(first);
        assertThat(captured(folder, firewall.replace("EgressFirewall", "EgressNetworkPolicy"), policy))
                .isNotEqualTo(first);
        assertThat(captured(folder, firewall.replace("Deny", "Allow"), policy)).isNotEqualTo(first);
        assertThat(captured(folder, firewall, policy.replace("{}", "{matchLabels: {a: b}}")))
                .isNotEqualTo(first);
    }

    private static String captured(Path folder, String firewall, String policy) throws IOException {
        Files.writeString(folder.resolve("f.txt"), firewall);
        Files.writeString(folder.resolve("p.txt"), policy);
        Files.writeString(folder.resolve("fleet.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata: {name: shop}
                spec:
                  source: {name: a, egressFirewalls: [{file: f.txt}], networkPolicies: [p.txt]}
                  target: b
                  namespaces: [shop]
                """);
        Reading reading = Reading.of(folder, "fleet.yaml");
        return FleetDigest.of(reading.fleet()
                .orElseThrow(() -> new AssertionError(reading.findings().toString())));
    }

    /** The names of all fields that the readers declare; what captured files hold is tested with them. */
    private static Set<String> declared() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>(ClusterReader.SPEC.names());
        for (JavaClass type : new ClassFileImporter().importPackagesOf(FleetDigest.class)) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(Field.class)) {
                    java.lang.reflect.Field constant = field.reflect();
                    constant.setAccessible(true);
                    names.add(((Field<?, ?>) constant.get(null)).name());
                }
            }
        }
        assertThat(names).contains("endpoint", "decryption");
        names.removeAll(Set.of("file", "kind", "networkPolicies"));
        return names;
    }
}
