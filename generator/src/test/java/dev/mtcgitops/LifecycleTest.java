package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished migration leaves its clusters as they were found. */
final class LifecycleTest {
    private static final List<String> TARGETS = List.of(
            "cidrSelector: 0.0.0.0/0",
            "cidrSelector: 10.0.0.0/8",
            "cidrSelector: 192.0.2.0/24",
            "dnsName: a.example.com");

    private static String rule(Random random) {
        return "{type: " + (random.nextBoolean() ? "Allow" : "Deny") + ", to: {"
                + TARGETS.get(random.nextInt(TARGETS.size())) + "}}";
    }

    private static String rules(Random random) {
        List<String> rules = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            rules.add(rule(random));
        }
        return String.join(", ", rules);
    }

    private static String pair(String name, String target, String more, String state, boolean ovn) {
        return Input.pair(
                name,
                "mtc: \"1.7.13\"\nstate: " + state + "\nsource: a\ntarget: {name: " + target
                        + ", openshift: \"4.14\", networkPlugin: OVNKubernetes, ingress: [192.0.2." + (ovn ? 7 : 9)
                        + "]}\nnamespaces: [{source: shop, target: " + name + "}]\n" + more);
    }

    private static String cluster(String rules, String plugin, String name) {
        return Input.cluster(
                "a",
                "openshift: \"4.12\"\nnetworkPlugin: " + plugin + "\negressFirewalls: [{namespace: shop, name: " + name
                        + ", rules: [" + rules + "]}]\n");
    }

    /** The rules of the firewall in {@code shop}, each in one line. */
    private static List<String> firewall(Manifests manifests, String kind, String name) {
        return Manifests.items(manifests.spec("a/" + kind + "/shop/" + name), "egress");
    }

    @Test
    void theFirewallIsAsItWasRuleByRule() {
        Random random = new Random(19);
        for (int i = 0; i < 60; i++) {
            boolean ovn = random.nextBoolean();
            String kind = ovn ? "EgressFirewall" : "EgressNetworkPolicy";
            String name = ovn ? "default" : "lockdown";
            String cluster = cluster(rules(random), ovn ? "OVNKubernetes" : "OpenShiftSDN", name);
            List<String> stood = firewall(Manifests.of(pair("p", "b", "", "finished", ovn), cluster), kind, name);
            assertThat(stood).isEqualTo(stated(cluster));
            List<String> both = firewall(
                    Manifests.of(pair("p", "b", "", "active", ovn), pair("q", "c", "", "active", !ovn), cluster),
                    kind,
                    name);
            List<String> one = firewall(
                    Manifests.of(pair("p", "b", "", "finished", ovn), pair("q", "c", "", "active", !ovn), cluster),
                    kind,
                    name);
            List<String> alone = firewall(Manifests.of(pair("q", "c", "", "active", !ovn), cluster), kind, name);
            assertThat(one).as("of two pairs, what the active one alone gives").isEqualTo(alone);
            assertThat(both.subList(both.size() - stood.size(), both.size()))
                    .as("what stood comes last, untouched")
                    .isEqualTo(stood);
        }
    }

    @Test
    void aCapturedFirewallIsAsItWasRuleByRule(@TempDir Path folder) throws IOException {
        Random random = new Random(20);
        for (int i = 0; i < 20; i++) {
            boolean ovn = random.nextBoolean();
            String kind = ovn ? "EgressFirewall" : "EgressNetworkPolicy";
            String name = ovn ? "default" : "lockdown";
            String rules = rules(random);
            Files.writeString(
                    folder.resolve("captured.yaml"),
                    "apiVersion: " + (ovn ? "k8s.ovn.org/v1" : "network.openshift.io/v1") + "\nkind: " + kind
                            + "\nmetadata: {name: " + name
                            + ", namespace: shop, resourceVersion: \"1\"}\nspec: {egress: ["
                            + rules + "]}\n");
            String cluster = Input.cluster(
                    "a",
                    "openshift: \"4.12\"\nnetworkPlugin: " + (ovn ? "OVNKubernetes" : "OpenShiftSDN")
                            + "\negressFirewalls: [{file: captured.yaml}]\n");
            Files.writeString(folder.resolve("fleet.yaml"), pair("p", "b", "", "finished", ovn) + "---\n" + cluster);
            Checked checked = Checked.ofFolder(folder);
            assertThat(firewall(Manifests.of(checked), kind, name))
                    .isEqualTo(stated(cluster(rules, "OVNKubernetes", name)));
        }
    }

    private static List<String> stated(String cluster) {
        String rules = cluster.substring(cluster.indexOf("rules: [") + 8, cluster.indexOf("]}]"));
        List<String> stated = new ArrayList<>();
        for (String rule : rules.split("(?<=}}), ")) {
            String type = rule.substring(7, rule.indexOf(','));
            String to = rule.substring(rule.indexOf("to: ") + 4, rule.length() - 1);
            stated.add("{to: " + to + ", type: " + type + "}");
        }
        return stated;
    }

    @Test
    void noPolicyIsRenderedAndTheControllerStays() {
        String cluster = cluster("{type: Deny, to: {cidrSelector: 0.0.0.0/0}}", "OVNKubernetes", "default");
        String proxied = "directVolumeMigration: {endpoint: NodePort, tcpProxy: {host: 10.0.0.5, port: 3128}, "
                + "supplementalGroups: {source: [1]}}\n";
        Manifests finished = Manifests.of(pair("p", "b", proxied, "finished", true), cluster);
        assertThat(finished.names("a"))
                .containsExactly(
                        "EgressFirewall/shop/default", "MigrationController/openshift-migration/migration-controller");
        assertThat(finished.names("b")).containsExactly("MigrationController/openshift-migration/migration-controller");
        assertThat(finished.variable("b", "migration_controller")).contains("true");
        assertThat(finished.variable("b", "rsync_endpoint_type")).contains("Route");
        assertThat(finished.variable("b", "stunnel_tcp_proxy")).isEmpty();
        assertThat(finished.variable("b", "src_supplemental_groups")).isEmpty();
        assertThat(finished.variable("a", "migration_controller")).contains("false");
    }

    @Test
    void rulesAboutItsConnectionsAreSilentAndThoseAboutVersionsAreNot() {
        String cluster = cluster("{type: Deny, to: {cidrSelector: 0.0.0.0/0}}", "OVNKubernetes", "default");
        String wrong = "directVolumeMigration: {endpoint: ClusterIP, volumes: block, "
                + "tcpProxy: {host: 10.0.0.5, port: 3128, interceptsTls: true}}\n";
        String active = pair("p", "b", wrong, "active", true);
        assertThat(Checked.of(active, cluster).places("STUNNEL")).isNotEmpty();
        Checked finished = Checked.of(active.replace("active", "finished"), cluster);
        assertThat(finished.places())
                .extracting(place -> place.substring(0, place.indexOf(' ')))
                .containsOnly("MTC-VER-008");
        assertThat(Checked.of(
                                pair("p", "b", "", "finished", true).replace("1.7.13", "1.8.3"),
                                cluster.replace("4.12", "4.8"))
                        .places("MTC-VER"))
                .isNotEmpty();
    }

    @Test
    void settingsOfAFinishedPairContradictNobody() {
        String cluster = Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n");
        String first = "directVolumeMigration: {tcpProxy: {host: 10.0.0.5, port: 3128}}\n";
        String second = "directVolumeMigration: {tcpProxy: {host: 10.0.0.6, port: 3128}}\n";
        String active = pair("p", "b", first, "active", true);
        String other = pair("q", "b", second, "active", true);
        assertThat(Checked.of(active, other, cluster).places("STUNNEL-004")).hasSize(1);
        Checked checked = Checked.of(active.replace("active", "finished"), other, cluster);
        assertThat(checked.places("STUNNEL-004")).isEmpty();
        assertThat(checked.places("PAIR-001")).isEmpty();
        assertThat(checked.rendered()).isPresent();
    }

    @Test
    void variablesOfItsClustersStayValid() {
        String cluster = Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n");
        String pair = pair("p", "b", "", "finished", true)
                .replace(
                        "ingress:",
                        "variables: {mig_pv_limit: 200, migration_registry_readiness_timeout: 300}, ingress:");
        assertThat(Checked.of(pair, cluster).places("MTC-VAR")).isEmpty();
    }

    @Test
    void anOverlayOnWhatItRenderedIsNoMistake() {
        String cluster = Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n");
        String overlay = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: o}\nspec:\n"
                + "  patches: [{target: {kind: %s}, patch: '{metadata: {labels: {a: b}}}'}]\n";
        String policies = overlay.formatted("NetworkPolicy");
        String pair = pair("p", "b", "", "finished", true);
        assertThat(Checked.of(pair.replace("finished", "active"), cluster, policies)
                        .places("OVERLAY"))
                .isEmpty();
        assertThat(Checked.of(pair, cluster, policies).places("OVERLAY"))
                .hasSize(1)
                .allMatch(place -> place.startsWith("OVERLAY-032"));
        assertThat(Checked.of(pair, cluster, overlay.formatted("Nothing")).places("OVERLAY"))
                .hasSize(1)
                .allMatch(place -> place.startsWith("OVERLAY-020"));
        assertThat(Checked.of(pair, cluster, policies.replace("spec:\n", "spec:\n  when: {namespaces: b*}\n"))
                        .places("OVERLAY"))
                .allMatch(place -> place.startsWith("OVERLAY-031"));
        assertThat(Checked.of(
                                pair,
                                cluster,
                                policies.replace("spec:\n", "spec:\n  when: {side: source, namespaces: s*}\n"))
                        .places("OVERLAY"))
                .allMatch(place -> place.startsWith("OVERLAY-032"));
    }
}
