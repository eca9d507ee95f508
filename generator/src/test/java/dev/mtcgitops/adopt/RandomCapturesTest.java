package dev.mtcgitops.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.VariableTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever clusters say, what is adopted has no error that was not told, holds no credential, and does not depend on the order of objects. */
final class RandomCapturesTest {
    private static final Pattern TOLD = Pattern.compile("`check` reports ([A-Z-]+[0-9]{3})");
    private static final Pattern ERROR = Pattern.compile("(?m)error ([A-Z-]+[0-9]{3}):");
    private static final String META = ", namespace: openshift-migration}";

    @TempDir
    Path folder;

    @RepeatedTest(25)
    void everyErrorIsTold(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> args = new ArrayList<>(List.of("adopt"));
        for (int i = 0; i < 3; i++) {
            List<String> objects = new ArrayList<>(cluster(random, i));
            Collections.shuffle(objects, random);
            Invocation.write(folder.resolve("a/c" + i + ".yaml"), String.join("\n---\n", objects));
            Collections.shuffle(objects, random);
            Invocation.write(folder.resolve("b/c" + i + ".yaml"), String.join("\n---\n", objects));
            args.addAll(List.of("--cluster", "c" + i + "=c" + i + ".yaml"));
        }
        Invocation streamed = Invocation.of(folder.resolve("a"), args.toArray(String[]::new));
        args.addAll(List.of("--output-dir", "fleet"));
        Invocation adopted = Invocation.of(folder.resolve("a"), args.toArray(String[]::new));
        assertThat(adopted.code()).as(adopted.err()).isZero();
        assertThat(streamed.out() + streamed.err() + adopted.out()).doesNotContain("Syn");
        Invocation checked = Invocation.of(folder.resolve("a"), "check", "-f", "fleet");
        assertThat(found(ERROR, checked.err())).as(checked.err()).isEqualTo(found(TOLD, adopted.err()));
        args.subList(args.size() - 2, args.size()).clear();
        assertThat(Invocation.of(folder.resolve("b"), args.toArray(String[]::new))
                        .out())
                .isEqualTo(streamed.out());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static List<String> cluster(Random random, int number) {
        List<String> objects = new ArrayList<>();
        var releases = List.copyOf(KnownVersions.openshift());
        String openshift = releases.get(random.nextInt(releases.size())) + "." + random.nextInt(60);
        String mtc = List.of("1.4.2", "1.5.3", "1.6.6", "1.7.7", "1.7.14", "1.8.0", "1.8.4")
                .get(random.nextInt(7));
        some(
                random,
                objects,
                "{apiVersion: config.openshift.io/v1, kind: ClusterVersion, metadata: {name: version}, status: {history: [{state: "
                        + one(random, "Completed", "Completed", "Completed", "Partial") + ", version: " + openshift
                        + "}, {state: Completed, version: 4.12.1}]}}");
        some(
                random,
                objects,
                "{apiVersion: config.openshift.io/v1, kind: Network, metadata: {name: cluster}, spec: {clusterNetwork: [{cidr: 10.1.0.0/16}]}, status: {networkType: "
                        + one(random, "OpenShiftSDN", "OVNKubernetes", "Calico") + ", clusterNetwork: [{cidr: "
                        + address(random)
                        + "/14}], serviceNetwork: [" + address(random) + "/16]}}");
        some(
                random,
                objects,
                "{apiVersion: config.openshift.io/v1, kind: Infrastructure, metadata: {name: cluster}, status: {apiServerURL: \""
                        + url(random) + "\", platformStatus: {p: {apiServerInternalIP: " + address(random)
                        + ", ingressIPs: [" + address(random) + "]}}}}");
        some(
                random,
                objects,
                "{apiVersion: config.openshift.io/v1, kind: Proxy, metadata: {name: cluster}, spec: {httpProxy: \""
                        + url(random) + "\", httpsProxy: \"" + url(random) + "\", noProxy: \"" + noProxy(random)
                        + "\"}}");
        some(
                random,
                objects,
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: migration-cluster-config" + META
                        + ", data: {OPERATOR_VERSION: " + mtc + ", RSYNC_ENDPOINT_TYPE: "
                        + one(random, "Route", "NodePort", "ClusterIP", "LoadBalancer") + "}}");
        some(
                random,
                objects,
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: migration-operator" + META + "}");
        some(
                random,
                objects,
                "{apiVersion: v1, kind: Node, metadata: {name: n, labels: {node-role.kubernetes.io/worker: \"\"}}, status: {addresses: [{type: InternalIP, address: "
                        + address(random) + "}]}}");
        String kind = one(
                random, "network.openshift.io/v1, kind: EgressNetworkPolicy", "k8s.ovn.org/v1, kind: EgressFirewall");
        for (String namespace : List.of("shop", "crm", "openshift-migration", "default")) {
            some(
                    random,
                    objects,
                    "{apiVersion: " + kind + ", metadata: {name: default, namespace: " + namespace
                            + "}, spec: {egress: [" + rule(random) + ", " + rule(random)
                            + ", {type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}}");
            some(
                    random,
                    objects,
                    "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: "
                            + namespace + "}, spec: {podSelector: {}, policyTypes: [" + one(random, "Ingress", "Egress")
                            + "]}}");
            some(
                    random,
                    objects,
                    "{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}, status: {phase: Active}}");
        }
        objects.add(controller(random, number == 0, mtc));
        if (number == 0) {
            objects.addAll(plans(random));
        }
        return objects;
    }

    private static void some(Random random, List<String> objects, String object) {
        if (random.nextInt(4) > 0) {
            objects.add(object);
        }
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String address(Random random) {
        return one(random, "192.0.2." + random.nextInt(256), "10." + random.nextInt(4) + ".0.0", "x-ipv4-0000000001-x");
    }

    private static String url(Random random) {
        return one(
                random,
                "http://proxy.example.com:3128",
                "https://api.c" + random.nextInt(3) + ".example.com:6443",
                "proxy.example.com:3128",
                "http://u:SynPassword@proxy.example.com:3128",
                "http://u:Syn@Tail@10.0.0.9:8080",
                "http://u:Syn/Slash@h:1",
                "${SYN}",
                "");
    }

    private static String noProxy(Random random) {
        return one(
                random,
                ".svc,.cluster.local,10.0.0.0/8",
                "*",
                "*.example.com",
                "a, b",
                "bad entry,.svc",
                "10.1.2.3/8",
                "",
                "http://u:Syn@h");
    }

    private static String rule(Random random) {
        return one(
                random,
                "{type: Allow, to: {cidrSelector: 192.0.2.0/24}}",
                "{type: Deny, to: {cidrSelector: 10.0.0.1/8}}",
                "{type: Allow, to: {dnsName: registry.example.com}}",
                "{type: AllowX, to: {cidrSelector: 10.0.0.0/8}}",
                "{type: Allow, to: {nodeSelector: {matchLabels: {a: b}}}}",
                "{type: Deny, to: {cidrSelector: nonsense}}",
                "{type: Allow, to: {dnsName: \"*.example.com\"}}",
                "{type: Allow, ports: [{port: 70000, protocol: TCP}], to: {cidrSelector: 10.0.0.0/8}}",
                "{type: Allow, to: {cidrSelector: \"2001:db8::/32\"}}");
    }

    private static String controller(Random random, boolean control, String mtc) {
        List<String> spec = new ArrayList<>(
                List.of("migration_controller: " + control, "migration_velero: true", "version: " + mtc));
        if (random.nextBoolean()) {
            spec.add(one(random, "http_proxy", "httpProxy", "http-proxy") + ": \"" + url(random) + "\"");
        }
        spec.add(one(random, "no_proxy", "noProxy") + ": \"" + noProxy(random) + "\"");
        spec.add("stunnel_tcp_proxy: \"" + url(random) + "\"");
        spec.add("src_supplemental_groups: " + one(random, "\"1000,2000\"", "3000", "\"1, 2\"", "[1]"));
        List<String> names = List.copyOf(VariableTable.names());
        for (int i = 0; i < 6; i++) {
            String name = names.get(random.nextInt(names.size()));
            if (spec.stream().noneMatch(entry -> entry.startsWith(name))) {
                spec.add(name + ": "
                        + one(
                                random,
                                "\"100\"",
                                "100",
                                "true",
                                "\"true\"",
                                "[a, b]",
                                "{a: b}",
                                "\"{{ x }}\"",
                                "1h",
                                "\"\"",
                                "null",
                                "500m",
                                "\"password=SynVariable\""));
            }
        }
        return "{apiVersion: migration.openshift.io/v1alpha1, kind: MigrationController, metadata: {name: migration-controller"
                + META + ", spec: {" + String.join(", ", spec) + "}}";
    }

    private static List<String> plans(Random random) {
        List<String> objects = new ArrayList<>();
        for (String name : List.of("host", "c1", "c2", "gone.away")) {
            objects.add("{apiVersion: migration.openshift.io/v1alpha1, kind: MigCluster, metadata: {name: " + name
                    + META + ", spec: {isHostCluster: " + name.equals("host") + ", url: \"" + url(random)
                    + "\"}, status: {operatorVersion: 1.7.14}}");
        }
        for (int i = 0; i < 6; i++) {
            objects.add("{apiVersion: migration.openshift.io/v1alpha1, kind: MigPlan, metadata: {name: plan-" + i + META
                    + ", spec: {srcMigClusterRef: {name: " + one(random, "host", "c1", "c2", "gone.away", "unknown")
                    + "}, destMigClusterRef: {name: "
                    + one(random, "host", "host", "c1", "c2") + "}, indirectVolumeMigration: " + random.nextBoolean()
                    + ", namespaces: ["
                    + one(
                            random,
                            "shop",
                            "\"shop:shop-2\"",
                            "crm",
                            "crm, shop",
                            "\"a:shop\", shop",
                            "\"\"",
                            "default",
                            "openshift-migration")
                    + "]}}");
        }
        return objects;
    }
}
