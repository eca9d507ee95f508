package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TunnelChecksTest {
    private static final String CLUSTER = "openshift: \"%s\"\nnetworkPlugin: OVNKubernetes\n";
    private static final String PROXY = "host: proxy.example.com, port: 3128";

    /** The pair's description begins in line 5; what it says of the volumes in line 9. */
    private static Checked tunnel(String volumes, String source, String target) {
        return tunnel("1.7.13", volumes, source, target);
    }

    private static Checked tunnel(String mtc, String volumes, String source, String target) {
        return Checked.of(
                pair("p", mtc, volumes),
                Input.cluster("a", CLUSTER.formatted("4.8") + source),
                Input.cluster("b", CLUSTER.formatted("4.8") + target));
    }

    private static String pair(String name, String mtc, String volumes) {
        return Input.pair(name, """
                mtc: "%s"
                source: a
                target: b
                namespaces: [x]
                directVolumeMigration: {%s}
                """.formatted(mtc, volumes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {https: "http://proxy.example.com:3128"}                 | STUNNEL-007 9:44/17:29
            {http: "http://Proxy.Example.Com:3128"}                  | STUNNEL-007 9:44/17:28
            {https: "http://proxy.example.com:3129"}                 |
            {https: "http://other.example.com:3128"}                 |
            {https: "http://proxy.example.com"}                      |
            """)
    void theClusterWideProxyIsProbablyNoTcpProxy(String wide, String place) {
        Checked checked = tunnel("tcpProxy: {" + PROXY + "}", "clusterWideProxy: " + wide + "\n", "");
        assertThat(checked.places("STUNNEL-007")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void portsThatAreNotStatedAreThoseOfTheScheme() {
        String volumes = "tcpProxy: {host: h.example.com, port: %d}";
        for (String url : List.of("http 80", "https 443")) {
            String[] parts = url.split(" ", -1);
            String wide = "clusterWideProxy: {https: \"" + parts[0] + "://h.example.com\"}\n";
            assertThat(tunnel(volumes.formatted(Integer.parseInt(parts[1])), wide, "")
                            .places("STUNNEL-007"))
                    .hasSize(1);
            assertThat(tunnel(volumes.formatted(3128), wide, "").places("STUNNEL-007"))
                    .isEmpty();
        }
    }

    @Test
    void theProxyOfTheTargetIsAnother() {
        String wide = "clusterWideProxy: {https: \"http://proxy.example.com:3128\"}\n";
        assertThat(tunnel("tcpProxy: {" + PROXY + "}", "", wide).places("STUNNEL-007"))
                .isEmpty();
    }

    @Test
    void aTrustedBundleIsASignOfInterception() {
        String wide = "clusterWideProxy: {https: \"http://proxy.example.com:3128\", trustedCA: %s}\n";
        assertThat(hints(tunnel("tcpProxy: {" + PROXY + "}", wide.formatted(true), ""), "STUNNEL-007"))
                .singleElement()
                .asString()
                .startsWith("Its `trustedCA` is a sign");
        assertThat(hints(tunnel("tcpProxy: {" + PROXY + "}", wide.formatted(false), ""), "STUNNEL-007"))
                .singleElement()
                .asString()
                .startsWith("Make sure");
    }

    @Test
    void aProxyThatOpensTlsIsRefused() {
        String wide = "clusterWideProxy: {https: \"http://proxy.example.com:3128\"}\n";
        Checked checked = tunnel("tcpProxy: {" + PROXY + ", interceptsTls: true}", wide, "");
        assertThat(checked.places("STUNNEL-0")).containsExactly("STUNNEL-011 9:90");
        assertThat(tunnel("tcpProxy: {" + PROXY + ", interceptsTls: false}", "", "")
                        .places("STUNNEL-0"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            behindProxy: true  | ''                              | STUNNEL-008 24:16
            behindProxy: true  | endpoint: Route                 | STUNNEL-008 9:37/24:16
            behindProxy: true  | 'tcpProxy: {host: h, port: 1}'  | STUNNEL-008 24:16
            behindProxy: true  | endpoint: NodePort              |
            behindProxy: false | endpoint: Route                 |
            """)
    void routesBehindAProxyCannotBeReached(String target, String volumes, String place) {
        assertThat(tunnel(volumes, "", target + "\n").places("STUNNEL-008"))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void routesOfTheSourceDoNotMatter() {
        assertThat(tunnel("", "behindProxy: true\n", "").places("STUNNEL-008")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endpoint: NodePort, tcpProxy: {host: h, port: 1} | STUNNEL-009 9:37/9:57
            endpoint: Route, tcpProxy: {host: h, port: 1}    |
            endpoint: NodePort                               |
            """)
    void nodePortsAreNoPortsForSquid(String volumes, String place) {
        assertThat(tunnel(volumes, "", "").places("STUNNEL-009")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.7.13 | auth: basic, credentials: {flux: P} | STUNNEL-010 9:101
            1.5.0  | auth: basic, credentials: {flux: P} | STUNNEL-010 9:101
            1.4.7  | auth: basic, credentials: {flux: P} |
            1.7.13 | auth: none                          |
            """)
    void theControllerShowsTheCredential(String mtc, String more, String place) {
        assertThat(tunnel(mtc, "tcpProxy: {" + PROXY + ", " + more + "}", "", "")
                        .places("STUNNEL-010"))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endpoint: ClusterIP                       | ERROR
            endpoint: ClusterIP, sharedNetwork: false | ERROR
            endpoint: ClusterIP, sharedNetwork: true  | WARNING
            endpoint: NodePort, sharedNetwork: true   |
            """)
    void clusterIpsAreReachedWithinTheirCluster(String volumes, Severity severity) {
        Checked checked = tunnel(volumes, "", "");
        assertThat(checked.places("EP-004")).isEqualTo(severity == null ? List.of() : List.of("EP-004 9:37"));
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("EP-004"))
                .allMatch(d -> d.severity() == severity);
    }

    @Test
    void withinOneClusterClusterIpsAreReached() {
        Checked checked = Checked.of(Input.cluster("a", CLUSTER.formatted("4.8")), Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: a
                        namespaces: [{source: x, target: y}]
                        directVolumeMigration: {endpoint: ClusterIP}
                        """));
        assertThat(checked.places("EP-004")).isEmpty();
    }

    @Test
    void whatAnotherPairOfTheClusterStatesCounts() {
        String other = Input.pair("q", """
                mtc: "1.7.13"
                source: c
                target: b
                namespaces: [z]
                """);
        Checked checked = Checked.of(
                pair("p", "1.7.13", "endpoint: NodePort, tcpProxy: {" + PROXY + "}"),
                other,
                Input.cluster("a", CLUSTER.formatted("4.8")),
                Input.cluster(
                        "c",
                        CLUSTER.formatted("4.8") + "clusterWideProxy: {https: \"http://proxy.example.com:3128\"}\n"),
                Input.cluster("b", CLUSTER.formatted("4.8")));
        assertThat(checked.places("STUNNEL-0")).containsExactly("STUNNEL-009 9:37/9:57", "STUNNEL-007 9:64/33:29");
    }

    private static List<String> hints(Checked checked, String rule) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().equals(rule))
                .map(Diagnostic::hint)
                .toList();
    }
}
