package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.lines;
import static dev.mtcgitops.resolve.Resolution.pair;
import static dev.mtcgitops.resolve.Resolution.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ControllersTest {
    /** A pair of ten lines, {@code ---} included, whose migration settings are in line 9. */
    private static String migrating(String name, String source, String target, String settings) {
        return pair(name, """
                source: %s
                target: %s
                namespaces: [%s]
                directVolumeMigration:
                  %s
                """.formatted(source, target, name, settings));
    }

    private static String plain(String name, String source, String target) {
        return pair(name, "source: " + source + "\ntarget: " + target + "\nnamespaces: [" + name + "]\n");
    }

    private static String modern(String name, String mtc) {
        return cluster(name, "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\nmtc: \"" + mtc + "\"\n");
    }

    private static List<String> diagnostics(Resolution resolution) {
        return resolution.places().stream()
                .filter(place -> !place.startsWith("NP-") && !place.startsWith("INPUT-108"))
                .toList();
    }

    private static final String PROXY = "tcpProxy: {host: 10.0.0.5, port: 3128}";
    private static final String OTHER_PROXY = "tcpProxy: {host: 10.0.0.6, port: 3128}";

    @Test
    void theTcpProxyStandsOnTheControlClusterOnly() {
        Resolution resolution =
                Resolution.valid(migrating("p", "a", "b", PROXY), modern("a", "1.7.13"), modern("b", "1.7.13"));
        assertThat(text(resolution.controller("b").stunnelTcpProxy())).isEqualTo("http://10.0.0.5:3128");
        assertThat(resolution.controller("b").stunnelTcpProxy().from())
                .extracting(at -> at.line() + ":" + at.column())
                .containsExactly("9:22", "9:38");
        assertThat(resolution.controller("a").stunnelTcpProxy()).isNull();
    }

    @Test
    void anIpv6ProxyStandsInBracketsAndCredentialsAreAReference() {
        assertThat(text(Resolution.valid(
                                migrating("p", "a", "b", "tcpProxy: {host: \"[2001:db8::5]\", port: 3128}"),
                                modern("a", "1.7.13"),
                                modern("b", "1.7.13"))
                        .controller("b")
                        .stunnelTcpProxy()))
                .isEqualTo("http://[2001:db8::5]:3128");
        for (String[] reference : new String[][] {
            {"{flux: MTC_PROXY}", "${MTC_PROXY}"}, {"{argocdVault: \"secret/mtc#url\"}", "<path:secret/mtc#url>"}
        }) {
            Derived proxy = Resolution.valid(
                            migrating(
                                    "p",
                                    "a",
                                    "b",
                                    "tcpProxy: {host: p.example.com, port: 3128, auth: basic, credentials: "
                                            + reference[0] + "}"),
                            modern("a", "1.7.13"),
                            modern("b", "1.7.13"))
                    .controller("b")
                    .stunnelTcpProxy();
            assertThat(text(proxy)).isEqualTo(reference[1]);
            assertThat(proxy.from()).hasSize(1);
        }
    }

    @Test
    void anUnmanagedProxyIsNotRendered() {
        Resolution resolution = Resolution.valid(
                migrating(
                        "p",
                        "a",
                        "b",
                        "tcpProxy: {host: p.example.com, port: 3128, auth: basic, credentials: {unmanaged: true}}"),
                modern("a", "1.7.13"),
                modern("b", "1.7.13"));
        assertThat(resolution.controller("b").stunnelTcpProxy()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STUNNEL-004 | tcpProxy: {host: 10.0.0.5, port: 3128}      | tcpProxy: {host: 10.0.0.5, port: 3129}
            STUNNEL-004 | tcpProxy: {host: 10.0.0.5, port: 3128}      | tcpProxy: {host: 10.0.0.6, port: 3128}
            SG-004      | supplementalGroups: {source: [1, 2]}        | supplementalGroups: {source: [1, 3]}
            SG-004      | supplementalGroups: {target: [1]}           | supplementalGroups: {target: [2]}
            EP-003      | endpoint: NodePort                          | endpoint: Route
            """)
    void oneValueAClusterThatCarriesIt(String rule, String first, String second) {
        String clusters = String.join(
                "---\n", modern("a", "1.7.13"), modern("b", "1.7.13"), modern("c", "1.7.13"), modern("d", "1.7.13"));
        Resolution conflict =
                Resolution.of(migrating("p", "a", "b", first), migrating("q", "c", "b", second), clusters);
        assertThat(diagnostics(conflict))
                .hasSize(1)
                .allSatisfy(place -> assertThat(place).matches(rule + " 19:\\d+/9:\\d+"));
        assertThat(diagnostics(
                        Resolution.of(migrating("p", "a", "b", first), migrating("q", "c", "b", first), clusters)))
                .isEmpty();
        assertThat(diagnostics(
                        Resolution.of(migrating("p", "a", "b", first), migrating("q", "c", "d", second), clusters)))
                .as("other clusters")
                .isEmpty();
        assertThat(diagnostics(Resolution.of(migrating("p", "a", "b", first), plain("q", "c", "b"), clusters)))
                .as("one pair is silent")
                .hasSize(1)
                .first()
                .asString()
                .matches("PAIR-001 13:18/9:\\d+");
    }

    @Test
    void theDefaultOfAnotherPairIsNoNews() {
        String clusters = String.join("---\n", modern("a", "1.7.13"), modern("b", "1.7.13"), modern("c", "1.7.13"));
        assertThat(diagnostics(
                        Resolution.of(migrating("p", "a", "b", "endpoint: Route"), plain("q", "c", "b"), clusters)))
                .isEmpty();
    }

    @Test
    void theEndpointIsSharedByTargetTheProxyByControlCluster() {
        String clusters = String.join("---\n", modern("a", "1.7.13"), modern("b", "1.7.13"), modern("c", "1.7.13"));
        Resolution resolution = Resolution.of(pair("p", """
                        source: a
                        target: b
                        control: source
                        namespaces: [x]
                        directVolumeMigration: {endpoint: NodePort, tcpProxy: {host: 10.0.0.5, port: 3128}}
                        """), pair("q", """
                        source: a
                        target: c
                        control: source
                        namespaces: [x]
                        directVolumeMigration: {tcpProxy: {host: 10.0.0.6, port: 3128}}
                        """), clusters);
        assertThat(diagnostics(resolution)).hasSize(1).first().asString().startsWith("STUNNEL-004 19:");
        assertThat(text(resolution.controller("b").endpointType())).isEqualTo("NodePort");
        assertThat(text(resolution.controller("c").endpointType())).isEqualTo("Route");
        assertThat(resolution.controller("a").endpointType()).isNull();
        assertThat(text(resolution.controller("a").stunnelTcpProxy())).isEqualTo("http://10.0.0.5:3128");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.4.1  | tcpProxy: {host: 10.0.0.5, port: 3128}   | STUNNEL-005
            1.4.2  | tcpProxy: {host: 10.0.0.5, port: 3128}   |
            1.6.6  | supplementalGroups: {source: [1000]}     | SG-002
            1.6.6  | supplementalGroups: {target: [1000]}     | SG-002
            1.7.0  | supplementalGroups: {source: [1000]}     |
            1.7.6  | endpoint: NodePort                       | EP-005
            1.7.6  | endpoint: ClusterIP                      | EP-005
            1.7.6  | endpoint: Route                          |
            1.7.7  | endpoint: NodePort                       |
            """)
    void settingsNeedAVersion(String mtc, String setting, String rule) {
        Resolution resolution = Resolution.of(migrating("p", "a", "b", setting), modern("a", mtc), modern("b", mtc));
        if (rule == null) {
            assertThat(diagnostics(resolution)).isEmpty();
        } else {
            assertThat(diagnostics(resolution)).hasSize(1).first().asString().matches(rule + " 9:\\d+");
            assertThat(resolution.diagnostics())
                    .anySatisfy(d ->
                            assertThat(d.message() + d.hint()).contains("`b`").contains(mtc));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.7.6 | NodePort | EP-005 9:37
            1.7.6 | Route    |
            1.7.7 | NodePort |
            """)
    void theControllerReadsTheEndpointWhereverItStands(String control, String endpoint, String place) {
        Resolution resolution =
                Resolution.of(pair("p", """
                        source: a
                        target: b
                        control: source
                        namespaces: [x]
                        directVolumeMigration: {endpoint: %s}
                        """.formatted(endpoint)), modern("a", control), modern("b", "1.7.7"));
        assertThat(diagnostics(resolution)).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void groupsAreJoinedWithCommas() {
        ControllerPlan controller = Resolution.valid(
                        migrating("p", "a", "b", "supplementalGroups: {source: [1000, 2000], target: [3000]}"),
                        modern("a", "1.7.13"),
                        modern("b", "1.7.13"))
                .controller("b");
        assertThat(text(controller.sourceGroups())).isEqualTo("1000,2000");
        assertThat(controller.sourceGroups().from())
                .extracting(at -> at.column())
                .containsExactly(35, 41);
        assertThat(text(controller.targetGroups())).isEqualTo("3000");
    }

    @Test
    void theEndpointIsWrittenOnEveryTargetThatKnowsIt() {
        Resolution resolution = Resolution.valid(
                plain("p", "a", "b"), plain("q", "a", "b"), modern("a", "1.7.7"), modern("b", "1.7.7"));
        assertThat(text(resolution.controller("b").endpointType())).isEqualTo("Route");
        assertThat(lines(resolution.controller("b").endpointType())).containsExactly(6, 14);
        assertThat(resolution.controller("a").endpointType()).isNull();
        assertThat(Resolution.valid(plain("p", "a", "b"), modern("a", "1.7.6"), modern("b", "1.7.6"))
                        .controller("b")
                        .endpointType())
                .isNull();
    }

    @Test
    void aStatedEndpointComesFromItsLine() {
        Resolution resolution = Resolution.valid(
                migrating("p", "a", "b", "endpoint: Route"), modern("a", "1.7.7"), modern("b", "1.7.7"));
        assertThat(text(resolution.controller("b").endpointType())).isEqualTo("Route");
        assertThat(lines(resolution.controller("b").endpointType())).containsExactly(9);
    }

    @Test
    void theLegacyOperatorIgnoresWhatItDoesNotKnow() {
        String legacy = cluster("b", "openshift: \"3.11\"\nmtc: \"1.7.13\"\n");
        assertThat(diagnostics(Resolution.of(
                        migrating("p", "a", "b", PROXY + "\n  supplementalGroups: {source: [1]}\n  endpoint: NodePort"),
                        modern("a", "1.7.13"),
                        legacy)))
                .satisfiesExactlyInAnyOrder(
                        place -> assertThat(place).startsWith("MTC-VAR-005 9:"),
                        place -> assertThat(place).startsWith("MTC-VAR-005 10:"),
                        place -> assertThat(place).startsWith("EP-005 11:"));
        Resolution resolution = Resolution.of(plain("p", "a", "b"), modern("a", "1.7.13"), legacy);
        assertThat(resolution.controller("b").endpointType()).isNull();
        assertThat(resolution.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        assertThat(diagnostics(Resolution.of(
                        migrating("p", "a", "b", PROXY),
                        modern("a", "1.6.6"),
                        cluster("b", "openshift: \"3.11\"\nmtc: \"1.5.6\"\n"))))
                .as("the legacy operator of 1.5 is a whole one")
                .isEmpty();
    }

    @Test
    void proxiesAreWrittenAsStated() {
        ControllerPlan controller = Resolution.valid(plain("p", "a", "b"), modern("b", "1.7.13"), cluster("a", """
                                openshift: "3.11"
                                mtc: "1.7.13"
                                proxy:
                                  http: http://proxy:3128
                                  https: {flux: HTTPS_PROXY}
                                """))
                .controller("a");
        assertThat(text(controller.httpProxy())).isEqualTo("http://proxy:3128");
        assertThat(lines(controller.httpProxy())).containsExactly(24);
        assertThat(text(controller.httpsProxy())).isEqualTo("${HTTPS_PROXY}");
        ControllerPlan none = Resolution.valid(plain("p", "a", "b"), modern("a", "1.7.13"), modern("b", "1.7.13"))
                .controller("a");
        assertThat(none.httpProxy()).isNull();
        assertThat(none.httpsProxy()).isNull();
        assertThat(none.noProxy()).isNull();
    }
}
