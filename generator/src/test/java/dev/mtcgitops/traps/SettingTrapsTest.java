package dev.mtcgitops.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Input;
import dev.mtcgitops.Manifests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with the settings of direct volume migration: proxy, endpoint and groups. */
final class SettingTrapsTest {
    private static final String GROUPS = "directVolumeMigration: {supplementalGroups: {source: %s}}\n";

    @Test
    @DisplayName("source_supplemental_groups is ignored, and a blank in the list makes the controller exit")
    void trap14_groups() {
        assertThat(Migration.ordinary()
                        .target("variables: {source_supplemental_groups: \"1000\"}\n")
                        .rules("SG"))
                .containsExactly("SG-003");
        assertThat(Migration.ordinary().pair(GROUPS.formatted("\"1000, 2000\"")).rules("SG"))
                .containsExactly("SG-001");
        assertThat(Migration.ordinary()
                        .pair(GROUPS.formatted("[1000, 2000]"))
                        .manifests()
                        .variable("new", "src_supplemental_groups"))
                .contains("1000,2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodeport", "LoadBalancer", "[NodePort|ClusterIP|Route]", "[NodePort]"})
    @DisplayName("The endpoint is read from the target, and any other word than the three is a Route without a word")
    void trap15_endpoint(String wrong) {
        String endpoint = "directVolumeMigration: {endpoint: %s}\ncontrol: source\n";
        assertThat(Migration.modern().pair(endpoint.formatted(wrong)).rules("EP"))
                .containsExactly("EP-001");
        Manifests manifests = Migration.modern()
                .pair(endpoint.formatted("NodePort"))
                .target("nodes: [10.2.0.0/24]\n")
                .manifests();
        assertThat(manifests.variable("new", "rsync_endpoint_type")).contains("NodePort");
        assertThat(manifests.variable("old", "rsync_endpoint_type")).isEmpty();
    }

    @Test
    @DisplayName("MTC keeps the endpoint of a key that is gone, so Route is written out")
    void trap16_endpointRemoved() {
        assertThat(Migration.modern().manifests().variable("new", "rsync_endpoint_type"))
                .contains("Route");
    }

    @Test
    @DisplayName("Proxy, groups and Rsync options act on the control cluster only")
    void trap17_settingsOnTheSource() {
        String settings = Migration.TCP_PROXY.replace("}}", "}, supplementalGroups: {source: [1000]}}");
        Manifests manifests = Migration.ordinary().pair(settings).manifests();
        assertThat(manifests.controller("new").keys()).contains("stunnel_tcp_proxy", "src_supplemental_groups");
        assertThat(manifests.controller("old").keys()).doesNotContain("stunnel_tcp_proxy", "src_supplemental_groups");
        assertThat(Migration.modern()
                        .source("variables: {rsync_opt_bwlimit: 1000}\n")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-004");
    }

    @Test
    @DisplayName("There is one TCP proxy a control cluster, not one a pair")
    void trap18_proxyPerPair() {
        String second = Input.pair(
                "q",
                "mtc: \"1.7.13\"\nsource: old\ntarget: new\nnamespaces: [billing]\n"
                        + Migration.TCP_PROXY.replace("192.0.2.5", "192.0.2.6"));
        assertThat(Migration.ordinary()
                        .pair(Migration.TCP_PROXY)
                        .checked(second)
                        .places("STUNNEL"))
                .hasSize(1)
                .allMatch(place -> place.startsWith("STUNNEL-004 "));
    }
}
