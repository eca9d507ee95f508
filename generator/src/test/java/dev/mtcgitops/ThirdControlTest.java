package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cluster that is neither source nor target controls a pair: all rules hold for three clusters. */
final class ThirdControlTest {
    private static final String DENY = "egressFirewalls: [{namespace: openshift-migration, rules: "
            + "[{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]\n";

    private static String pair(String name, String more) {
        return Input.pair(
                name,
                "mtc: \"1.7.13\"\ncontrol: hub\nsource: {name: a-" + name
                        + ", openshift: \"4.12\", networkPlugin: OVNKubernetes}\n"
                        + "target: {name: b-" + name + ", openshift: \"4.14\", networkPlugin: OVNKubernetes}\n"
                        + "namespaces: [shop]\n" + more);
    }

    private static String hub(String more) {
        return Input.cluster("hub", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n" + more);
    }

    @Test
    void itsFirewallMustLetTheControllerOutToBothSides() {
        Checked checked = Checked.of(pair("p", ""), hub(DENY));
        assertThat(checked.places("EGR-002")).hasSize(2);
    }

    @Test
    void itHasOneProxyForAllPairs() {
        String first = "directVolumeMigration: {tcpProxy: {host: 10.0.0.5, port: 3128}}\n";
        assertThat(Checked.of(pair("p", first), pair("q", first.replace("0.5", "0.6")), hub(""))
                        .places("STUNNEL-004"))
                .hasSize(1);
    }

    @Test
    void itNeedsAControllerOfTheSameVersion() {
        assertThat(Checked.of(pair("p", ""), hub("operator: legacy\n").replace("4.14", "4.5"))
                        .places("MTC-VER-004"))
                .hasSize(1);
        assertThat(Checked.of(pair("p", ""), hub("mtc: \"1.8.3\"\n")).places("MTC-VER-002"))
                .hasSize(2);
        assertThat(Checked.of(pair("p", ""), hub("")).places("MTC-VER")).isEmpty();
    }

    @Test
    void itsProxyMustSpeakSpdyToBothSides() {
        String apis = pair("p", "")
                .replace("openshift: \"4.12\"", "openshift: \"4.12\", api: \"https://api.a.example.com:6443\"")
                .replace("openshift: \"4.14\"", "openshift: \"4.14\", api: \"https://api.b.example.com:6443\"");
        assertThat(Checked.of(apis, hub("proxy: {https: \"http://10.0.0.1:3128\"}\n"))
                        .places("SPDY-001"))
                .hasSize(2);
    }

    @Test
    void itsDirectoryIsDelivered() {
        String delivery = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\n"
                + "spec: {repository: {url: \"https://git.example.com/fleet.git\"}, argocd: {}}\n";
        Rendered rendered =
                Checked.of(pair("p", ""), hub(""), delivery).rendered().orElseThrow();
        assertThat(rendered.tree().files().keySet())
                .contains("argocd/application-mtc-hub.yaml")
                .anyMatch(path -> path.startsWith("clusters/hub/"));
    }

    @Test
    void itMayBeOneOfTheSides() {
        assertThat(Checked.of(
                                Input.pair(
                                        "p",
                                        "mtc: \"1.7.13\"\ncontrol: a\nsource: {name: a, openshift: \"4.12\", networkPlugin: OVNKubernetes}\n"
                                                + "target: {name: b, openshift: \"4.14\", networkPlugin: OVNKubernetes}\nnamespaces: [shop]\n"))
                        .rendered()
                        .orElseThrow()
                        .clusterNames())
                .containsExactlyInAnyOrder("a", "b");
    }
}
