package dev.mtcgitops.specification;

import static dev.mtcgitops.specification.Documented.DENY_ALL;
import static dev.mtcgitops.specification.Documented.pair;
import static dev.mtcgitops.specification.Documented.source;
import static dev.mtcgitops.specification.Documented.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Manifests;
import dev.mtcgitops.yaml.YamlMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** "Tuning network policies for migrations" (zh and ko alike): a test for each sentence that states a behaviour. */
@DisplayName("Tuning network policies for migrations (docs: zh 6.4.2, ko 3.4.2)")
final class TuningNetworkPoliciesTest {
    private static final String STANDS = "namespaces: [{source: shop, targetExists: true}]\n";
    private static final String TIGHT = STANDS.replace("true}", "true, policies: tight}");
    private static final String WALL = "egressFirewalls: [{namespace: shop, name: %s, " + DENY_ALL + "}]\n";
    private static final String EGRESS = "old/NetworkPolicy/shop/mtc-allow-egress-from-rsync";
    private static final String INGRESS = "new/NetworkPolicy/shop/mtc-allow-ingress-to-rsync";
    private static final String ROUTERS = "ingress: [192.0.2.20]\n";

    @Test
    @DisplayName(
            "OpenShift supports restricting traffic using NetworkPolicy or EgressFirewalls based on the network plugin")
    void thePluginDecidesTheKindOfTheFirewall() {
        String wall = WALL.formatted("default");
        assertThat(Manifests.of(pair("1.7.13", ""), source("3.11", wall), target(ROUTERS))
                        .names("old"))
                .contains("EgressNetworkPolicy/shop/default");
        assertThat(Manifests.of(pair("1.7.13", ""), source("4.12", wall), target(ROUTERS))
                        .names("old"))
                .contains("EgressFirewall/shop/default");
    }

    @Test
    @DisplayName("The restrictions might inadvertently stop traffic to Rsync pods during migration")
    void aDenyThatMayStopRsyncIsAnError() {
        assertThat(Checked.of(pair("1.7.13", ""), source("3.11", WALL.formatted("default")), target(""))
                        .places("EGR-002"))
                .containsExactly("EGR-002 8:16/15:63");
    }

    @Test
    @DisplayName("Rsync pods on the source and the target clusters must connect to each other over an OpenShift Route")
    void tightPoliciesAllowTheRouteAndNothingElse() {
        Manifests manifests = Manifests.of(pair("1.8.6", TIGHT), source("4.12", ""), target(ROUTERS));
        assertThat(Manifests.items(manifests.spec(EGRESS), "egress"))
                .last()
                .isEqualTo("{ports: [{port: 443, protocol: TCP}], to: [{ipBlock: {cidr: 192.0.2.20/32}}]}");
        assertThat(Manifests.items(manifests.spec(INGRESS), "ingress"))
                .singleElement()
                .asString()
                .contains("policy-group.network.openshift.io/ingress")
                .contains("ports: [{port: 6443, protocol: TCP}]");
    }

    @Test
    @DisplayName("The following policy allows all egress traffic from Rsync pods in the namespace")
    void theEgressPolicyAllowsAll() {
        YamlMapping policy = Manifests.of(pair("1.8.6", STANDS), source("4.12", ""), target(""))
                .spec(EGRESS);
        assertThat(Manifests.items(policy, "egress")).containsExactly("{}");
        assertThat(Manifests.items(policy, "policyTypes")).containsExactly("Egress");
    }

    @Test
    @DisplayName("Ingress traffic to Rsync pods")
    void theIngressPolicyAllowsAll() {
        YamlMapping policy = Manifests.of(pair("1.8.6", STANDS), source("4.12", ""), target(""))
                .spec(INGRESS);
        assertThat(Manifests.items(policy, "ingress")).containsExactly("{}");
        assertThat(Manifests.items(policy, "policyTypes")).containsExactly("Ingress");
    }

    @Test
    @DisplayName(
            "You can use the unique labels of Rsync pods: app alone, as owner is missing on some and blocks have another app")
    void theSelectorMatchesTheRsyncPodsOfEveryRelease() {
        Manifests manifests = Manifests.of(pair("1.8.6", STANDS), source("4.12", ""), target(""));
        for (String policy : new String[] {EGRESS, INGRESS}) {
            assertThat(Manifests.line(
                            manifests.spec(policy).mapping("podSelector").orElseThrow()))
                    .isEqualTo(
                            "{matchExpressions: [{key: app, operator: In, values: [directvolumemigration-rsync-transfer,"
                                    + " directvolumemigration-rsync-transfer-block]}]}");
        }
    }

    @Test
    @DisplayName(
            "allow-all-egress-from-rsync-pods: both samples have this name, and one would replace the other; ours have two")
    void bothPoliciesStandBesideEachOther() {
        String back = STANDS.replace("shop", "shop, target: other");
        Manifests manifests = Manifests.of(
                pair("1.8.6", back.replace("true}", "true}, {source: other, target: third}"))
                        .replace("target: new", "target: old"),
                source("4.12", ""));
        assertThat(manifests.names("old"))
                .contains(
                        "NetworkPolicy/other/mtc-allow-egress-from-rsync",
                        "NetworkPolicy/other/mtc-allow-ingress-to-rsync");
    }

