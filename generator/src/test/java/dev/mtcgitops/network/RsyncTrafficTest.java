package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RsyncTrafficTest {
    private static final String OPEN = "{policyTypes: [Egress], egress: [{}]}";

    private static String ofPolicies(String before, String after) {
        TrafficComparison compared = TrafficComparison.of(TrafficText.policies(before), TrafficText.policies(after));
        assertThat(compared.unreadable()).isEmpty();
        return compared.changes().stream()
                .map(change -> change.pods() + " " + change.direction().field() + ": " + TrafficText.text(change))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            any contains all         | egress: [{}] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]               | - any all
            and back                 | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}] | egress: [{}]               | + any all
            but not other ports      | egress: [{ports: [{port: 53, protocol: UDP}]}] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}] | + 10.0.0.0/8 all except UDP 53; - any UDP 53
            another block            | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/9}}]}] | - 10.128.0.0/9 all
            exceptions               | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/9, 10.128.0.0/10]}}]}] | - 10.0.0.0/9 all; - 10.128.0.0/10 all
            an exception of one peer | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/9]}}]}] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/9]}}, {ipBlock: {cidr: 10.64.0.0/10}}]}] | + 10.64.0.0/10 all
            IPv6                     | egress: [] | egress: [{to: [{ipBlock: {cidr: "2001:db8::/33"}}, {ipBlock: {cidr: "2001:db8:8000::/33"}}]}] | + 2001:db8::/32 all
            a namespace              | egress: [] | egress: [{to: [{namespaceSelector: {matchLabels: {a: b}}}]}]    | + namespace a=b all
            pods of a namespace      | egress: [] | egress: [{to: [{namespaceSelector: {matchLabels: {a: b}}, podSelector: {matchLabels: {c: d}}}]}] | + namespace a=b, pod c=d all
            all pods of a namespace  | egress: [] | egress: [{to: [{namespaceSelector: {matchLabels: {a: ''}}, podSelector: {}}]}] | + namespace a= all
            pods of all namespaces   | egress: [] | egress: [{to: [{namespaceSelector: {}, podSelector: {matchLabels: {c: d}}}]}] | + namespace *, pod c=d all
            pods of the same         | egress: [] | egress: [{to: [{podSelector: {matchLabels: {c: d}}}, {podSelector: {}}]}] | + pod * all; + pod c=d all
            ports                    | egress: [] | egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 5353, protocol: UDP}, {port: 5353}]}] | + 10.0.0.0/8 TCP 5353, UDP 5353
            a range                  | egress: [{ports: [{port: 400, endPort: 500}]}] | egress: [{ports: [{port: 443}]}] | - any TCP 400-442, TCP 444-500
            two ranges               | egress: [{ports: [{port: 1, endPort: 5}]}] | egress: [{ports: [{port: 4, endPort: 9}]}] | + any TCP 6-9; - any TCP 1-3
            a protocol               | egress: [] | egress: [{ports: [{protocol: SCTP}]}]                          | + any SCTP 1-65535
            a named port             | egress: [] | egress: [{ports: [{port: https}, {port: 443}]}]                | + any TCP 443, TCP https
            in all ports of TCP      | egress: [{ports: [{protocol: TCP}]}] | egress: [{ports: [{port: https}, {protocol: TCP}]}] | ''
            in no range of them      | egress: [{ports: [{port: 2, endPort: 65535}]}] | egress: [{ports: [{port: https}, {port: 2, endPort: 65535}]}] | + any TCP https
            null is no field         | egress: [{ports: [{port: 443, protocol: TCP}]}] | egress: [{to: null, ports: [{port: 443, endPort: null, protocol: null}]}] | ''
            all ports                | egress: [{ports: [{port: 443}]}] | egress: [{}]                             | + any all except TCP 443
            """)
    void policiesOfRsyncPodsCountAsTheUnionOfWhatTheyAllow(String what, String before, String after, String expected) {
        assertThat(ofPolicies("{policyTypes: [Egress], " + before + "}", "{policyTypes: [Egress], " + after + "}"))
                .isEqualTo(expected.isEmpty() ? "" : "rsync egress: " + expected);
    }

    @Test
    void otherPoliciesDecideWhereOursAreOnOneSideOnly() {
        assertThat(ofPolicies("", OPEN)).isEqualTo("rsync egress: + any all; - by other policies all");
        assertThat(ofPolicies(OPEN, "")).isEqualTo("rsync egress: + by other policies all; - any all");
        assertThat(ofPolicies("", "{policyTypes: [Egress]}")).isEqualTo("rsync egress: - by other policies all");
    }

    @Test
    void eachDirectionIsAChangeOfItsOwn() {
        assertThat(ofPolicies(OPEN, "{policyTypes: [Ingress], ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}"))
                .isEqualTo("rsync egress: + by other policies all; - any all"
                        + " | rsync ingress: + 10.0.0.0/8 all; - by other policies all");
    }

    @Test
    void aPolicyCountsInTheDirectionsInWhichItIsolates() {
        assertThat(ofPolicies("", "{ingress: [{}]}")).isEqualTo("rsync ingress: + any all; - by other policies all");
        assertThat(ofPolicies("", "{egress: [{}]}"))
                .isEqualTo("rsync egress: + any all; - by other policies all | rsync ingress: - by other policies all");
    }

    @Test
    void policiesThatAreNotOursDoNotCount() {
        assertThat(TrafficComparison.of(
                                List.of(),
                                List.of(
                                        TrafficText.object("NetworkPolicy", "default-deny", "{}"),
                                        TrafficText.object("Namespace", "mtc-allow-egress-from-rsync", "{}")))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything",
                "{podSelector: all}",
                "{podSelector: {matchLabels: [a]}}",
                "{policyTypes: Egress}",
                "{policyTypes: [Egres]}",
                "{egress: everything}",
                "{egress: [everything]}",
                "{egress: [{to: everybody}]}",
                "{egress: [{to: [everybody]}]}",
                "{egress: [{to: [{}]}]}",
                "{egress: [{to: [{ipBlock: 10.0.0.0/8}]}]}",
                "{egress: [{to: [{ipBlock: {cidr: everybody}}]}]}",
                "{egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: 10.0.0.0/9}}]}]}",
                "{egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [half]}}]}]}",
                "{egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}]}",
                "{egress: [{to: [{namespaceSelector: all}]}]}",
                "{egress: [{ports: 443}]}",
                "{egress: [{ports: [443]}]}",
                "{egress: [{ports: [{port: [443]}]}]}",
                "{egress: [{ports: [{port: 0}]}]}",
                "{egress: [{ports: [{port: 65536}]}]}",
                "{egress: [{ports: [{port: HTTPS}]}]}",
                "{egress: [{ports: [{port: 443, protocol: tcp}]}]}",
                "{egress: [{ports: [{port: 443, endPort: 80}]}]}",
                "{egress: [{ports: [{port: https, endPort: 443}]}]}",
                "{egress: [{ports: [{endPort: 443}]}]}"
            })
    void aPolicyThatCannotBeUnderstoodIsNotComparedAndIsNamed(String spec) {
        YamlMapping broken = TrafficText.policies(spec).get(0);
        YamlMapping other =
                TrafficText.policies("{policyTypes: [Ingress], ingress: [{}]}").get(0);
        assertThat(TrafficComparison.of(List.of(broken), List.of(other)))
                .isEqualTo(new TrafficComparison(List.of(), List.of(broken)));
        assertThat(TrafficComparison.of(List.of(other), List.of(broken, other)))
                .isEqualTo(new TrafficComparison(List.of(), List.of(broken)));
    }
}
