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

final class ProxyChecksTest {
    private static final String TARGET = Input.cluster("b", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n");

    /** The source's description begins in line 5. */
    private static Checked from(String openshift, String mtc, String source, String pair) {
        return Checked.of(
                Input.cluster("a", "openshift: \"" + openshift + "\"\n" + source),
                TARGET,
                Input.pair("p", """
                        mtc: "%s"
                        source: a
                        target: b
                        namespaces: [x]
                        """.formatted(mtc) + pair));
    }

    private static Checked from(String openshift, String source) {
        return from(openshift, "1.7.13", source, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 |                        | PROXY-001 6:21 | ERROR
            4.1  |                        | PROXY-001 6:21 | ERROR
            4.1  | proxy: {https: "http://h:1"} | PROXY-001 6:21 | ERROR
            4.5  |                        | PROXY-001 6:21 | WARNING
            """)
    void aClusterWideProxyIsNotInherited(String openshift, String more, String place, Severity severity) {
        Checked checked =
                from(openshift, "clusterWideProxy: {https: \"http://h:1\"}\n" + (more == null ? "" : more + "\n"));
        assertThat(checked.places("PROXY-001")).containsExactly(place);
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("PROXY-001"))
                .extracting(Diagnostic::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.6  | clusterWideProxy: {https: "http://h:1"}
            4.5  | {clusterWideProxy: {https: "http://h:1"}, proxy: {https: "http://h:1"}}
            3.11 | proxy: {https: "http://h:1"}
            3.11 |
            """)
    void whatIsInheritedOrWrittenIsFine(String openshift, String more) {
        String fields = more == null ? "" : more.startsWith("{") ? more.substring(1, more.length() - 1) : more;
        assertThat(from(openshift, fields.replace(", proxy", "\nproxy") + "\n").places("PROXY-001"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 |                                         | PROXY-001 4:1/24:15
            4.5  |                                         | PROXY-001 4:1/24:15
            4.12 |                                         |
            3.11 | proxy: {https: "http://h:1"}            |
            4.5  | clusterWideProxy: {https: "http://h:1"} | PROXY-001 6:21
            """)
    void aSourceWithATcpProxyProbablyNeedsAnother(String openshift, String more, String place) {
        String tcpProxy = "directVolumeMigration:\n  tcpProxy: {host: 192.0.2.5, port: 3128}\n";
        Checked checked = from(openshift, "1.7.13", more == null ? "\n" : more + "\n", tcpProxy);
        assertThat(checked.places("PROXY-001")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {http: "http://h:1"}          |
            {http: "HTTP://h:1"}          |
            {http: {flux: HTTP_PROXY}}    |
            {https: "http://h:1"}         |
            {https: "https://h:1"}        |
            {http: "https://h:1"}         | 17
            {https: "socks5://h:1"}       | 18
            """)
    void proxiesSpeakHttp(String proxy, Integer column) {
        assertThat(from("3.11", "proxy: " + proxy + "\n").places("PROXY-003"))
                .isEqualTo(column == null ? List.of() : List.of("PROXY-003 6:" + column));
        if (!proxy.contains("flux")) {
            assertThat(from("4.12", "clusterWideProxy: " + proxy + "\n").places("PROXY-003"))
                    .isEqualTo(column == null ? List.of() : List.of("PROXY-003 6:" + (column + 11)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.12 | 1.7.13 | proxy: {https: "http://h:1"}                      | PROXY-005 6:18
            4.12 | 1.8.4  | proxy: {https: "http://h:1", http: "http://h:1"}  | PROXY-005 6:38
            4.8  | 1.6.6  | proxy: {https: "http://h:1"}                      |
            3.11 | 1.7.13 | proxy: {https: "http://h:1"}                      |
            4.12 | 1.7.13 | proxy: {noProxy: [x]}                             |
            4.12 | 1.7.13 | clusterWideProxy: {https: "http://h:1"}           |
            """)
    void veleroHasAProxyOfItsOwn(String openshift, String mtc, String source, String place) {
        assertThat(from(openshift, mtc, source + "\n", "").places("PROXY-005"))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void theProxyOfATargetIsNoneOfTheTcpProxy() {
        Checked checked = Checked.of(
                Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n"),
                Input.cluster("b", "openshift: \"4.5\"\n"),
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        control: source
                        namespaces: [x]
                        directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128}}
                        """));
        assertThat(checked.places("PROXY-001")).isEmpty();
    }
}
