package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.AllowedTraffic.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowedTrafficTest {
    private static List<FirewallRule> rules(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(AllowedTrafficTest::rule).toList();
    }

    /** {@code +10.0.0.0/8#443,53/UDP} for Allow, {@code -…} for Deny. */
    private static FirewallRule rule(String text) {
        String[] parts = text.substring(1).split("#");
        List<Port> ports = parts.length == 1
                ? List.of()
                : Stream.of(parts[1].split(","))
                        .map(port -> port.split("/"))
                        .map(port -> new Port(Integer.parseInt(port[0]), port.length > 1 ? port[1] : "TCP"))
                        .toList();
        FirewallRule.Selector to = parts[0].indexOf('/') < 0
                ? new FirewallRule.ToDnsName(parts[0])
                : new FirewallRule.ToCidr(Cidr.parse(parts[0]).orElseThrow());
        return new FirewallRule(text.charAt(0) == '+' ? RuleType.ALLOW : RuleType.DENY, to, ports, Location.NONE);
    }

    private static String text(Ports ports) {
        String listed = ports.ports().stream()
                .map(port -> port.protocol() + port.port())
                .collect(Collectors.joining(","));
        return ports.except() ? listed.isEmpty() ? "all" : "all-" + listed : listed;
    }

    private static String opened(String before, String after, NetworkPlugin plugin) {
        return new AllowedTraffic(rules(after), plugin)
                .without(new AllowedTraffic(rules(before), plugin)).stream()
                        .map(traffic ->
                                traffic.addresses().stream().map(Cidr::toString).collect(Collectors.joining(",")) + ":"
                                        + text(traffic.ports()))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing changes          | -0.0.0.0/0                     | -0.0.0.0/0                                 | ''
            an Allow before the Deny | -0.0.0.0/0                     | +10.0.0.0/8 -0.0.0.0/0                     | 10.0.0.0/8:all
            an Allow behind it       | -0.0.0.0/0                     | -0.0.0.0/0 +10.0.0.0/8                     | ''
            what was allowed anyway  | -10.0.0.0/8                    | +11.0.0.0/8 -10.0.0.0/8                    | ''
            two halves are one       | -0.0.0.0/0                     | +10.0.0.0/9 +10.128.0.0/9 -0.0.0.0/0       | 10.0.0.0/8:all
            a hole                   | -10.0.0.0/30                   | -10.0.0.1/32                               | 10.0.0.0/32,10.0.0.2/31:all
            no firewall any more     | -0.0.0.0/0                     |                                            | 0.0.0.0/0:all
            both families            | -0.0.0.0/0 -::/0               |                                            | 0.0.0.0/0,::/0:all
            one port                 | -0.0.0.0/0                     | +10.0.0.0/8#443 -0.0.0.0/0                 | 10.0.0.0/8:TCP443
            two ports alike          | -0.0.0.0/0                     | +10.0.0.0/8#443,53/UDP -0.0.0.0/0          | 10.0.0.0/8:TCP443,UDP53
            a port denied no more    | -10.0.0.0/8#25                 | -11.0.0.0/8#25                             | 10.0.0.0/8:TCP25
            all ports but one        | -0.0.0.0/0                     | -10.0.0.0/8#443 +10.0.0.0/8 -0.0.0.0/0     | 10.0.0.0/8:all-TCP443
            names do not count       | -0.0.0.0/0                     | +a.example.com -0.0.0.0/0                  | ''
            """)
    void firstMatchMakesSets(String what, String before, String after, String expected) {
        assertThat(opened(before, after, NetworkPlugin.OVN_KUBERNETES)).as(what).isEqualTo(expected);
    }

    @Test
    void openshiftSdnKnowsNoIpv6AndReadsOneAddressAsEverything() {
        assertThat(opened("-0.0.0.0/32", null, NetworkPlugin.OPENSHIFT_SDN)).isEqualTo("0.0.0.0/0:all");
        assertThat(opened("-0.0.0.0/32", null, NetworkPlugin.OVN_KUBERNETES)).isEqualTo("0.0.0.0/32:all");
        assertThat(opened("-::/0", null, NetworkPlugin.OPENSHIFT_SDN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +a.example.com -0.0.0.0/0 +b.example.com | Allow a.example.com
            -a.example.com -10.0.0.0/8 +b.example.com | Deny a.example.com,Allow b.example.com
            -::/0 +a.example.com                     | ''
            """)
    void namesStandForThemselvesUntilEverythingIsDenied(String rules, String expected) {
        assertThat(new AllowedTraffic(rules(rules), NetworkPlugin.OVN_KUBERNETES)
                        .named().stream().map(FirewallRule::toString).collect(Collectors.joining(",")))
                .isEqualTo(expected);
    }

    /** Each address of a small space goes through both firewalls by itself. */
    @Test
    void agreesWithSingleAddresses() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<FirewallRule> before = random(random);
            List<FirewallRule> after = random(random);
            List<Cidr> opened = new AllowedTraffic(after, NetworkPlugin.OVN_KUBERNETES)
                    .without(new AllowedTraffic(before, NetworkPlugin.OVN_KUBERNETES)).stream()
                            .flatMap(traffic -> traffic.addresses().stream())
                            .toList();
            for (int address = 0; address < 32; address++) {
                Cidr single = new Cidr(false, 0, 0x0a000000L + address, 32);
                assertThat(opened.stream().anyMatch(block -> block.contains(single)))
                        .isEqualTo(passes(after, single) && !passes(before, single));
            }
        }
    }

    private static List<FirewallRule> random(Random random) {
        List<FirewallRule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Cidr block = new Cidr(false, 0, 0x0a000000L + random.nextInt(32), 32 - random.nextInt(6));
            rules.add(rule((random.nextBoolean() ? "+" : "-") + block));
        }
        return rules;
    }

    private static boolean passes(List<FirewallRule> rules, Cidr address) {
        return rules.stream()
                .filter(rule -> ((FirewallRule.ToCidr) rule.to()).cidr().contains(address))
                .findFirst()
                .map(rule -> rule.type() == RuleType.ALLOW)
                .orElse(true);
    }
}
