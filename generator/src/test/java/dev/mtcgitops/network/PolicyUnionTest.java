package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyUnionTest {
    private static final Labelled POD = new Labelled(Map.of("app", "rsync"), key -> key.startsWith("migration"));

    private static List<Policy> policies(String specs) {
        return Stream.of(specs.split(" \\+ "))
                .filter(spec -> !spec.isBlank())
                .map(spec -> YamlReader.readCaptured("p.yaml", "spec: " + spec, new Diagnostics())
                        .get(0))
                .map(tree -> PolicyGrammar.policy((YamlMapping) tree))
                .toList();
    }

    private static PolicyEnforcement plugin(NetworkPlugin plugin, String openshift, String mode) {
        return new PolicyEnforcement(
                Optional.of(plugin),
                OpenShiftVersion.parse(openshift).orElseThrow(),
                mode.isEmpty() ? Optional.empty() : Optional.of(SdnMode.valueOf(mode)));
    }

    private static FarEnd far(String addresses, boolean pods, int port) {
        return new FarEnd(
                Stream.of(addresses.split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(text -> Cidr.parse(text).orElseThrow())
                        .toList(),
                pods ? new FarEnd.Perhaps() : new FarEnd.Outside(),
                "TCP",
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no policy                    | ''                                                        | PASSES
            one for other pods           | {podSelector: {matchLabels: {app: shop}}, policyTypes: [Egress]} | PASSES
            one for ingress              | {policyTypes: [Ingress]}                                  | PASSES
            a default deny               | {policyTypes: [Egress]}                                   | BLOCKED
            everything                   | {egress: [{}]}                                            | PASSES
            the union                    | {policyTypes: [Egress]} + {egress: [{}]}                  | PASSES
            of one for other pods        | {policyTypes: [Egress]} + {podSelector: {matchLabels: {app: shop}}, egress: [{}]} | BLOCKED
            the port                     | {egress: [{ports: [{port: 443}]}]}                        | PASSES
            all ports of the protocol    | {egress: [{ports: [{protocol: TCP}]}]}                    | PASSES
            a range of ports             | {egress: [{ports: [{port: 400, endPort: 500}]}]}          | PASSES
            another port                 | {egress: [{ports: [{port: 80}]}]}                         | BLOCKED
            another protocol             | {egress: [{ports: [{port: 443, protocol: UDP}]}]}         | BLOCKED
            a named port                 | {egress: [{ports: [{port: https}]}]}                      | UNKNOWN
            the addresses                | {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/24}}]}]}        | PASSES
            others                       | {egress: [{to: [{ipBlock: {cidr: 10.0.1.0/24}}]}]}        | BLOCKED
            a part                       | {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/31}}]}]}        | UNKNOWN
            one of the addresses         | {egress: [{to: [{ipBlock: {cidr: 10.0.0.9/32}}]}]}        | UNKNOWN
            each in a policy of its own  | {egress: [{to: [{ipBlock: {cidr: 10.0.0.9/32}}]}]} + {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/30}}]}]} | PASSES
            all but them                 | {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/24]}}]}]} | BLOCKED
            all but a part               | {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.1/32]}}]}]} | UNKNOWN
            pods                         | {egress: [{to: [{namespaceSelector: {}}]}]}               | BLOCKED
            what cannot be understood    | {egress: [{to: [{ipBlock: {cidr: all}}]}]}                | UNKNOWN
            address and port in one rule | {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/24}}], ports: [{port: 80}]}, {to: [{ipBlock: {cidr: 11.0.0.0/24}}], ports: [{port: 443}]}]} | BLOCKED
            """)
    void theUnionOfWhatIsolatesLetsThrough(String what, String specs, Verdict verdict) {
        assertThat(PolicyUnion.of(
                                policies(specs),
                                plugin(NetworkPlugin.OVN_KUBERNETES, "4.14", ""),
                                Direction.EGRESS,
                                POD,
                                "shop",
                                far("10.0.0.0/30 10.0.0.9", false, 443))
                        .verdict())
                .as(what)
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # neither addresses nor the port are known, and the other end may be pods
            {egress: [{}]}                                     | PASSES
            {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}  | UNKNOWN
            {egress: [{to: [{podSelector: {}}]}]}              | UNKNOWN
            {egress: [{ports: [{port: 443}]}]}                 | UNKNOWN
            {egress: [{ports: [{port: 443, protocol: UDP}]}]}  | BLOCKED
            {policyTypes: [Egress]}                            | BLOCKED
            """)
    void whatIsNotStatedIsUnknown(String spec, Verdict verdict) {
        assertThat(PolicyUnion.of(
                                policies(spec),
                                plugin(NetworkPlugin.OVN_KUBERNETES, "4.14", ""),
                                Direction.EGRESS,
                                POD,
                                "shop",
                                far("", true, 0))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.9  | ''             | EGRESS  | {policyTypes: [Egress]}                             | PASSES
            4.10 | ''             | EGRESS  | {policyTypes: [Egress]}                             | BLOCKED
            4.10 | MULTITENANT    | INGRESS | {}                                                  | PASSES
            3.11 | ''             | INGRESS | {}                                                  | UNKNOWN
            3.11 | ''             | INGRESS | {ingress: [{}]}                                     | PASSES
            3.11 | NETWORK_POLICY | INGRESS | {}                                                  | BLOCKED
            4.2  | ''             | INGRESS | {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]} | BLOCKED
            4.3  | ''             | INGRESS | {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]} | PASSES
            """)
    void openshiftSdnFollowsWhatItsReleaseKnows(
            String openshift, String mode, Direction direction, String spec, Verdict verdict) {
        assertThat(PolicyUnion.of(
                                policies(spec),
                                plugin(NetworkPlugin.OPENSHIFT_SDN, openshift, mode),
                                direction,
                                POD,
                                "shop",
                                far("10.0.0.1", false, 443))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # in the namespace `ingress` with the label `role: routers`, pods with the label `app: router`
            {ingress: [{from: [{namespaceSelector: {matchLabels: {role: routers}}}]}]}                      | PASSES
            {ingress: [{from: [{namespaceSelector: {matchLabels: {role: others}}}]}]}                       | BLOCKED
            {ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}                            | UNKNOWN
            {ingress: [{from: [{namespaceSelector: {}}]}]}                                                  | PASSES
            {ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: router}}}]}]}       | PASSES
            {ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: shop}}}]}]}         | BLOCKED
            {ingress: [{from: [{podSelector: {}}]}]}                                                        | BLOCKED
            {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}                                            | PASSES
            {ingress: [{from: [{ipBlock: {cidr: 11.0.0.0/8}}]}]}                                            | BLOCKED
            """)
    void podsAreSelectedByTheirLabels(String spec, Verdict verdict) {
        FarEnd routers = new FarEnd(
                List.of(Cidr.parse("10.0.0.0/14").orElseThrow()),
                new FarEnd.Known(
                        "ingress",
                        Labelled.atLeast(Map.of("role", "routers")),
                        Optional.of(Labelled.atLeast(Map.of("app", "router")))),
                "TCP",
                OptionalInt.of(6443));
        assertThat(PolicyUnion.of(
                                policies(spec),
                                plugin(NetworkPlugin.OVN_KUBERNETES, "4.14", ""),
                                Direction.INGRESS,
                                POD,
                                "shop",
                                routers)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # one that may select the pod
            {podSelector: {matchLabels: {migration.plan: a}}, policyTypes: [Egress]}                                      | UNKNOWN
            {podSelector: {matchLabels: {migration.plan: a}}, egress: [{}]}                                               | PASSES
            {podSelector: {matchLabels: {app: shop, migration.plan: a}}, policyTypes: [Egress]}                           | PASSES
            # beside one that does
            {policyTypes: [Egress]} + {podSelector: {matchLabels: {migration.plan: a}}, egress: [{}]}                     | UNKNOWN
            {policyTypes: [Egress]} + {podSelector: {matchLabels: {migration.plan: a}}, policyTypes: [Egress]}            | BLOCKED
            {egress: [{}]} + {podSelector: {matchLabels: {migration.plan: a}}, policyTypes: [Egress]}                     | PASSES
            """)
    void labelsThatAreNotKnownMayBeThere(String specs, Verdict verdict) {
        assertThat(PolicyUnion.of(
                                policies(specs),
                                plugin(NetworkPlugin.OVN_KUBERNETES, "4.14", ""),
                                Direction.EGRESS,
                                POD,
                                "shop",
                                far("10.0.0.1", false, 443))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"4.9, EGRESS, UNKNOWN", "4.9, INGRESS, BLOCKED", "4.14, EGRESS, BLOCKED"})
    void thePluginThatIsNotStatedMayIgnoreThem(String openshift, Direction direction, Verdict verdict) {
        assertThat(PolicyUnion.of(
                                policies("{policyTypes: [Ingress, Egress]}"),
                                new PolicyEnforcement(
                                        Optional.empty(),
                                        OpenShiftVersion.parse(openshift).orElseThrow(),
                                        Optional.empty()),
                                direction,
                                POD,
                                "shop",
                                far("10.0.0.1", false, 443))
                        .verdict())
                .isEqualTo(verdict);
    }
}
