package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenShift SDN learned peers one after the other, and lets nobody in by one that it does not know. */
final class IgnoredPeersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | OpenShiftSDN  | ipBlock: {cidr: 10.1.0.0/16}                         | true
            4.2  | OpenShiftSDN  | ipBlock: {cidr: 10.1.0.0/16}                         | true
            4.3  | OpenShiftSDN  | ipBlock: {cidr: 10.1.0.0/16}                         | false
            4.9  | OpenShiftSDN  | ipBlock: {cidr: 10.1.0.0/16, except: [10.1.1.0/24]}  | true
            4.10 | OpenShiftSDN  | ipBlock: {cidr: 10.1.0.0/16, except: [10.1.1.0/24]}  | false
            4.9  | OVNKubernetes | ipBlock: {cidr: 10.1.0.0/16, except: [10.1.1.0/24]}  | false
            3.11 | OpenShiftSDN  | namespaceSelector: {}, podSelector: {}               | true
            4.1  | OpenShiftSDN  | namespaceSelector: {}, podSelector: {}               | false
            3.11 | OpenShiftSDN  | namespaceSelector: {}                                | false
            """)
    void peersThatOpenshiftSdnPassesOverAreRefused(String openshift, String plugin, String peer, boolean refused) {
        Checked checked = Checked.of(
                Input.overlay("o", """
                        patches:
                          - target: {name: mtc-allow-ingress-to-rsync}
                            patch: |-
                              - {op: replace, path: /spec/ingress/0, value: {from: [{%s}]}}
                        """.formatted(peer)),
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        control: source
                        namespaces: [{source: x, targetExists: true}]
                        """),
                Input.cluster("a", "openshift: \"4.14\"\n"),
                Input.cluster("b", "openshift: \"%s\"\nnetworkPlugin: %s\n".formatted(openshift, plugin)));
        assertThat(checked.places("NP-008").stream().map(place -> place.split(":", 2)[0]))
                .isEqualTo(refused ? List.of("NP-008 8") : List.of());
    }

    /** Up to 4.9 egress rules have no effect at all, whatever is in them. */
    @ParameterizedTest
    @CsvSource({"4.2", "4.9", "4.10"})
    void peersOfEgressRulesAreNot(String openshift) {
        Checked checked = Checked.of(
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        namespaces: [{source: x, policies: tight}]
                        """),
                Input.cluster("a", "openshift: \"" + openshift + "\"\nnetworkPlugin: OpenShiftSDN\n"),
                Input.cluster("b", "openshift: \"4.14\"\ningress: [10.0.0.1]\n"));
        assertThat(checked.places("NP-008")).isEmpty();
        assertThat(checked.rendered()).isPresent();
    }
}
