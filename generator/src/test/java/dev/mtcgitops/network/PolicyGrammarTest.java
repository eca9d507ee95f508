package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlReader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyGrammarTest {
    private static Policy policy(String spec) {
        return PolicyGrammar.policy((YamlMapping) YamlReader.readCaptured("p.yaml", "spec: " + spec, new Diagnostics())
                .get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # kubernetes pkg/apis/networking/v1/defaults.go
            {podSelector: {}}                                  | {policyTypes: [Ingress]}                      | true
            {podSelector: {}, policyTypes: []}                 | {policyTypes: [Ingress]}                      | true
            {egress: [{}]}                                     | {egress: [{}], policyTypes: [Ingress, Egress]} | true
            {egress: []}                                       | {policyTypes: [Ingress]}                      | true
            {ingress: [{ports: [{port: 443}]}]}                | {ingress: [{ports: [{port: 443, protocol: TCP}]}]} | true
            {ingress: [{ports: [{port: 443}]}]}                | {ingress: [{ports: [{port: 443, protocol: null, endPort: null}]}]} | true
            {policyTypes: [Egress, Ingress], egress: [{}]}     | {egress: [{}]}                                | true
            # what says the same in other words
            {podSelector: {matchLabels: {a: b}}}               | {podSelector: {matchExpressions: [{key: a, operator: In, values: [b]}]}} | true
            {ingress: [{from: []}]}                            | {ingress: [{}]}                               | true
            # what does not
            {ingress: [{}]}                                    | {}                                            | false
            {egress: [{}], policyTypes: [Egress]}              | {egress: [{}]}                                | false
            {podSelector: {matchLabels: {a: b}}}               | {podSelector: {matchLabels: {a: c}}}          | false
            {ingress: [{from: [{podSelector: {}}]}]}           | {ingress: [{from: [{namespaceSelector: {}}]}]} | false
            {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]} | {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]} | false
            {ingress: [{ports: [{port: 443}]}]}                | {ingress: [{ports: [{port: 443, endPort: 444}]}]} | false
            {ingress: [{from: [{ipBlock: {cidr: any}}]}]}      | {ingress: [{from: [{ipBlock: {cidr: all}}]}]} | false
            """)
    void policiesAreEqualWhereTheySayTheSame(String one, String other, boolean equal) {
        assertThat(policy(one).equals(policy(other))).isEqualTo(equal);
        if (equal) {
            assertThat(policy(one)).hasSameHashCodeAs(policy(other));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                         | INGRESS | true
            {}                                                         | EGRESS  | false
            # what OpenShift 3.7 makes of each policy
            {podSelector: {matchLabels: {app: shop}}, ingress: [{}]}   | INGRESS | true
            {podSelector: {matchLabels: {app: shop}}, ingress: [{}]}   | EGRESS  | false
            {podSelector: {matchLabels: {app: crm}}}                   | INGRESS | false
            {policyTypes: [Egress]}                                    | EGRESS  | true
            {policyTypes: [Egress]}                                    | INGRESS | false
            {podSelector: {matchExpressions: [{key: tier, operator: Exists}]}} | INGRESS | false
            """)
    void aPolicyIsolatesWhomItSelectsInItsDirections(String spec, Direction direction, boolean isolates) {
        assertThat(policy(spec).isolates(new Labelled(Map.of("app", "shop"), key -> false), direction))
                .isEqualTo(isolates ? Match.YES : Match.NO);
    }
}
