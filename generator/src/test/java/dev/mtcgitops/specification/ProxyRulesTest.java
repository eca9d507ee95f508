package dev.mtcgitops.specification;

import static dev.mtcgitops.specification.Documented.pair;
import static dev.mtcgitops.specification.Documented.source;
import static dev.mtcgitops.specification.Documented.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sentences of "Configuring proxies" that warn of something: each is a rule. */
@DisplayName("Configuring proxies, warnings (docs: zh 6.4, ko 3.4, ja 7.4)")
final class ProxyRulesTest {
    private static final String TCP_PROXY = "directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128%s}}\n";
    private static final String WIDE =
            "clusterWideProxy: {http: \"http://192.0.2.5:3128\", https: \"http://192.0.2.5:3128\"%s}\n";

    private static List<String> rules(String prefix, String... documents) {
        return Checked.of(documents).places(prefix).stream()
                .map(place -> place.split(" ")[0])
                .toList();
    }

    @Test
    @DisplayName("4.1 and earlier versions do not support a cluster-wide proxy object")
    void thereIsNoClusterWideProxyUpToFourOne() {
        assertThat(rules("PROXY-001", pair("1.7.13", ""), source("4.1", WIDE.formatted("")), target("")))
                .containsExactly("PROXY-001");
        assertThat(rules("PROXY-001", pair("1.7.13", ""), source("4.12", WIDE.formatted("")), target("")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "The source cluster cannot access the route of the target cluster if the target cluster is also behind a proxy")
    void aTargetBehindAProxyHasNoRoute() {
        assertThat(rules("STUNNEL-008", pair("1.7.13", ""), source("4.12", ""), target("behindProxy: true\n")))
                .containsExactly("STUNNEL-008");
        assertThat(rules(
                        "STUNNEL-008",
                        pair("1.7.13", "directVolumeMigration: {endpoint: NodePort}\n"),
                        source("4.12", ""),
                        target("behindProxy: true\n")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "HTTP/HTTPS proxies in man-in-the-middle mode do not work: Stunnel requires that its TLS session be untouched")
    void aProxyThatInterceptsTlsIsRefused() {
        String fleet = pair("1.7.13", TCP_PROXY.formatted(", interceptsTls: true"));
        assertThat(rules("STUNNEL-011", fleet, source("4.12", ""), target(""))).containsExactly("STUNNEL-011");
        assertThat(rules("STUNNEL-011", pair("1.7.13", TCP_PROXY.formatted("")), source("4.12", ""), target("")))
                .isEmpty();
    }

    @Test
    @DisplayName("The existing cluster-wide proxies might not support this behavior")
    void theClusterWideProxyIsDoubtful() {
        String fleet = pair("1.7.13", TCP_PROXY.formatted(""));
        assertThat(rules("STUNNEL-007", fleet, source("4.12", WIDE.formatted("")), target("")))
                .containsExactly("STUNNEL-007");
        assertThat(rules("STUNNEL-007", fleet, source("4.12", WIDE.formatted("").replace("2.5", "2.6")), target("")))
                .isEmpty();
    }

    @Test
    @DisplayName("The migration controller executes commands by SPDY; the proxy must also pass the Upgrade header")
    void aProxyBetweenControllerAndRemoteIsToldOf() {
        String api = "api: https://api.old.example.com:6443\n";
        Checked checked = Checked.of(pair("1.7.13", ""), source("4.12", api), target(WIDE.formatted("")));
        assertThat(checked.places("SPDY")).hasSize(1).allMatch(place -> place.startsWith("SPDY-001 "));
        assertThat(checked.diagnostics())
                .filteredOn(diagnostic -> diagnostic.rule().equals("SPDY-001"))
                .allSatisfy(diagnostic -> assertThat(diagnostic.message() + diagnostic.hint())
                        .contains("SPDY")
                        .contains("`Upgrade`"));
        String bypassed = WIDE.formatted(", noProxy: [api.old.example.com]");
        assertThat(rules("SPDY", pair("1.7.13", ""), source("4.12", api), target(bypassed)))
                .isEmpty();
    }

    @Test
    @DisplayName("You can choose another type of supported endpoint, if cluster topologies allow")
    void aClusterIpIsOfOneNetwork() {
        String endpoint = "directVolumeMigration: {endpoint: ClusterIP%s}\n";
        assertThat(rules("EP", pair("1.7.13", endpoint.formatted("")), source("4.12", ""), target("")))
                .containsExactly("EP-004");
    }

    @Test
    @DisplayName(".y.com matches x.y.com, but not y.com")
    void aLeadingDotLeavesOutTheDomainItself() {
        String proxy = "proxy: {http: \"http://proxy:3128\", noProxy: [%s]}\napi: https://y.com:6443\n";
        assertThat(rules("NOPROXY-004", pair("1.7.13", ""), source("4.12", proxy.formatted(".y.com")), target("")))
                .containsExactly("NOPROXY-004");
        assertThat(rules("NOPROXY-004", pair("1.7.13", ""), source("4.12", proxy.formatted("y.com")), target("")))
                .isEmpty();
    }

    @Test
    @DisplayName("Workers outside of networking.machineNetwork[].cidr must be added, also to a list that replaces")
    void aReplacedListLacksTheWorkers() {
        String proxy = "proxy: {http: \"http://proxy:3128\", noProxy: [.svc, 10.1.0.0/16], noProxyMode: replace}\n"
                + "machineNetworks: [10.1.0.0/16]\nnodes: [10.9.0.1]\n";
        assertThat(rules("NOPROXY-005", pair("1.7.13", ""), source("4.12", proxy), target("")))
                .containsExactly("NOPROXY-005");
        assertThat(rules(
                        "NOPROXY-005",
                        pair("1.7.13", ""),
                        source("4.12", proxy.replace("[.svc", "[10.9.0.0/16, .svc")),
                        target("")))
                .isEmpty();
    }

    @Test
    @DisplayName("This field is ignored if neither the httpProxy nor httpsProxy field is set")
    void aListWithoutAProxyIsIgnored() {
        String proxy = "proxy: {noProxy: [example.com]}\n";
        assertThat(rules("NOPROXY-001", pair("1.7.13", ""), source("3.11", proxy), target("")))
                .containsExactly("NOPROXY-001");
        assertThat(rules(
                        "NOPROXY-001",
                        pair("1.7.13", ""),
                        source("3.11", proxy.replace("{", "{http: \"http://h:1\", ")),
                        target("")))
                .isEmpty();
    }
}
