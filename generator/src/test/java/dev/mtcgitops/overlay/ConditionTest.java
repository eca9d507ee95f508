package dev.mtcgitops.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final ClusterFacts CLUSTER = new ClusterFacts(
            "ocp4-prod",
            new TreeMap<>(Map.of("env", "prod", "dc", "eu")),
            OpenShiftVersion.of(4, 14),
            new MtcVersion(1, 7, 13),
            Operator.OLM,
            Optional.of(NetworkPlugin.OVN_KUBERNETES),
            Regime.INHERITED_PROXY,
            Role.CONTROL);

    private static boolean holds(Map<String, Object> keys) {
        return Condition.holdsFor(when(keys), CLUSTER);
    }

    private static boolean holdsForObject(Map<String, Object> keys, PairUse... uses) {
        Manifest manifest =
                TestOverlays.manifest("{apiVersion: v1, kind: X, metadata: {name: x, namespace: shop}}", uses);
        return Condition.holdsFor(when(keys), manifest.id(), manifest.uses());
    }

    @SuppressWarnings("unchecked")
    private static OverlayCondition when(Map<String, Object> keys) {
        return new OverlayCondition(
                Optional.ofNullable((String) keys.get("openshift"))
                        .map(r -> VersionRange.parse(r).orElseThrow()),
                Optional.ofNullable((String) keys.get("mtc"))
                        .map(r -> VersionRange.parse(r).orElseThrow()),
                (List<Operator>) keys.getOrDefault("operator", List.of()),
                (List<NetworkPlugin>) keys.getOrDefault("networkPlugin", List.of()),
                (List<Regime>) keys.getOrDefault("regime", List.of()),
                (List<Role>) keys.getOrDefault("role", List.of()),
                (List<Consumer>) keys.getOrDefault("consumer", List.of()),
                (List<Side>) keys.getOrDefault("side", List.of()),
                names(keys, "clusters"),
                names(keys, "pairs"),
                names(keys, "namespaces"),
                new TreeMap<>((Map<String, String>) keys.getOrDefault("clusterLabels", Map.of())),
                new TreeMap<>((Map<String, String>) keys.getOrDefault("pairLabels", Map.of())));
    }

    @SuppressWarnings("unchecked")
    private static List<Located<String>> names(Map<String, Object> keys, String key) {
        return ((List<String>) keys.getOrDefault(key, List.of()))
                .stream().map(name -> new Located<>(name, Location.NONE)).toList();
    }

    @Test
    void clusterKeys() {
        assertThat(holds(Map.of())).isTrue();
        assertThat(holds(Map.of("openshift", ">=4.6 <4.15"))).isTrue();
        assertThat(holds(Map.of("openshift", "<4.14"))).isFalse();
        assertThat(holds(Map.of("mtc", "1.7"))).isTrue();
        assertThat(holds(Map.of("mtc", ">=1.8"))).isFalse();
        assertThat(holds(Map.of("operator", List.of(Operator.LEGACY, Operator.OLM))))
                .isTrue();
        assertThat(holds(Map.of("operator", List.of(Operator.LEGACY)))).isFalse();
        assertThat(holds(Map.of("networkPlugin", List.of(NetworkPlugin.OVN_KUBERNETES))))
                .isTrue();
        assertThat(holds(Map.of("networkPlugin", List.of(NetworkPlugin.OPENSHIFT_SDN))))
                .isFalse();
        assertThat(holds(Map.of("regime", List.of(Regime.INHERITED_PROXY)))).isTrue();
        assertThat(holds(Map.of("regime", List.of(Regime.MANUAL_PROXY)))).isFalse();
        assertThat(holds(Map.of("role", List.of(Role.CONTROL)))).isTrue();
        assertThat(holds(Map.of("role", List.of(Role.REMOTE)))).isFalse();
        assertThat(holds(Map.of("consumer", List.of(Consumer.PLAIN)))).isTrue();
        assertThat(holds(Map.of("consumer", List.of(Consumer.ARGOCD, Consumer.FLUX))))
                .isFalse();
        assertThat(holds(Map.of("clusters", List.of("x", "ocp*prod")))).isTrue();
        assertThat(holds(Map.of("clusters", List.of("ocp3*")))).isFalse();
        assertThat(holds(Map.of("clusterLabels", Map.of("env", "prod", "dc", "eu"))))
                .isTrue();
        assertThat(holds(Map.of("clusterLabels", Map.of("env", "prod", "dc", "us"))))
                .isFalse();
        assertThat(holds(Map.of("role", List.of(Role.CONTROL), "mtc", ">=1.8"))).isFalse();
    }

    @Test
    void unknownPluginIsNone() {
        ClusterFacts unknown = new ClusterFacts(
                "x",
                new TreeMap<>(),
                CLUSTER.openshift(),
                CLUSTER.mtc(),
                Operator.OLM,
                Optional.empty(),
                Regime.INHERITED_PROXY,
                Role.CONTROL);
        OverlayCondition sdn = when(Map.of("networkPlugin", List.of(NetworkPlugin.OPENSHIFT_SDN)));
        assertThat(Condition.holdsFor(sdn, unknown)).isFalse();
        assertThat(Condition.holdsFor(when(Map.of()), unknown)).isTrue();
    }

    @Test
    void objectKeysHoldForOneUseTogether() {
        PairUse shop = new PairUse("shop", Optional.of(Side.SOURCE), new TreeMap<>(Map.of("wave", "1")));
        PairUse crm = new PairUse("crm", Optional.of(Side.TARGET), new TreeMap<>(Map.of("wave", "2")));
        assertThat(holdsForObject(Map.of())).isTrue();
        assertThat(holdsForObject(Map.of("namespaces", List.of("sh*")))).isTrue();
        assertThat(holdsForObject(Map.of("namespaces", List.of("crm")), shop)).isFalse();
        assertThat(holdsForObject(Map.of("pairs", List.of("shop")))).isFalse();
        assertThat(holdsForObject(Map.of("side", List.of(Side.SOURCE)))).isFalse();
        assertThat(holdsForObject(Map.of("pairLabels", Map.of("wave", "1")))).isFalse();
        assertThat(holdsForObject(Map.of("pairs", List.of("c*")), shop, crm)).isTrue();
        assertThat(holdsForObject(Map.of("pairs", List.of("crm"), "side", List.of(Side.SOURCE)), shop, crm))
                .isFalse();
        assertThat(holdsForObject(Map.of("pairs", List.of("crm"), "pairLabels", Map.of("wave", "1")), shop, crm))
                .isFalse();
        assertThat(holdsForObject(
                        Map.of(
                                "pairs",
                                List.of("crm"),
                                "side",
                                List.of(Side.TARGET),
                                "pairLabels",
                                Map.of("wave", "2")),
                        shop,
                        crm))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, abc, true",
        "**, abc, true",
        "a*, abc, true",
        "*c, abc, true",
        "a*c, abc, true",
        "a*c, ac, true",
        "a*b*c, axbxbxc, true",
        "abc*, abc, true",
        "*ab, aab, true",
        "a*c, abcd, false",
        "a, ab, false",
        "ab, a, false",
        "'', a, false",
        "'', '', true",
        "a*b, acc, false",
        "a.c, abc, false",
    })
    void wildcards(String wildcard, String name, boolean matches) {
        assertThat(dev.mtcgitops.model.Wildcard.matches(wildcard, name)).isEqualTo(matches);
    }
}
