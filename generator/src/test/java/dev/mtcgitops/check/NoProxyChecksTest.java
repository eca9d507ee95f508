package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoProxyChecksTest {
    private static final String PAIR = Input.pair("p", """
                    mtc: "1.7.13"
                    source: a
                    target: b
                    namespaces: [x]
                    """);
    private static final String NETWORKS = """
            machineNetworks: [10.1.0.0/16, 0.0.0.0/0]
            serviceNetworks: [172.30.0.0/16]
            clusterNetworks: [10.128.0.0/14]
            api: https://api.a.example.com:6443
            """;

    /** The description of the source begins in line 5, and its fields behind {@code openshift} in line 6. */
    private static Checked source(String openshift, String fields) {
        return Checked.of(
                Input.cluster("a", "openshift: \"" + openshift + "\"\n" + fields + "\n"),
                Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n"),
                PAIR);
    }

    private static List<String> messages(Checked checked, String rule) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().equals(rule))
                .map(Diagnostic::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | ''                                                     | `noProxy` has no effect: cluster `a` has no proxy.
            4.5  | ''                                                     | `noProxy` has no effect: cluster `a` has no proxy.
            4.12 | 'clusterWideProxy: {noProxy: [b]}'                     | `noProxy` has no effect: cluster `a` has no proxy.
            4.12 | ''                                                     | `noProxy` acts beside a proxy only, and nothing states one for cluster `a`.
            4.12 | 'clusterWideProxy: {https: "http://h:1"}'              |
            4.12 | 'clusterWideProxy: {http: "http://h:1"}'               |
            """)
    void aListWithoutAProxyDoesNothing(String openshift, String more, String message) {
        Checked checked = source(openshift, "proxy: {noProxy: [x]}\n" + more);
        assertThat(checked.places("NOPROXY-001")).isEqualTo(message == null ? List.of() : List.of("NOPROXY-001 6:20"));
        assertThat(messages(checked, "NOPROXY-001")).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "4.12"})
    void aListBesideAProxyOfItsOwnActs(String openshift) {
        assertThat(source(openshift, "proxy: {noProxy: [x], https: \"http://h:1\"}")
                        .places("NOPROXY-001"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | ''                                | serviceNetworks`, `clusterNetworks
            4.1  | ''                                | machineNetworks`, `serviceNetworks`, `clusterNetworks`, `api
            4.12 | 'serviceNetworks: [172.30.0.0/16]' | machineNetworks`, `clusterNetworks`, `api
            """)
    void extendNamesTheFieldsThatAreNotStated(String openshift, String more, String fields) {
        Checked checked = source(openshift, "proxy: {noProxy: [x], https: \"http://h:1\"}\n" + more);
        assertThat(checked.places("NOPROXY-003")).containsExactly("NOPROXY-003 6:20");
        assertThat(messages(checked, "NOPROXY-003"))
                .containsExactly("`no_proxy` of cluster `a` lacks entries of the cluster, because nothing states `"
                        + fields + "`.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.12 | true  | proxy: {https: "http://h:1", noProxy: [x]}
            3.11 | true  | proxy: {https: "http://h:1", noProxy: [x]}
            4.12 | false | proxy: {https: "http://h:1", noProxy: [localhost, "*"]}
            4.12 | false | proxy: {https: "http://h:1"}
            4.12 | false | clusterWideProxy: {https: "http://h:1"}
            3.11 | false | proxy: {noProxy: [x]}
            """)
    void nothingIsMissedWhereAllIsStatedOrNoListWritten(String openshift, boolean networks, String fields) {
        assertThat(source(openshift, fields + "\n" + (networks ? NETWORKS : "")).places("NOPROXY-003"))
                .isEmpty();
    }

    @Test
    void theListOfAManualProxyIsWrittenWithoutOneOfTheUsers() {
        assertThat(source("3.11", "proxy: {https: \"http://h:1\"}").places("NOPROXY-003"))
                .containsExactly("NOPROXY-003 6:10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                  | .svc`, `.cluster.local`, `10.1.0.0/16`, `172.30.0.0/16`, `10.128.0.0/14`, `api-int.a.example.com
            [.svc, cluster.local, 10.0.0.0/8, .a.example.com]   | 172.30.0.0/16
            [.svc, .cluster.local, 10.0.0.0/8, 172.30.0.0/17, api-int.a.example.com] | 172.30.0.0/16
            [.svc, .cluster.local, 10.0.0.0/8, 172.30.0.0/16, api-int.a.example.com:443] | api-int.a.example.com
            [.svc, .cluster.local, 10.0.0.0/8, 172.30.0.0/16, .example.com] |
            [localhost, "*"]                                    |
            """)
    void replaceNamesWhatIsNotBypassed(String list, String missing) {
        Checked checked = source(
                "4.12", "proxy: {noProxy: " + list + ", noProxyMode: replace, https: \"http://h:1\"}\n" + NETWORKS);
        assertThat(messages(checked, "NOPROXY-003"))
                .isEqualTo(
                        missing == null
                                ? List.of()
                                : List.of("`noProxy` replaces the list of cluster `a`, and lacks `" + missing + "`."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [.API.a.example.com]                     | NOPROXY-004 6:42/7:8
            ["*.api.a.example.com:6443"]             | NOPROXY-004 6:42/7:8
            [.api.a.example.com, api.a.example.com]  |
            [.api.a.example.com, 10.0.0.0/8, .a.example.com] |
            [.a.example.com]                         |
            [.pi.a.example.com]                      |
            """)
    void aLeadingDotStandsForSubdomainsOnly(String list, String place) {
        Checked checked = source(
                "4.12", "proxy: {https: \"http://h:1\", noProxy: " + list + "}\napi: https://api.a.example.com:6443\n");
        assertThat(checked.places("NOPROXY-004")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noProxyMode: replace, noProxy: [x]           | nodes: [10.1.0.7, 10.9.0.1]     | NOPROXY-005 8:21
            noProxyMode: replace, noProxy: [10.9.0.0/24] | nodes: [10.1.0.7, 10.9.0.1]     |
            noProxy: [x]                                 | nodes: [10.1.0.7, 10.9.0.1]     |
            noProxy: [x]                                 | apiAddresses: [10.1.0.7, 10.9.0.1] | NOPROXY-005 8:28
            noProxy: [x]                                 | 'api: "https://10.9.0.1:6443"'  | NOPROXY-005 8:8
            noProxy: [10.9.0.1:6443]                     | 'api: "https://10.9.0.1:6443"'  |
            noProxy: [x]                                 | 'api: "https://10.1.0.1:6443"'  |
            noProxy: [10.9.0.1]                          | apiAddresses: [10.9.0.1]        |
            noProxyMode: extend                          | apiAddresses: [10.9.0.1]        |
            """)
    void addressesOutsideOfTheMachineNetworksAreMissed(String own, String addresses, String place) {
        Checked checked = source(
                "4.12", "proxy: {https: \"http://h:1\", " + own + "}\nmachineNetworks: [10.1.0.0/16]\n" + addresses);
        assertThat(checked.places("NOPROXY-005")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void anInheritedListKnowsNoWorkersOutside() {
        String fields = "clusterWideProxy: {https: \"http://h:1\"}\nnodes: [10.9.0.1]\n";
        assertThat(source("4.12", fields + "machineNetworks: [10.1.0.0/16]").places("NOPROXY-005"))
                .containsExactly("NOPROXY-005 7:11");
        assertThat(source("4.12", fields).places("NOPROXY-005")).isEmpty();
    }

    @Test
    void anApiThatIsBypassedByNameNeedsNoAddress() {
        String fields = "proxy: {https: \"http://h:1\", noProxy: [a.example.com]}\nmachineNetworks: [10.1.0.0/16]\n"
                + "apiAddresses: [10.9.0.1]\n";
        assertThat(source("4.12", fields + "api: https://api.a.example.com:6443")
                        .places("NOPROXY-005"))
                .isEmpty();
        assertThat(source("4.12", fields + "api: https://api.b.example.com:6443")
                        .places("NOPROXY-005"))
                .containsExactly("NOPROXY-005 8:18");
    }
}
