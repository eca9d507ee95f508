package dev.mtcgitops.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Manifests;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong with policies and firewalls when the documentation is followed to the letter. */
final class NetworkTrapsTest {
    private static final String STANDS = "namespaces: [{source: shop, targetExists: true}]\n";
    private static final String EGRESS = "old/NetworkPolicy/shop/mtc-allow-egress-from-rsync";
    private static final String INGRESS = "new/NetworkPolicy/shop/mtc-allow-ingress-to-rsync";
    private static final String ROUTERS = "ingress: [192.0.2.20]\n";

    @Test
    @DisplayName("Policies for egress and for ingress that have one name replace each other")
    void trap01_samePolicyName() {
        Manifests manifests = Migration.ordinary()
                .pair(STANDS)
                .mtc("1.4.7")
                .openshift("4.5")
                .target("openshift: \"4.5\"\n")
                .manifests();
        assertThat(manifests.names("old"))
                .contains(
                        "NetworkPolicy/shop/mtc-allow-egress-from-rsync",
                        "NetworkPolicy/shop/mtc-allow-ingress-to-rsync");
    }

    @Test
    @DisplayName("The sample of an EgressNetworkPolicy denies what it should allow")
    void trap02_denyForAllow() {
        Manifests manifests =
                Migration.ordinary().source(Migration.WALL).target(ROUTERS).manifests();
        assertThat(Manifests.items(manifests.spec("old/EgressNetworkPolicy/shop/default"), "egress"))
                .first()
                .isEqualTo("{to: {cidrSelector: 192.0.2.20/32}, type: Allow}");
    }

    @Test
    @DisplayName("A second EgressNetworkPolicy in a namespace drops all traffic that leaves the cluster")
    void trap03_secondEgressNetworkPolicy() {
        assertThat(Migration.ordinary()
                        .source(Migration.WALL)
                        .target(ROUTERS)
                        .manifests()
                        .names("old"))
                .containsOnlyOnce("EgressNetworkPolicy/shop/default");
        String two = Migration.WALL.replace("]}]", "]}, {namespace: shop, name: other, rules: []}]");
        assertThat(Migration.ordinary().source(two).rules("ENP")).containsExactly("ENP-002");
    }

    @Test
    @DisplayName("Behind a TCP proxy the pods dial the proxy, not the target")
    void trap05_addressOfTheTarget() {
        Manifests manifests = Migration.ordinary()
                .pair(Migration.TCP_PROXY)
                .source(Migration.WALL)
                .target(ROUTERS)
                .manifests();
        assertThat(Manifests.items(manifests.spec("old/EgressNetworkPolicy/shop/default"), "egress"))
                .first()
                .isEqualTo("{to: {cidrSelector: 192.0.2.5/32}, type: Allow}");
    }

    @Test
    @DisplayName("The documented selector misses Rsync pods of some releases, and those of block volumes")
    void trap06_selectorOfTheSamples() {
        Manifests manifests = Migration.modern().pair(STANDS).manifests();
        for (String policy : List.of(EGRESS, INGRESS)) {
            assertThat(Manifests.line(
                            manifests.spec(policy).mapping("podSelector").orElseThrow()))
                    .contains("directvolumemigration-rsync-transfer, directvolumemigration-rsync-transfer-block")
                    .doesNotContain("owner");
        }
    }

    @Test
    @DisplayName("The labels of Rsync pods are made by the controller's release, also on the source")
    void trap07_labelsOfTheSourcesRelease() {
        Migration old = Migration.ordinary().openshift("4.8").source("networkPlugin: OpenShiftSDN\nmtc: \"1.5.6\"\n");
        String mixed = Manifests.line(
                old.mtc("1.6.6").manifests().spec(EGRESS).mapping("podSelector").orElseThrow());
        String modern = Manifests.line(Migration.modern()
                .manifests()
                .spec(EGRESS)
                .mapping("podSelector")
                .orElseThrow());
        assertThat(mixed).isEqualTo(modern);
    }

    @Test
    @DisplayName("OpenShift SDN ignores egress policies up to 4.9, and on OpenShift 3")
    void trap08_egressPolicyWithoutEffect() {
        assertThat(Migration.ordinary().rules("NP-001")).containsExactly("NP-001");
        assertThat(Migration.modern().rules("NP-001")).isEmpty();
    }

    @Test
    @DisplayName("Egress belongs on the source and ingress on the target, not the other way round")
    void trap09_directionsTheWrongWayRound() {
        Manifests manifests = Migration.modern().pair(STANDS).manifests();
        assertThat(manifests.all().keySet())
                .filteredOn(name -> name.contains("NetworkPolicy"))
                .containsExactlyInAnyOrder(EGRESS, INGRESS);
    }

    @Test
    @DisplayName("Policies act on the port of the pod, which is 5353 for DNS")
    void trap10_dnsOn53() {
        Manifests manifests = Migration.modern()
                .pair(STANDS.replace("true}", "true, policies: tight}"))
                .target(ROUTERS)
                .manifests();
        assertThat(Manifests.items(manifests.spec(EGRESS), "egress"))
                .first()
                .asString()
                .contains("[{port: 5353, protocol: UDP}, {port: 5353, protocol: TCP}]")
                .doesNotContain(": 53,");
    }

    @Test
    @DisplayName("The CRDs take what no plugin understands: a rule of type AllowX, an unknown variable")
    void trap32_crdsAcceptAnything() {
        assertThat(Migration.ordinary()
                        .source(Migration.WALL.replace("Deny", "AllowX"))
                        .rules("INPUT-014"))
                .containsExactly("INPUT-014");
        assertThat(Migration.ordinary().merge("new", "mig_pv_limt: 200").rules("MTC-VAR"))
                .containsExactly("MTC-VAR-003");
    }

    @Test
    @DisplayName("A target namespace that GitOps creates first does not get the users and groups of the source")
    void trap36_targetNamespaceCreatedFirst() {
        assertThat(Migration.modern().rules("NP-005")).containsExactly("NP-005");
        assertThat(Migration.modern().manifests().all().keySet())
                .noneMatch(name -> name.contains("/Namespace/"))
                .doesNotContain(INGRESS);
    }
}
