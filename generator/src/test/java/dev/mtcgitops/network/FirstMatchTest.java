package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.Dialled.Nodes;
import dev.mtcgitops.network.FirstMatch.Decision;
import dev.mtcgitops.network.FirstMatch.Denial;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirstMatchTest {
    private static final Location NOWHERE = Location.NONE;

    /** Rules are written {@code +10.0.0.0/8:443} for Allow and {@code -…} for Deny; the expectation names the rules that decide. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no rule at all                  |                                             | PASSES
            none matches                    | -11.0.0.0/8                                 | PASSES
            an Allow first                  | +10.0.0.0/8 -0.0.0.0/0                      | PASSES 1
            two Denies                      | -10.0.0.0/31 -10.0.0.2/31 +0.0.0.0/0        | BLOCKED 1 10.0.0.0/31
            a Deny, perhaps behind it       | -10.0.0.0/31 +other.example.com -0.0.0.0/0  | UNKNOWN 1 10.0.0.0/31
            a Deny first                    | -0.0.0.0/0 +10.0.0.0/8                      | BLOCKED 1 10.0.0.0/30
            a part is denied                | -10.0.0.2/32                                | UNKNOWN 1 10.0.0.2/32
            half is allowed                 | +10.0.0.0/31 -0.0.0.0/0                     | UNKNOWN 2 10.0.0.2/31
            two halves                      | +10.0.0.2/31 -11.0.0.0/8 +10.0.0.0/31 -0.0.0.0/0 | PASSES 1 3
            an Allow that adds nothing      | +10.0.0.0/31 +10.0.0.0/32 +10.0.0.0/8 -0.0.0.0/0 | PASSES 1 3
            all is allowed before the Deny  | +0.0.0.0/0 -10.0.0.0/8                      | PASSES 1
            the port                        | +10.0.0.0/8:443 -0.0.0.0/0                  | PASSES 1
            another port                    | +10.0.0.0/8:444 -0.0.0.0/0                  | BLOCKED 2 10.0.0.0/30
            another protocol                | +10.0.0.0/8:443/UDP -0.0.0.0/0              | BLOCKED 2 10.0.0.0/30
            a Deny of another port          | -0.0.0.0/0:25 -0.0.0.0/0:443/SCTP           | PASSES
            a Deny of the port              | -0.0.0.0/0:443                              | BLOCKED 1 10.0.0.0/30
            the other family                | -::/0                                       | PASSES
            the name that is dialled        | +Proxy.Example.com. -0.0.0.0/0              | PASSES 1
            a Deny of that name             | -proxy.example.com +0.0.0.0/0               | BLOCKED 1 10.0.0.0/30
            another name allowed            | +other.example.com -0.0.0.0/0               | BLOCKED 2 10.0.0.0/30
            another name denied             | -other.example.com                          | UNKNOWN 1
            a name denied behind the Allow  | +10.0.0.0/8 -other.example.com              | PASSES 1
            a name denied, then everything  | -other.example.com -0.0.0.0/0               | BLOCKED 2 10.0.0.0/30
            nodes of another cluster        | -nodes                                      | PASSES
            """)
    void theFirstMatchDecides(String what, String rules, String expected) {
        Dialled proxy = dialled(Nodes.NONE, "443", "proxy.example.com", "10.0.0.0/30");
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, proxy)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all ports                       | +10.0.0.0/8 -0.0.0.0/0        | PASSES 1
            some ports do not open them all | +10.0.0.0/8:30080 -0.0.0.0/0  | BLOCKED 2 10.0.0.0/30
            the port may be the one denied  | -10.0.0.0/8:30080             | UNKNOWN 1
            no TCP port                     | -10.0.0.0/8:30080/UDP         | PASSES
            """)
    void nodesAreDialledOnAnyPort(String what, String rules, String expected) {
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, dialled(Nodes.NONE, "", "", "10.0.0.0/30")))
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WORKERS       | +nodes -0.0.0.0/0        | PASSES 1
            WORKERS       | -nodes                   | BLOCKED 1 10.0.0.0/30
            WORKERS       | +workers -0.0.0.0/0      | PASSES 1
            WORKERS       | +some-nodes -0.0.0.0/0   | UNKNOWN 1
            WORKERS       | +nodes:443 -0.0.0.0/0    | UNKNOWN 1
            WORKERS       | -some-nodes +10.0.0.0/8  | UNKNOWN 1
            CONTROL_PLANE | +nodes -0.0.0.0/0        | PASSES 1
            CONTROL_PLANE | +workers -0.0.0.0/0      | UNKNOWN 1
            PERHAPS       | +nodes -0.0.0.0/0        | UNKNOWN 1
            """)
    void nodesOfTheOwnClusterMayBeWhatIsDialled(Nodes nodes, String rules, String expected) {
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, dialled(nodes, "", "", "10.0.0.0/30")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENSHIFT_SDN  | 10.0.0.1 2001:db8::1 | -0.0.0.0/32             | BLOCKED 1 10.0.0.1/32
            OVN_KUBERNETES | 10.0.0.1 2001:db8::1 | -0.0.0.0/32             | PASSES
            OPENSHIFT_SDN  | 10.0.0.1 2001:db8::1 | +10.0.0.1/32 -0.0.0.0/0 | PASSES 1
            OVN_KUBERNETES | 10.0.0.1 2001:db8::1 | +10.0.0.1/32 -::/0      | UNKNOWN 2 2001:db8::1/128
            OPENSHIFT_SDN  | ''                   | +0.0.0.0/0 -10.0.0.0/8  | PASSES 1
            OVN_KUBERNETES | ''                   | +0.0.0.0/0 -10.0.0.0/8  | PASSES 1
            OVN_KUBERNETES | ''                   | +10.0.0.0/8 -10.0.0.0/8 | PASSES 1
            OVN_KUBERNETES | ''                   | -10.0.0.0/8             | UNKNOWN 1 10.0.0.0/8
            OVN_KUBERNETES | ''                   | -0.0.0.0/0 -::/0        | UNKNOWN 1 0.0.0.0/0
            """)
    void pluginsReadAddressesDifferentlyAndUnstatedOnesMayBeAny(
            NetworkPlugin plugin, String addresses, String rules, String expected) {
        Dialled routers = dialled(Nodes.NONE, "443", "", addresses.split(" "));
        assertThat(judge(rules, plugin, routers)).isEqualTo(expected);
    }

    /** Each address of a small space walks the rules by itself. */
    @Test
    void agreesWithSingleAddresses() {
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            List<FirewallRule> rules = new ArrayList<>();
            for (int i = random.nextInt(7); i > 0; i--) {
                String port = random.nextInt(3) > 0 ? "" : random.nextBoolean() ? ":443" : ":80";
                rules.add(rule((random.nextInt(3) == 0 ? "-" : "+") + block(random) + port));
            }
            String[] dialled = Stream.generate(() -> block(random).toString())
                    .limit(1 + random.nextInt(3))
                    .toArray(String[]::new);
            Decision decision =
                    FirstMatch.of(rules, NetworkPlugin.OVN_KUBERNETES, dialled(Nodes.NONE, "443", "", dialled));

            int firstDeny = Integer.MAX_VALUE;
            boolean anyPasses = false;
            for (int address = 0; address < 32; address++) {
                Cidr single = new Cidr(false, 0, 0x0a000000L + address, 32);
                int decides = first(rules, single);
                if (Stream.of(dialled).anyMatch(block -> cidr(block).contains(single))) {
                    if (decides < rules.size() && rules.get(decides).type() == RuleType.DENY) {
                        firstDeny = Math.min(firstDeny, decides);
                    } else {
                        anyPasses = true;
                    }
                }
            }
            if (firstDeny == Integer.MAX_VALUE) {
                assertThat(decision.verdict()).isEqualTo(Verdict.PASSES);
                assertThat(decision.rules()).allMatch(i -> rules.get(i).type() == RuleType.ALLOW);
            } else {
                assertThat(decision.verdict()).isEqualTo(anyPasses ? Verdict.UNKNOWN : Verdict.BLOCKED);
                assertThat(decision.rules()).containsExactly(firstDeny);
                Denial denial = decision.denial().orElseThrow();
                assertThat(denial.rule()).isEqualTo(firstDeny);
                assertThat(first(rules, denial.addresses())).isEqualTo(firstDeny);
            }
        }
    }

    private static int first(List<FirewallRule> rules, Cidr address) {
        for (int i = 0; i < rules.size(); i++) {
            FirewallRule rule = rules.get(i);
            boolean port = rule.ports().isEmpty() || rule.ports().get(0).port() == 443;
            if (port && ((FirewallRule.ToCidr) rule.to()).cidr().contains(address)) {
                return i;
            }
        }
        return rules.size();
    }

    private static Cidr block(Random random) {
        return new Cidr(false, 0, 0x0a000000L + random.nextInt(32), 32 - random.nextInt(6));
    }

    private static String judge(String rules, NetworkPlugin plugin, Dialled to) {
        List<FirewallRule> list = rules == null
                ? List.of()
                : Stream.of(rules.split(" ")).map(FirstMatchTest::rule).toList();
        Decision decision = FirstMatch.of(list, plugin, to);
        StringBuilder text = new StringBuilder(decision.verdict().name());
        decision.rules().forEach(i -> text.append(' ').append(i + 1));
        decision.denial().ifPresent(denial -> text.append(' ').append(denial.addresses()));
        return text.toString();
    }

    private static FirewallRule rule(String text) {
        int colon = text.lastIndexOf(':');
        boolean limited = colon > 0 && text.charAt(colon - 1) != ':';
        String[] port = limited ? text.substring(colon + 1).split("/") : new String[0];
        String to = text.substring(1, limited ? colon : text.length());
        List<Port> ports =
                limited ? List.of(new Port(Integer.parseInt(port[0]), port.length > 1 ? port[1] : "TCP")) : List.of();
        return new FirewallRule(text.charAt(0) == '+' ? RuleType.ALLOW : RuleType.DENY, selector(to), ports, NOWHERE);
    }

    private static FirewallRule.Selector selector(String to) {
        YamlMapping all = YamlMapping.empty(Origin.NONE);
        return switch (to) {
            case "nodes" -> new FirewallRule.ToNodes(all);
            case "workers" -> new FirewallRule.ToNodes(labelled("node-role.kubernetes.io/worker"));
            case "some-nodes" -> new FirewallRule.ToNodes(labelled("zone"));
            default -> to.indexOf('/') < 0 ? new FirewallRule.ToDnsName(to) : new FirewallRule.ToCidr(cidr(to));
        };
    }

    private static YamlMapping labelled(String key) {
        YamlMapping labels = YamlMapping.empty(Origin.NONE).with(entry(key, YamlScalar.of("")));
        return YamlMapping.of(List.of(new YamlMapping.Entry(YamlScalar.of("matchLabels"), labels)), Origin.NONE);
    }

    private static YamlMapping.Entry entry(String key, YamlScalar value) {
        return new YamlMapping.Entry(new YamlScalar(key, ScalarType.STRING, Origin.NONE), value);
    }

    private static Dialled dialled(Nodes nodes, String port, String host, String... blocks) {
        return new Dialled(
                Stream.of(blocks)
                        .filter(text -> !text.isEmpty())
                        .map(FirstMatchTest::cidr)
                        .toList(),
                Optional.of(host).filter(name -> !name.isEmpty()),
                port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)),
                nodes);
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