    @Test
    @DisplayName("Unlike the NetworkPolicy object, the Egress Firewall works at a project level")
    void theFirewallKnowsNoPods() {
        Manifests manifests = Manifests.of(
                pair("1.7.13", STANDS.replace("true}", "true, policies: none}")),
                source("3.11", WALL.formatted("default")),
                target(ROUTERS));
        assertThat(manifests.names("old"))
                .noneMatch(name -> name.startsWith("NetworkPolicy"))
                .contains("EgressNetworkPolicy/shop/default");
        assertThat(manifests.spec("old/EgressNetworkPolicy/shop/default").keys())
                .containsExactly("egress");
    }

    @Test
    @DisplayName("Add the CIDR ranges to the Allow rule of the policy: Allow and in front, where the sample says Deny")
    void theRangesAreAllowedBeforeTheDeny() {
        Manifests manifests =
                Manifests.of(pair("1.7.13", ""), source("3.11", WALL.formatted("default")), target(ROUTERS));
        assertThat(Manifests.items(manifests.spec("old/EgressNetworkPolicy/shop/default"), "egress"))
                .containsExactly(
                        "{to: {cidrSelector: 192.0.2.20/32}, type: Allow}",
                        "{to: {cidrSelector: 0.0.0.0/0}, type: Deny}");
    }

    @Test
    @DisplayName(
            "name: test-egress-policy would be a second one, which drops all traffic: the rules join the one that stands")
    void theRulesJoinTheObjectThatStands() {
        Manifests manifests =
                Manifests.of(pair("1.7.13", ""), source("3.11", WALL.formatted("lockdown")), target(ROUTERS));
        assertThat(manifests.names("old"))
                .filteredOn(name -> name.startsWith("EgressNetworkPolicy"))
                .containsExactly("EgressNetworkPolicy/shop/lockdown");
        String two =
                "egressFirewalls: [{namespace: shop, rules: []}, {namespace: shop, name: test-egress-policy, rules: []}]\n";
        assertThat(Checked.of(pair("1.7.13", ""), source("3.11", two), target(""))
                        .places())
                .contains("ENP-002 15:63/15:33");
    }

    @Test
    @DisplayName(
            "Based on which cluster the Egress Firewall is present in, you can add the CIDR range of the other cluster")
    void eachFirewallOpensForTheOtherCluster() {
        String control = WALL.formatted("default").replace("shop", "openshift-migration");
        Manifests manifests = Manifests.of(
                pair("1.7.13", ""),
                source("3.11", WALL.formatted("default") + "apiAddresses: [192.0.2.40]\n"),
                target(control + ROUTERS));
        assertThat(Manifests.items(manifests.spec("old/EgressNetworkPolicy/shop/default"), "egress"))
                .first()
                .asString()
                .contains("192.0.2.20/32");
        assertThat(Manifests.items(manifests.spec("new/EgressFirewall/openshift-migration/default"), "egress"))
                .first()
                .asString()
                .contains("192.0.2.40/32");
    }

    @Test
    @DisplayName("… but through stunnel_tcp_proxy the pods dial the proxy, so it is the proxy that is allowed")
    void behindATcpProxyTheProxyIsAllowed() {
        String proxy = "directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128}}\n";
        Manifests manifests =
                Manifests.of(pair("1.7.13", proxy), source("3.11", WALL.formatted("default")), target(ROUTERS));
        assertThat(Manifests.items(manifests.spec("old/EgressNetworkPolicy/shop/default"), "egress"))
                .first()
                .asString()
                .contains("192.0.2.5/32");
    }

    @Test
    @DisplayName("By default, DVM uses an OpenShift route as an endpoint")
    void theDefaultEndpointIsARoute() {
        assertThat(Manifests.of(pair("1.7.13", ""), source("3.11", ""), target(""))
                        .variable("new", "rsync_endpoint_type"))
                .contains("Route");
    }

    @Test
    @DisplayName("Set the rsync_endpoint_type variable on the appropriate destination cluster")
    void theEndpointIsSetOnTheDestination() {
        String endpoint = "directVolumeMigration: {endpoint: NodePort}\ncontrol: source\n";
        Manifests manifests =
                Manifests.of(pair("1.7.13", endpoint), source("4.12", ""), target("nodes: [10.2.0.0/24]\n"));
        assertThat(manifests.variable("new", "rsync_endpoint_type")).contains("NodePort");
        assertThat(manifests.controller("old").keys()).doesNotContain("rsync_endpoint_type");
    }

    @Test
    @DisplayName("rsync_endpoint_type: [NodePort|ClusterIP|Route] is a choice, and not the list that YAML reads")
    void theEndpointIsOneWord() {
        String list = "directVolumeMigration: {endpoint: [NodePort|ClusterIP|Route]}\n";
        assertThat(Checked.of(pair("1.7.13", list), source("3.11", ""), target(""))
                        .places())
                .contains("EP-001 9:37");
    }

    @Test
    @DisplayName("src_supplemental_groups, target_supplemental_groups: string, not set, comma-separated list")
    void groupsAreTextsWithoutADefault() {
        String groups = "directVolumeMigration: {supplementalGroups: {source: [1000, 2000], target: [2000, 3000]}}\n";
        Manifests manifests = Manifests.of(pair("1.7.13", groups), source("3.11", ""), target(""));
        assertThat(manifests.variable("new", "src_supplemental_groups")).contains("1000,2000");
        assertThat(manifests.variable("new", "target_supplemental_groups")).contains("2000,3000");
        assertThat(manifests.controller("old").keys())
                .doesNotContain("src_supplemental_groups", "target_supplemental_groups");
        assertThat(Manifests.of(pair("1.7.13", ""), source("3.11", ""), target(""))
                        .controller("new")
                        .keys())
                .doesNotContain("src_supplemental_groups", "target_supplemental_groups");
    }
}
