package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.network.TrafficChange.Pods;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrafficComparisonTest {
    private static final String OPEN = "{policyTypes: [Egress], egress: [{}]}";

    private static String ofFirewalls(String before, String after) {
        TrafficComparison compared = TrafficComparison.of(TrafficText.firewalls(before), TrafficText.firewalls(after));
        assertThat(compared.unreadable()).isEmpty();
        assertThat(compared.changes())
                .hasSizeLessThan(2)
                .allMatch(change -> change.pods() == Pods.ALL && change.direction() == Direction.EGRESS);
        return compared.changes().stream().map(TrafficText::text).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing                     | EF -0.0.0.0/0       | EF -0.0.0.0/0                       | ''
            an Allow before the Deny    | EF -0.0.0.0/0       | EF +10.0.0.0/8 -0.0.0.0/0           | + 10.0.0.0/8 all
            an Allow behind it          | EF -0.0.0.0/0       | EF -0.0.0.0/0 +10.0.0.0/8           | ''
            what was allowed anyway     | EF -10.0.0.0/8      | EF +11.0.0.0/8 -10.0.0.0/8          | ''
            two halves as one           | EF -0.0.0.0/0       | EF +10.0.0.0/9 +10.128.0.0/9 -0.0.0.0/0 | + 10.0.0.0/8 all
            addresses in their order    | EF -0.0.0.0/0       | EF +100.0.0.0/8 +20.0.0.0/8 +3.0.0.0/8 -0.0.0.0/0 | + 3.0.0.0/8 all; + 20.0.0.0/8 all; + 100.0.0.0/8 all
            both ways                   | EF -10.0.0.0/8      | EF -11.0.0.0/8                      | + 10.0.0.0/8 all; - 11.0.0.0/8 all
            host bits as clusters do    | EF -10.0.0.0/8      | EF -10.1.2.3/8                      | ''
            an empty firewall           | EF -10.0.0.0/8      | EF                                  | + 10.0.0.0/8 all
            """)
    void whatTheNewFirewallAllowsAndTheOldDidNotIsOpened(String what, String before, String after, String expected) {
        assertThat(ofFirewalls(before, after)).isEqualTo(expected);
    }

    @Test
    void anAbsentFirewallAllowsEverything() {
        assertThat(ofFirewalls("EF -0.0.0.0/0 -::/0", "")).isEqualTo("+ 0.0.0.0/0 all; + ::/0 all");
        assertThat(ofFirewalls("", "EF +128.0.0.0/1 -0.0.0.0/0")).isEqualTo("- 0.0.0.0/1 all");
        assertThat(ofFirewalls("", "EF +10.0.0.0/8")).isEmpty();
        assertThat(ofFirewalls("", "")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one port          | EF -0.0.0.0/0     | EF +10.0.0.0/8#443 -0.0.0.0/0                 | + 10.0.0.0/8 TCP 443
            ports alike       | EF -0.0.0.0/0     | EF +10.0.0.0/8#UDP/53,443 -0.0.0.0/0          | + 10.0.0.0/8 TCP 443, UDP 53
            ports of two rules| EF -0.0.0.0/0     | EF +10.0.0.0/8#UDP/53 +10.0.0.0/8#443 -0.0.0.0/0 | + 10.0.0.0/8 TCP 443, UDP 53
            neighbours        | EF -0.0.0.0/0     | EF +10.0.0.0/8#8081,8080,8083 -0.0.0.0/0      | + 10.0.0.0/8 TCP 8080-8081, TCP 8083
            all but one       | EF -0.0.0.0/0     | EF -10.0.0.0/8#443 +10.0.0.0/8 -0.0.0.0/0     | + 10.0.0.0/8 all except TCP 443
            a port denied     | EF -10.0.0.0/8#25 | EF -11.0.0.0/8#25                             | + 10.0.0.0/8 TCP 25; - 11.0.0.0/8 TCP 25
            one address more  | EF -0.0.0.0/0     | EF +10.0.0.5/32 +10.0.0.0/8#443 -0.0.0.0/0    | + 10.0.0.0/8 TCP 443; + 10.0.0.5/32 all
            in smaller blocks | EF -0.0.0.0/0     | EF +10.0.0.4/31#443 +10.0.0.4/32#80 +10.0.0.5/32#81 -0.0.0.0/0 | + 10.0.0.4/32 TCP 80, TCP 443; + 10.0.0.5/32 TCP 81, TCP 443
            all but what stays| EF -10.0.0.0/29   | EF -10.0.0.4/32#443                           | + 10.0.0.0/30 all; + 10.0.0.4/32 all except TCP 443; + 10.0.0.5/32 all; + 10.0.0.6/31 all
            another protocol  | EF +10.0.0.0/8#443 -0.0.0.0/0 | EF +10.0.0.0/8#UDP/443 -0.0.0.0/0 | + 10.0.0.0/8 UDP 443; - 10.0.0.0/8 TCP 443
            """)
    void rulesWithPortsCountPerSetOfPorts(String what, String before, String after, String expected) {
        assertThat(ofFirewalls(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an Allow appears       | -0.0.0.0/0                 | +a.io -0.0.0.0/0            | + dns a.io all
            an Allow goes          | +a.io -0.0.0.0/0           | -0.0.0.0/0                  | - dns a.io all
            nodes                  | -0.0.0.0/0                 | +@role=infra -0.0.0.0/0     | + nodes role=infra all
            addresses come before  | -0.0.0.0/0                 | +b.io +@r=i +a.io +9.0.0.0/8 -0.0.0.0/0 | + 9.0.0.0/8 all; + dns a.io all; + dns b.io all; + nodes r=i all
            on a port              | -0.0.0.0/0                 | +a.io#443 -0.0.0.0/0        | + dns a.io TCP 443
            on other ports         | +a.io#80,443 -0.0.0.0/0    | +a.io#443,8443 -0.0.0.0/0   | + dns a.io TCP 8443; - dns a.io TCP 80
            a Deny appears         | -0.0.0.0/0                 | -a.io -0.0.0.0/0            | - dns a.io all
            a Deny goes            | -a.io                      | ''                          | + dns a.io all
            Allow becomes Deny     | +a.io                      | -a.io                       | - dns a.io all
            a Deny before appears  | +a.io                      | -0.0.0.0/0 +a.io            | - 0.0.0.0/0 all; - dns a.io all
            of IPv6 alone          | +a.io                      | -::/0 +a.io                 | - ::/0 all; - dns a.io all
            a Deny before goes     | -0.0.0.0/0 +a.io           | +a.io -0.0.0.0/0            | + dns a.io all
            of one port            | -0.0.0.0/0#443 +a.io       | +a.io -0.0.0.0/0#443        | + dns a.io TCP 443
            a Deny of a part       | +a.io                      | -10.0.0.0/8 +a.io           | - 10.0.0.0/8 all
            what it denies already | -0.0.0.0/0                 | -0.0.0.0/0 +a.io -b.io      | ''
            a Deny denied by it    | -a.io                      | -0.0.0.0/0 -a.io            | - 0.0.0.0/0 all
            a second rule for it   | +a.io -0.0.0.0/0           | +a.io -a.io -0.0.0.0/0      | ''
            other spellings        | +A.io. +@a=1 -0.0.0.0/0    | +a.IO +@a=1 -0.0.0.0/0      | ''
            """)
    void rulesWithNamesCountWhereTheyOrADenyOfEverythingBeforeThemAppearOrGo(
            String what, String before, String after, String expected) {
        assertThat(ofFirewalls("EF " + before, "EF " + after)).isEqualTo(expected);
    }

    @Test
    void nodesAreNamedByTheirWholeSelector() {
        String selector =
                "{matchLabels: {b: \"1\", a: x}, matchExpressions: [{key: zone, operator: In, values: [q, p, q]},"
                        + " {key: c, operator: In, values: [z]}, {key: gpu, operator: DoesNotExist}]}";
        YamlMapping before = firewall("{egress: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}");
        YamlMapping after =
                firewall("{egress: [{type: Allow, to: {nodeSelector: {}}}, {type: Allow, to: {nodeSelector: " + selector
                        + "}}, {type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}");
        assertThat(TrafficComparison.of(List.of(before), List.of(after)).changes())
                .extracting(TrafficText::text)
                .containsExactly("+ nodes !gpu,a=x,b=1,c=z,zone in (p,q) all; + nodes * all");
    }

    @Test
    void againstAnAbsentFirewallAllowsWithNamesDoNotCountAndDeniesDo() {
        assertThat(ofFirewalls("", "EF +a.io -b.io -0.0.0.0/0")).isEqualTo("- 0.0.0.0/0 all; - dns b.io all");
        assertThat(ofFirewalls("EF +a.io -b.io -0.0.0.0/0", "")).isEqualTo("+ 0.0.0.0/0 all; + dns b.io all");
        assertThat(ofFirewalls("", "EF -0.0.0.0/0 +a.io -b.io")).isEqualTo("- 0.0.0.0/0 all");
    }

    @Test
    void egressNetworkPoliciesSayNothingAboutIpv6() {
        assertThat(ofFirewalls("", "ENP -0.0.0.0/0")).isEqualTo("- 0.0.0.0/0 all");
        assertThat(ofFirewalls("ENP -::/0 +a.io", "ENP +a.io")).isEmpty();
        assertThat(ofFirewalls("ENP -0.0.0.0/0", "EF -0.0.0.0/0 -::/0")).isEmpty();
        assertThat(ofFirewalls("EF -::/0", "ENP")).isEmpty();
    }

    @Test
    void oneAddressOfZerosIsEverythingToOpenshiftSdnAndOneAddressToOvnKubernetes() {
        assertThat(ofFirewalls("", "ENP -0.0.0.0/32")).isEqualTo("- 0.0.0.0/0 all");
        assertThat(ofFirewalls("", "EF -0.0.0.0/32")).isEqualTo("- 0.0.0.0/32 all");
        assertThat(ofFirewalls("ENP +a.io", "ENP -0.0.0.0/32 +a.io")).isEqualTo("- 0.0.0.0/0 all; - dns a.io all");
        assertThat(ofFirewalls("EF +a.io", "EF -0.0.0.0/32 +a.io")).isEqualTo("- 0.0.0.0/32 all");
    }

    @Test
    void egressNetworkPoliciesKnowNoPorts() {
        assertThat(ofFirewalls("ENP -0.0.0.0/0", "ENP +10.0.0.0/8#443 -0.0.0.0/0"))
                .isEqualTo("+ 10.0.0.0/8 all");
    }

    @Test
    void aChangeOfPluginComparesEachAsItsPluginTakesIt() {
        assertThat(ofFirewalls("ENP +10.0.0.0/8 -0.0.0.0/0", "EF +10.0.0.0/8 -0.0.0.0/0"))
                .isEmpty();
        assertThat(ofFirewalls("ENP +a.io -0.0.0.0/32", "EF +a.io -0.0.0.0/0")).isEmpty();
        assertThat(ofFirewalls("ENP +a.io -0.0.0.0/32", "EF -0.0.0.0/32 -0.0.0.0/1 -128.0.0.0/1"))
                .isEqualTo("- dns a.io all");
        assertThat(ofFirewalls("ENP +10.0.0.0/8#443 -0.0.0.0/0", "EF +10.0.0.0/8#443 -0.0.0.0/0"))
                .isEqualTo("- 10.0.0.0/8 all except TCP 443");
    }

    @Test
    void openshiftSdnDropsEverythingWhereANamespaceHasTwoFirewalls() {
        assertThat(ofFirewalls("ENP +a.io -10.0.0.0/8", "ENP +a.io -10.0.0.0/8 & ENP"))
                .isEqualTo("- 0.0.0.0/5 all; - 8.0.0.0/7 all; - 11.0.0.0/8 all; - 12.0.0.0/6 all; - 16.0.0.0/4 all;"
                        + " - 32.0.0.0/3 all; - 64.0.0.0/2 all; - 128.0.0.0/1 all; - dns a.io all");
    }

    @Test
    void allPodsComeBeforeRsyncPods() {
        List<YamlMapping> after = Stream.of(TrafficText.policies(OPEN), TrafficText.firewalls("EF -0.0.0.0/0"))
                .flatMap(List::stream)
                .toList();
        assertThat(TrafficComparison.of(List.of(), after).changes())
                .extracting(TrafficChange::pods)
                .containsExactly(Pods.ALL, Pods.RSYNC);
    }

    private static YamlMapping firewall(String spec) {
        return TrafficText.object("EgressFirewall", "default", spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything",
                "{egress: all}",
                "{egress: [Allow]}",
                "{egress: [{type: AllowX, to: {cidrSelector: 10.0.0.0/8}}]}",
                "{egress: [{type: Deny, to: {cidrSelector: everything}}]}",
                "{egress: [{type: Deny, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 65536, protocol: TCP}]}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchLabels: infra}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchLabels: {role: [infra]}}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchLabels: {\"my role\": infra}}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchLabels: {role: \"a, pod b\"}}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: {key: role}}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: role, operator: Is}]}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: role, operator: In, values: []}]}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: role, operator: In, values: [[a], b]}]}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: role, operator: In, values: b}]}}}]}",
                "{egress: [{type: Deny, to: {nodeSelector: {matchExpressions: [{key: role, operator: Exists, values: [b]}]}}}]}"
            })
    void aFirewallThatCannotBeUnderstoodIsNotComparedAndIsNamed(String spec) {
        YamlMapping broken = firewall(spec);
        YamlMapping whole = firewall("{egress: []}");
        assertThat(TrafficComparison.of(List.of(whole), List.of(broken)))
                .isEqualTo(new TrafficComparison(List.of(), List.of(broken)));
        assertThat(TrafficComparison.of(List.of(broken), List.of()))
                .isEqualTo(new TrafficComparison(List.of(), List.of(broken)));
        assertThat(TrafficComparison.of(List.of(broken), List.of(firewall(spec))))
                .isEqualTo(new TrafficComparison(List.of(), List.of()));
        assertThat(TrafficComparison.openedUnasked(List.of(broken), List.of(whole), List.of()))
                .isEmpty();
    }

    @Test
    void nodesAndTwoKindsAreMoreThanCanBeUnderstoodOfEgressNetworkPolicies() {
        List<YamlMapping> nodes = TrafficText.firewalls("ENP +@role=infra");
        List<YamlMapping> both = TrafficText.firewalls("ENP -0.0.0.0/0 & EF -0.0.0.0/0");
        List<YamlMapping> two = TrafficText.firewalls("EF -0.0.0.0/0 & EF");
        for (List<YamlMapping> unclear : List.of(nodes, both, two)) {
            assertThat(TrafficComparison.of(List.of(), unclear)).isEqualTo(new TrafficComparison(List.of(), unclear));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            just what is asked for | EF -0.0.0.0/0  | EF +10.0.0.5/32#443 -0.0.0.0/0 | EF +10.0.0.5/32#443        | ''
            wider addresses        | EF -0.0.0.0/0  | EF +10.0.0.4/31 -0.0.0.0/0     | EF +10.0.0.5/32            | 10.0.0.4/32 all
            more ports             | EF -0.0.0.0/0  | EF +10.0.0.5/32 -0.0.0.0/0     | EF +10.0.0.5/32#443        | 10.0.0.5/32 all except TCP 443
            a lost Deny            | EF -10.0.0.0/8 -11.0.0.0/8 | EF +10.0.0.5/32 -10.0.0.0/8 | EF +10.0.0.5/32#443 | 10.0.0.5/32 all except TCP 443; 11.0.0.0/8 all
            a name                 | EF -0.0.0.0/0  | EF +a.io +b.io -0.0.0.0/0      | EF +a.io                   | dns b.io all
            no ports of the plugin | ENP -0.0.0.0/0 | ENP +10.0.0.5/32 -0.0.0.0/0    | EF +10.0.0.5/32#443        | ''
            no firewall before     | ''             | EF -0.0.0.0/0                  | EF +10.0.0.5/32            | ''
            no firewall any more   | EF -0.0.0.0/0  | ''                             | EF +10.0.0.5/32            | ''
            """)
    void whatIsOpenedUnaskedIsWiderThanWhatIsAskedFor(
            String what, String before, String after, String asked, String expected) {
        List<FirewallRule> rules = FirewallGrammar.rules(
                        TrafficText.firewalls(asked).get(0), NetworkPlugin.OVN_KUBERNETES)
                .orElseThrow();
        assertThat(TrafficComparison.openedUnasked(TrafficText.firewalls(before), TrafficText.firewalls(after), rules))
                .extracting(TrafficText::text)
                .satisfies(texts -> assertThat(String.join("; ", texts)).isEqualTo(expected));
    }
}
