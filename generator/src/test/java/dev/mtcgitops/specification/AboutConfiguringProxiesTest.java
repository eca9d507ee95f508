package dev.mtcgitops.specification;

import static dev.mtcgitops.specification.Documented.pair;
import static dev.mtcgitops.specification.Documented.source;
import static dev.mtcgitops.specification.Documented.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.Manifests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Configuring proxies", from its beginning to "Known issues" (zh, ko and ja alike): a test for each sentence that states a behaviour. */
@DisplayName("Configuring proxies (docs: zh 6.4, ko 3.4, ja 7.4)")
final class AboutConfiguringProxiesTest {
    private static final String PROXY = "proxy: {http: \"http://proxy:3128\", https: \"http://proxy:3128\"}\n";
    private static final String TCP_PROXY = "directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128}}\n";

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "4.1"})
    @DisplayName("4.1 and earlier: you must configure proxies in the MigrationController CR manifest")
    void upToFourOneTheProxyIsWrittenOut(String openshift) {
        Manifests manifests = Manifests.of(pair("1.7.13", ""), source(openshift, PROXY), target(""));
        assertThat(manifests.variable("old", "http_proxy")).contains("http://proxy:3128");
        assertThat(manifests.variable("old", "https_proxy")).contains("http://proxy:3128");
        assertThat(manifests.variable("old", "no_proxy")).contains(".svc,.cluster.local,localhost,127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.6", "4.8", "4.10", "4.16"})
    @DisplayName("4.2 to 4.16: MTC inherits the cluster-wide proxy settings")
    void fromFourTwoOnTheProxyIsInherited(String openshift) {
        Manifests manifests = Manifests.of(
                pair("1.7.13", ""),
                source(openshift, "clusterWideProxy: {http: \"http://proxy:3128\", noProxy: [.corp]}\n"),
                target(""));
        assertThat(manifests.controller("old").keys()).doesNotContain("http_proxy", "https_proxy", "no_proxy");
    }

    @Test
    @DisplayName("… which is not so for an operator that OLM did not install, as MTC 1.7's on 4.2 to 4.5")
    void theLegacyOperatorInheritsNothing() {
        Checked checked = Checked.of(pair("1.7.13", ""), source("4.5", PROXY), target(""));
        assertThat(checked.rendered().orElseThrow().tree().files().keySet())
                .anyMatch(path -> path.startsWith("clusters/old/ocp-4.1-manual-proxy/"))
                .noneMatch(path -> path.startsWith("clusters/old/ocp-4.2-inherited-proxy/"));
    }

    @Test
    @DisplayName("You can change the proxy parameters if you want to override the cluster-wide proxy settings")
    void theProxyCanBeOverridden() {
        Manifests manifests = Manifests.of(pair("1.7.13", ""), source("4.12", PROXY), target(""));
        assertThat(manifests.variable("old", "http_proxy")).contains("http://proxy:3128");
    }

    @Test
    @DisplayName("DVM was introduced in MTC 1.4.2: in truth in 1.4.0, and its proxy in 1.4.2")
    void theProxyOfDvmCameWith142() {
        String old = source("4.5", "");
        String young = Input.cluster("new", "openshift: \"4.5\"\n");
        assertThat(Checked.of(pair("1.4.0", ""), old, young).rendered()).isPresent();
        assertThat(Checked.of(pair("1.4.1", TCP_PROXY), old, young).places("STUNNEL"))
                .containsExactly("STUNNEL-005 9:37");
        assertThat(Manifests.of(pair("1.4.2", TCP_PROXY), old, young).variable("new", "stunnel_tcp_proxy"))
                .contains("http://192.0.2.5:3128");
    }

    @Test
    @DisplayName("DVM supports only one proxy")
    void dvmSupportsOneProxy() {
        String second = Input.pair("q", """
                mtc: "1.7.13"
                source: {name: third, openshift: "3.11"}
                target: new
                namespaces: [billing]
                directVolumeMigration: {tcpProxy: {host: 192.0.2.6, port: 3128}}
                """);
        String old = source("3.11", "");
        assertThat(Checked.of(pair("1.7.13", TCP_PROXY), old, target(""), second)
                        .places("STUNNEL-004"))
                .hasSize(1);
        String agreeing = second.replace("192.0.2.6", "192.0.2.5");
        assertThat(Manifests.of(pair("1.7.13", TCP_PROXY), old, target(""), agreeing)
                        .variable("new", "stunnel_tcp_proxy"))
                .contains("http://192.0.2.5:3128");
    }

    @Test
    @DisplayName("Configure the stunnel_tcp_proxy variable in the MigrationController CR to use the proxy")
    void theTcpProxyIsAVariableOfTheControlCluster() {
        Manifests manifests = Manifests.of(pair("1.7.13", TCP_PROXY), source("3.11", ""), target(""));
        assertThat(manifests.variable("new", "stunnel_tcp_proxy")).contains("http://192.0.2.5:3128");
        assertThat(manifests.controller("old").keys()).doesNotContain("stunnel_tcp_proxy");
    }

    @Test
    @DisplayName("stunnel_tcp_proxy: http://username:password@ip:port, but not with the password in Git")
    void thePasswordOfTheSampleStaysOutOfGit() {
        String literal = TCP_PROXY.replace("192.0.2.5", "\"username:password@192.0.2.5\"");
        assertThat(Checked.of(pair("1.7.13", literal), source("3.11", ""), target(""))
                        .places())
                .contains("PROXY-004 9:44");
        String reference = TCP_PROXY.replace("3128", "3128, auth: basic, credentials: {flux: STUNNEL_PROXY}");
        assertThat(Manifests.of(pair("1.7.13", reference), source("3.11", ""), target(""))
                        .variable("new", "stunnel_tcp_proxy"))
                .contains("${STUNNEL_PROXY}");
    }

    @Test
    @DisplayName("DVM supports only basic authentication for the proxy")
    void dvmSupportsBasicAuthentication() {
        String kerberos = TCP_PROXY.replace("3128", "3128, auth: kerberos");
        assertThat(Checked.of(pair("1.7.13", kerberos), source("3.11", ""), target(""))
                        .places("STUNNEL"))
                .containsExactly("STUNNEL-006 9:73");
    }

    @Test
    @DisplayName(
            "The proxy settings for DVM are intentionally kept different from the usual proxy configuration in MTC")
    void theTwoProxiesAreSettingsOfTheirOwn() {
        Manifests manifests = Manifests.of(pair("1.7.13", TCP_PROXY), source("4.12", PROXY), target(""));
        assertThat(manifests.controller("old").keys()).contains("http_proxy").doesNotContain("stunnel_tcp_proxy");
        assertThat(manifests.controller("new").keys())
                .contains("stunnel_tcp_proxy")
                .doesNotContain("http_proxy");
    }

    @Test
    @DisplayName(
            "You can enable DVM by running Rsync between the source and the target cluster over an OpenShift route")
    void rsyncRunsOverARoute() {
        Manifests manifests = Manifests.of(pair("1.7.13", ""), source("3.11", ""), target(""));
        assertThat(manifests.variable("new", "rsync_endpoint_type")).contains("Route");
    }

    @Test
    @DisplayName("Stunnel running on the source cluster initiates a TLS connection with the target Stunnel")
    void theSourceDialsTheTarget() {
        String walls = "egressFirewalls: [{namespace: shop, " + Documented.DENY_ALL + "}]\n";
        Manifests manifests = Manifests.of(
                pair("1.7.13", "namespaces: [{source: shop, targetExists: true}]\n"),
                source("4.12", walls + "apiAddresses: [192.0.2.40]\n"),
                target(walls + "ingress: [192.0.2.20]\n"));
        assertThat(manifests.names("old"))
                .contains("EgressFirewall/shop/default", "NetworkPolicy/shop/mtc-allow-egress-from-rsync");
        assertThat(manifests.names("new"))
                .contains("NetworkPolicy/shop/mtc-allow-ingress-to-rsync")
                .noneMatch(name -> name.startsWith("EgressFirewall/shop"));
    }
}
