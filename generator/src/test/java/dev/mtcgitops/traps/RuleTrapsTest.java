package dev.mtcgitops.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong between releases, proxies and consumers, each caught by a rule. */
final class RuleTrapsTest {
    private static final String BASIC =
            Migration.TCP_PROXY.replace("3128", "3128, auth: basic, credentials: {flux: STUNNEL_PROXY}");

    @Test
    @DisplayName("EgressNetworkPolicies are unknown to OVN-Kubernetes, and an EgressFirewall is called default")
    void trap04_kindOfTheOtherPlugin() {
        String open = Migration.WALL.replace("{type: Deny, to: {cidrSelector: 0.0.0.0/0}}", "");
        assertThat(Migration.modern().source(open).manifests().names("old")).contains("EgressFirewall/shop/default");
        assertThat(Migration.ordinary().source(open).manifests().names("old"))
                .contains("EgressNetworkPolicy/shop/default");
        assertThat(Migration.modern()
                        .source(open.replace("default", "lockdown"))
                        .rules("EF"))
                .containsExactly("EF-001");
    }

    @Test
    @DisplayName("A proxy URL without a scheme is no proxy, a raw password breaks it, and https:// does not encrypt")
    void trap20_urlOfTheTcpProxy() {
        Migration fleet = Migration.modern();
        assertThat(fleet.merge("new", "stunnel_tcp_proxy: \"proxy.example.com:3128\"")
                        .rules("STUNNEL"))
                .containsExactly("STUNNEL-001");
        assertThat(fleet.merge("new", "stunnel_tcp_proxy: \"https://proxy.example.com:3128\"")
                        .rules("STUNNEL"))
                .containsExactly("STUNNEL-002");
        assertThat(fleet.merge("new", "stunnel_tcp_proxy: \"http://a:b@c@proxy.example.com:3128\"")
                        .rules("SECRET"))
                .contains("SECRET-001");
    }

    @Test
    @DisplayName("Replace=true drops what the operator wrote, so no sync option of ours says it")
    void trap24_replace() {
        String delivery = Input.delivery("""
                repository: {url: "https://git.example.com/fleet.git"}
                argocd: {project: migrations, destinations: {new: {name: new}}}
                """);
        Checked checked = Migration.modern().checked(delivery);
        assertThat(checked.rendered().orElseThrow().tree().files().values())
                .noneMatch(file -> file.text().contains("Replace=true"));
    }

    @Test
    @DisplayName("From MTC 1.7 on the proxy does not reach Velero; the legacy operator still gives it to Velero")
    void trap26_proxyOfVelero() {
        String proxy = "proxy: {http: \"http://proxy.example.com:3128\"}\n";
        assertThat(Migration.modern().source(proxy).rules("PROXY-005")).containsExactly("PROXY-005");
        assertThat(Migration.ordinary().source(proxy).rules("PROXY-005")).isEmpty();
    }

    @Test
    @DisplayName("Without OLM, and on OpenShift 4.1 and older, no proxy is inherited")
    void trap27_inheritanceAssumed() {
        String wide = "clusterWideProxy: {https: \"http://proxy.example.com:3128\"}\n";
        assertThat(Migration.ordinary().openshift("4.5").source(wide).rules("PROXY-001"))
                .containsExactly("PROXY-001");
        assertThat(Migration.modern().source(wide).rules("PROXY-001")).isEmpty();
    }

    @Test
    @DisplayName("MTC 1.8 migrates between OpenShift 4.10 and newer only, and not together with 1.7")
    void trap31_releasesThatDoNotMix() {
        assertThat(Migration.ordinary().mtc("1.8.6").rules("MTC-VER")).contains("MTC-VER-001");
        assertThat(Migration.modern().source("mtc: \"1.7.13\"\n").rules("MTC-VER"))
                .contains("MTC-VER-002");
    }

    @Test
    @DisplayName("SealedSecrets and External Secrets make Secrets, not fields of a MigrationController")
    void trap33_toolsForSecretsOnly() {
        assertThat(Migration.modern()
                        .merge("new", "stunnel_tcp_proxy: {secretKeyRef: {name: a, key: b}}")
                        .checked()
                        .rendered())
                .isEmpty();
        for (String tool : new String[] {"sealedSecret", "externalSecret"}) {
            assertThat(Migration.modern().pair(BASIC.replace("flux", tool)).rules("SECRET"))
                    .containsExactly("SECRET-002");
        }
    }

    @Test
    @DisplayName(
            "<ip>:<port> of the documentation are placeholders to argocd-vault-plugin, and ENC[…] is applied by Flux as it stands")
    void trap34_placeholders() {
        assertThat(Migration.modern()
                        .merge("new", "stunnel_tcp_proxy: \"http://<user>:<password>@<ip>:3128\"")
                        .rules("SECRET"))
                .containsExactly("SECRET-004");
        assertThat(Migration.modern()
                        .merge("new", "stunnel_tcp_proxy: \"ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]\"")
                        .rules("SECRET"))
                .containsExactly("SECRET-005");
    }

    @Test
    @DisplayName("A credential that Git does not hold stands in ConfigMaps and logs of the cluster all the same")
    void trap35_credentialOnTheCluster() {
        assertThat(Migration.modern().pair(BASIC).rules("STUNNEL-010")).containsExactly("STUNNEL-010");
        assertThat(Migration.modern().pair(Migration.TCP_PROXY).rules("STUNNEL-010"))
                .isEmpty();
    }

    @Test
    @DisplayName("The host of a Route has room for a namespace of 59 characters")
    void trap39_longNamespace() {
        String namespaces = "namespaces: [" + "a".repeat(60) + "]\n";
        assertThat(Migration.modern().pair(namespaces).rules("RTE")).containsExactly("RTE-001");
        assertThat(Migration.modern().pair(namespaces.replace("aa]", "a]")).rules("RTE"))
                .isEmpty();
    }

    @Test
    @DisplayName("A variable that Flux does not know leaves no proxy, without a word")
    void trap43_unresolvedVariable() {
        String delivery = Input.delivery("""
                repository: {url: "https://git.example.com/fleet.git"}
                flux: {kubeConfigSecrets: {new: kubeconfig-new}, dependsOn: [mtc-operator]}
                """);
        assertThat(Migration.modern().pair(BASIC).checked(delivery).places("SECRET-003"))
                .hasSize(1);
    }
}
