package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiAccessChecksTest {
    private static final String REMOTE = "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n";
    private static final String API = "api: https://api.a.example.com:6443\n";

    /** The remote's description begins in line 5, that of its control cluster in line {@code 12 + }the lines of {@code remote}. */
    private static Checked access(String remote, String control) {
        return Checked.of(
                Input.cluster("a", REMOTE + remote),
                Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n" + control + "\n"),
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy: {https: "http://h:1"}                                        | SPDY-001 7:8/15:18
            proxy: {https: {flux: P}}                                           | SPDY-001 7:8/15:18
            clusterWideProxy: {https: "http://h:1"}                             | SPDY-001 7:8/15:29
            clusterWideProxy: {https: "http://h:1", noProxy: [.api.a.example.com]} | SPDY-001 7:8/15:29
            clusterWideProxy: {https: "http://h:1", noProxy: [.example.com]}    |
            proxy: {https: "http://h:1", noProxy: [a.example.com]}              |
            proxy: {https: "http://h:1", noProxy: ["api.a.example.com:443"]}    | SPDY-001 7:8/15:18
            proxy: {http: "http://h:1"}                                         |
            machineNetworks: [10.0.0.0/8]                                       |
            """)
    void theProxyOfTheControllerHasToSpeakSpdy(String control, String place) {
        assertThat(access(API, control).places("SPDY-001")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void anApiOverHttpIsReachedThroughTheHttpProxy() {
        String api = "api: http://api.a.example.com:8080\n";
        assertThat(access(api, "proxy: {http: \"http://h:1\"}").places("SPDY-001"))
                .containsExactly("SPDY-001 7:8/15:17");
        assertThat(access(api, "proxy: {https: \"http://h:1\"}").places("SPDY-001"))
                .isEmpty();
    }

    @Test
    void theListThatOverridesDecides() {
        String wide = "clusterWideProxy: {https: \"http://h:1\", noProxy: [.example.com]}\n";
        assertThat(access(API, wide + "proxy: {noProxy: [x]}").places("SPDY-001"))
                .isEmpty();
        assertThat(access(API, wide + "proxy: {noProxy: [x], noProxyMode: replace}")
                        .places("SPDY-001"))
                .containsExactly("SPDY-001 7:8/15:29");
    }

    @Test
    void aProxyBeforeTheRemoteHasToSpeakSpdyToo() {
        assertThat(access("behindProxy: true\n", "").places("SPDY-001")).containsExactly("SPDY-001 7:16");
        assertThat(access("behindProxy: false\n", "").places("SPDY-001")).isEmpty();
        assertThat(access("", "behindProxy: true\n").places("SPDY-001")).isEmpty();
    }

    @Test
    void theRemoteMayBeTheTarget() {
        Checked checked = Checked.of(
                Input.cluster("a", REMOTE + "proxy: {https: \"http://h:1\"}\n"),
                Input.cluster("b", REMOTE + "api: https://api.b.example.com:6443\n"),
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\ncontrol: source\nnamespaces: [x]\n"));
        assertThat(checked.places("SPDY-001")).containsExactly("SPDY-001 15:8/7:18");
    }

    @Test
    void withinOneClusterNoProxyIsBetween() {
        Checked checked = Checked.of(
                Input.cluster("a", REMOTE + API + "behindProxy: true\nproxy: {https: \"http://h:1\"}\n"),
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: a
                        namespaces: [{source: x, target: y}]
                        """));
        assertThat(checked.places("SPDY-001")).isEmpty();
        assertThat(checked.places("STUNNEL-008")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | [x, .example.com]      | NOPROXY-007 16:45/8:16
            true  | [api.a.example.com]    | NOPROXY-007 16:42/8:16
            true  | [x]                    |
            false | [x, .example.com]      |
            """)
    void whatCannotBeReachedDirectlyIsNotToBeBypassed(boolean behindProxy, String list, String place) {
        Checked checked = access(
                API + "behindProxy: " + behindProxy + "\n", "proxy: {https: \"http://h:1\", noProxy: " + list + "}");
        assertThat(checked.places("NOPROXY-007")).isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void withoutAProxyNothingIsBypassed() {
        assertThat(access(API + "behindProxy: true\n", "proxy: {noProxy: [.example.com]}")
                        .places("NOPROXY-007"))
                .isEmpty();
    }

    @Test
    void aLeadingDotDoesNotSpareTheRemoteEither() {
        String control = "proxy: {https: \"http://h:1\", noProxy: [.api.a.example.com]}";
        assertThat(access(API, control).places("NOPROXY-004")).containsExactly("NOPROXY-004 15:42/7:8");
        assertThat(access(API + control + "\n", "").places("NOPROXY-004")).containsExactly("NOPROXY-004 8:42/7:8");
        assertThat(access("", control).places("NOPROXY-004")).isEmpty();
    }
}
