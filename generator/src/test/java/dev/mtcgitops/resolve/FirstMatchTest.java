package dev.mtcgitops.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.resolve.Destination.Kind;
import dev.mtcgitops.resolve.FirstMatch.Outcome;
import dev.mtcgitops.resolve.FirstMatch.Verdict;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            no rule at all                  |                                             | ALLOWED
            none matches                    | -11.0.0.0/8                                 | ALLOWED
            an Allow first                  | +10.0.0.0/8 -0.0.0.0/0                      | ALLOWED 1
            a Deny first                    | -0.0.0.0/0 +10.0.0.0/8                      | DENIED 1 10.0.0.0/30
            a part is denied                | -10.0.0.2/32                                | DENIED 1 10.0.0.2/32
            half is allowed                 | +10.0.0.0/31 -0.0.0.0/0                     | DENIED 2 10.0.0.2/31
            two halves                      | +10.0.0.2/31 -11.0.0.0/8 +10.0.0.0/31 -0.0.0.0/0 | ALLOWED 1 3
            an Allow that adds nothing      | +10.0.0.0/31 +10.0.0.0/32 +10.0.0.0/8 -0.0.0.0/0 | ALLOWED 1 3
            all is allowed before the Deny  | +0.0.0.0/0 -10.0.0.0/8                      | ALLOWED 1
            the port                        | +10.0.0.0/8:443 -0.0.0.0/0                  | ALLOWED 1
            another port                    | +10.0.0.0/8:444 -0.0.0.0/0                  | DENIED 2 10.0.0.0/30
            another protocol                | +10.0.0.0/8:443/UDP -0.0.0.0/0              | DENIED 2 10.0.0.0/30
            a Deny of another port          | -0.0.0.0/0:25 -0.0.0.0/0:443/SCTP           | ALLOWED
            a Deny of the port              | -0.0.0.0/0:443                              | DENIED 1 10.0.0.0/30
            the other family                | -::/0                                       | ALLOWED
            the name that is dialled        | +Proxy.Example.com. -0.0.0.0/0              | ALLOWED 1
            a Deny of that name             | -proxy.example.com +0.0.0.0/0               | DENIED 1 10.0.0.0/30
            another name allowed            | +other.example.com -0.0.0.0/0               | DENIED 2 10.0.0.0/30
            another name denied             | -other.example.com                          | UNDECIDED 1
            a name denied behind the Allow  | +10.0.0.0/8 -other.example.com              | ALLOWED 1
            a name denied, then everything  | -other.example.com -0.0.0.0/0               | DENIED 2 10.0.0.0/30
            nodes of another cluster        | -nodes                                      | ALLOWED
            """)
    void theFirstMatchDecides(String what, String rules, String expected) {
        Destination proxy = destination(Kind.TCP_PROXY, "443", "proxy.example.com", "10.0.0.0/30");
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, proxy, false))
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all ports                       | +10.0.0.0/8 -0.0.0.0/0        | ALLOWED 1
            some ports do not open them all | +10.0.0.0/8:30080 -0.0.0.0/0  | DENIED 2 10.0.0.0/30
            the port may be the one denied  | -10.0.0.0/8:30080             | UNDECIDED 1
            no TCP port                     | -10.0.0.0/8:30080/UDP         | ALLOWED
            """)
    void nodesAreDialledOnAnyPort(String what, String rules, String expected) {
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, destination(Kind.NODES, "", "", "10.0.0.0/30"), false))
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODES      | +nodes -0.0.0.0/0        | ALLOWED 1
            NODES      | -nodes                   | DENIED 1 10.0.0.0/30
            NODES      | +workers -0.0.0.0/0      | ALLOWED 1
            NODES      | +some-nodes -0.0.0.0/0   | UNDECIDED 1
            NODES      | +nodes:443 -0.0.0.0/0    | UNDECIDED 1
            NODES      | -some-nodes +10.0.0.0/8  | UNDECIDED 1
            API_SERVER | +nodes -0.0.0.0/0        | ALLOWED 1
            API_SERVER | +workers -0.0.0.0/0      | UNDECIDED 1
            ROUTERS    | +nodes -0.0.0.0/0        | UNDECIDED 1
            """)
    void nodesOfTheOwnClusterMayBeWhatIsDialled(Kind kind, String rules, String expected) {
        assertThat(judge(rules, NetworkPlugin.OVN_KUBERNETES, destination(kind, "", "", "10.0.0.0/30"), true))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENSHIFT_SDN  | 10.0.0.1 2001:db8::1 | -0.0.0.0/32             | DENIED 1 10.0.0.1/32
            OVN_KUBERNETES | 10.0.0.1 2001:db8::1 | -0.0.0.0/32             | ALLOWED
            OPENSHIFT_SDN  | 10.0.0.1 2001:db8::1 | +10.0.0.1/32 -0.0.0.0/0 | ALLOWED 1
            OVN_KUBERNETES | 10.0.0.1 2001:db8::1 | +10.0.0.1/32 -::/0      | DENIED 2 2001:db8::1/128
            OPENSHIFT_SDN  | ''                   | +0.0.0.0/0 -10.0.0.0/8  | ALLOWED 1
            OVN_KUBERNETES | ''                   | +0.0.0.0/0 -10.0.0.0/8  | ALLOWED 1
            OVN_KUBERNETES | ''                   | +10.0.0.0/8 -10.0.0.0/8 | ALLOWED 1
            OVN_KUBERNETES | ''                   | -10.0.0.0/8             | DENIED 1 10.0.0.0/8
            """)
    void pluginsReadAddressesDifferentlyAndUnstatedOnesMayBeAny(
            NetworkPlugin plugin, String addresses, String rules, String expected) {
        Destination routers = destination(Kind.ROUTERS, "443", "", addresses.split(" "));
        assertThat(judge(rules, plugin, routers, false)).isEqualTo(expected);
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
            Verdict verdict = FirstMatch.of(
                    rules, NetworkPlugin.OVN_KUBERNETES, destination(Kind.ROUTERS, "443", "", dialled), false);

            int firstDeny = Integer.MAX_VALUE;
            for (int address = 0; address < 32; address++) {
                Cidr single = new Cidr(false, 0, 0x0a000000L + address, 32);
                int decides = first(rules, single);
                if (Stream.of(dialled).anyMatch(block -> cidr(block).contains(single))
                        && decides < rules.size()
                        && rules.get(decides).type() == RuleType.DENY) {
                    firstDeny = Math.min(firstDeny, decides);
                }
            }
            if (firstDeny == Integer.MAX_VALUE) {
                assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
                assertThat(verdict.deciding()).allMatch(i -> rules.get(i).type() == RuleType.ALLOW);
            } else {
                assertThat(verdict.outcome()).isEqualTo(Outcome.DENIED);
                assertThat(verdict.deciding()).containsExactly(firstDeny);
                assertThat(first(rules, verdict.denied().orElseThrow())).isEqualTo(firstDeny);
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

    private static String judge(String rules, NetworkPlugin plugin, Destination destination, boolean ownCluster) {
        List<FirewallRule> list = rules == null
                ? List.of()
                : Stream.of(rules.split(" ")).map(FirstMatchTest::rule).toList();
        Verdict verdict = FirstMatch.of(list, plugin, destination, ownCluster);
        StringBuilder text = new StringBuilder(verdict.outcome().name());
        verdict.deciding().forEach(i -> text.append(' ').append(i + 1));
        verdict.denied().ifPresent(part -> text.append(' ').append(part));
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

    private static Destination destination(Kind kind, String port, String host, String... blocks) {
        return new Destination(
                kind,
                Stream.of(blocks)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Located<>(cidr(text), NOWHERE))
                        .toList(),
                port.isEmpty() ? List.of() : List.of(new Derived(port, List.of())),
                Optional.of(host).filter(name -> !name.isEmpty()),
                "",
                "");
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
