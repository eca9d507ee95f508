package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Regime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterDeriverTest {
    private static Resolution resolve(String openshift, String mtc, String more) {
        return Resolution.of(
                pair("p", """
                        source: a
                        target: {name: b, openshift: "4.14", mtc: "1.7.13"}
                        namespaces: [shop]
                        """), cluster("a", "openshift: \"" + openshift + "\"\nmtc: \"" + mtc + "\"\n" + more));
    }

    private static ClusterFacts facts(String openshift, String mtc, String more) {
        return resolve(openshift, mtc, more).plan("a").facts();
    }

    /** {@code l} is the legacy operator, {@code m} OLM with a manual proxy, {@code I} OLM that inherits one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.4.7  | l   l   l    l    l   I   I   I   I   I   I   I   I   I    I    I    I    I    I    I    I
            1.5.0  | l   l   l    l    l   l   l   l   l   I   I   I   I   I    I    I    I    I    I    I    I
            1.6.6  | l   l   l    l    l   l   l   l   l   I   I   I   I   I    I    I    I    I    I    I    I
            1.7.13 | l   l   l    l    l   l   l   l   l   I   I   I   I   I    I    I    I    I    I    I    I
            1.8.4  | l   l   l    l    l   l   l   l   l   I   I   I   I   I    I    I    I    I    I    I    I
            """)
    void operatorAndRegimeFollowFromTheVersions(String mtc, String row) {
        List<String> releases = List.of(
                "3.7", "3.9", "3.10", "3.11", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9", "4.10",
                "4.11", "4.12", "4.13", "4.14", "4.15", "4.16", "4.17");
        String[] wanted = row.strip().split(" +", -1);
        assertThat(wanted).hasSameSizeAs(releases);
        for (int i = 0; i < wanted.length; i++) {
            ClusterFacts facts = facts(releases.get(i), mtc, "");
            assertThat(facts.operator())
                    .as(releases.get(i))
                    .isEqualTo(wanted[i].equals("l") ? Operator.LEGACY : Operator.OLM);
            assertThat(facts.regime())
                    .as(releases.get(i))
                    .isEqualTo(wanted[i].equals("I") ? Regime.INHERITED_PROXY : Regime.MANUAL_PROXY);
        }
    }

    @Test
    void theOperatorMayBeStated() {
        ClusterFacts legacy = facts("4.14", "1.7.13", "operator: legacy");
        assertThat(legacy.operator()).isEqualTo(Operator.LEGACY);
        assertThat(legacy.regime()).isEqualTo(Regime.MANUAL_PROXY);
        ClusterFacts olm = facts("4.1", "1.4.7", "operator: olm");
        assertThat(olm.operator()).isEqualTo(Operator.OLM);
        assertThat(olm.regime()).isEqualTo(Regime.MANUAL_PROXY);
    }

    @Test
    void thePluginFollowsWhereTheReleaseHasOne() {
        assertThat(facts("3.11", "1.7.13", "").networkPlugin()).contains(NetworkPlugin.OPENSHIFT_SDN);
        assertThat(facts("4.5", "1.7.13", "").networkPlugin()).contains(NetworkPlugin.OPENSHIFT_SDN);
        IntStream.rangeClosed(6, 16)
                .forEach(minor -> assertThat(facts("4." + minor, "1.7.13", "").networkPlugin())
                        .as("4." + minor)
                        .isEqualTo(Optional.empty()));
        assertThat(facts("4.17", "1.7.13", "").networkPlugin()).contains(NetworkPlugin.OVN_KUBERNETES);
        assertThat(facts("4.12", "1.7.13", "networkPlugin: OpenShiftSDN").networkPlugin())
                .contains(NetworkPlugin.OPENSHIFT_SDN);
    }

    @Test
    void aPluginThatTheReleaseDoesNotHaveIsAnError() {
        Resolution sdn = resolve("4.17", "1.8.4", "networkPlugin: OpenShiftSDN");
        assertThat(sdn.places()).contains("NET-001 15:18");
        assertThat(sdn.diagnostics()).anySatisfy(d -> {
            assertThat(d.message()).isEqualTo("OpenShift 4.17 has no network plugin `OpenShiftSDN`.");
            assertThat(d.hint()).contains("this release has OVNKubernetes.");
        });
        assertThat(resolve("4.5", "1.7.13", "networkPlugin: OVNKubernetes").places())
                .contains("NET-001 15:18");
        assertThat(resolve("4.6", "1.7.13", "networkPlugin: OVNKubernetes").places())
                .noneMatch(place -> place.startsWith("NET-001"));
    }
}
