package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.network.RandomTraffic.Rule;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random firewalls and policies of a small space, in which each connection is also followed by itself. */
final class TrafficSetsTest {
    private static List<TrafficChange> compared(List<YamlMapping> before, List<YamlMapping> after) {
        TrafficComparison compared = TrafficComparison.of(before, after);
        assertThat(compared.unreadable()).isEmpty();
        return compared.changes();
    }

    @Test
    void firewallsAgreeWithEachConnectionByItself() {
        Random random = new Random(23);
        int opened = 0;
        for (int round = 0; round < 1_000; round++) {
            NetworkPlugin old = RandomTraffic.plugin(random);
            NetworkPlugin now = RandomTraffic.plugin(random);
            List<Rule> before = old == NetworkPlugin.OPENSHIFT_SDN
                    ? RandomTraffic.withoutNodes(RandomTraffic.firewall(random))
                    : RandomTraffic.firewall(random);
            List<Rule> after = now == NetworkPlugin.OPENSHIFT_SDN
                    ? RandomTraffic.withoutNodes(RandomTraffic.firewall(random))
                    : RandomTraffic.firewall(random);
            List<TrafficChange> changes =
                    compared(RandomTraffic.written(before, old, random), RandomTraffic.written(after, now, random));
            List<Entry> entries =
                    changes.stream().flatMap(change -> change.opened().stream()).toList();
            for (String address : RandomTraffic.ADDRESSES) {
                for (String port : RandomTraffic.PORTS) {
                    boolean expected = (!address.contains(":") || (old == now && now == NetworkPlugin.OVN_KUBERNETES))
                            && RandomTraffic.passes(after, now, address, port)
                            && !RandomTraffic.passes(before, old, address, port);
                    assertThat(RandomTraffic.isCovered(entries, address, port))
                            .as("%s %s: %s to %s", address, port, before, after)
                            .isEqualTo(expected);
                    opened += expected ? 1 : 0;
                }
            }
        }
        assertThat(opened).isGreaterThan(2_000);
    }

    /** The evaluator of single connections says the same of both sides. */
    @Test
    void firewallsAgreeWithFirstMatch() {
        Random random = new Random(29);
        for (int round = 0; round < 300; round++) {
            NetworkPlugin plugin = RandomTraffic.plugin(random);
            List<YamlMapping> before =
                    RandomTraffic.written(RandomTraffic.withoutNames(RandomTraffic.firewall(random)), plugin, random);
            List<YamlMapping> after =
                    RandomTraffic.written(RandomTraffic.withoutNames(RandomTraffic.firewall(random)), plugin, random);
            List<Entry> closed = compared(before, after).stream()
                    .flatMap(change -> change.closed().stream())
                    .toList();
            for (String address : RandomTraffic.ADDRESSES.subList(0, 19)) {
                for (String port : List.of("TCP 80", "TCP 443", "TCP 1")) {
                    assertThat(RandomTraffic.isCovered(closed, address, port))
                            .isEqualTo(verdict(before, plugin, address, port) == Verdict.PASSES
                                    && verdict(after, plugin, address, port) == Verdict.BLOCKED);
                }
            }
        }
    }

    private static Verdict verdict(List<YamlMapping> firewall, NetworkPlugin plugin, String address, String port) {
        return FirstMatch.of(
                        FirewallGrammar.items(firewall.get(0)).stream()
                                .map(item -> plugin == NetworkPlugin.OPENSHIFT_SDN
                                        ? ((YamlMapping) item).without("ports")
                                        : item)
                                .map(item -> FirewallGrammar.rule(item, Location.NONE)
                                        .orElseThrow())
                                .toList(),
                        plugin,
                        new Dialled(
                                List.of(Cidr.parse(address).orElseThrow()),
                                Optional.empty(),
                                OptionalInt.of(Integer.parseInt(port.substring(4))),
                                Dialled.Nodes.NONE))
                .verdict();
    }

    @Test
    void openedOneWayIsClosedTheOther() {
        Random random = new Random(31);
        int changed = 0;
        for (int round = 0; round < 700; round++) {
            NetworkPlugin old = RandomTraffic.plugin(random);
            NetworkPlugin now = RandomTraffic.plugin(random);
            List<YamlMapping> before = random.nextInt(5) == 0
                    ? List.of()
                    : RandomTraffic.written(
                            old == NetworkPlugin.OPENSHIFT_SDN
                                    ? RandomTraffic.withoutNodes(RandomTraffic.firewall(random))
                                    : RandomTraffic.firewall(random),
                            old,
                            random);
            List<YamlMapping> after = RandomTraffic.written(
                    now == NetworkPlugin.OPENSHIFT_SDN
                            ? RandomTraffic.withoutNodes(RandomTraffic.firewall(random))
                            : RandomTraffic.firewall(random),
                    now,
                    random);
            List<YamlMapping> ours = RandomTraffic.policies(random, random.nextInt(4) == 0);
            List<YamlMapping> theirs = RandomTraffic.policies(random, random.nextInt(4) == 0);
            List<TrafficChange> forth = compared(both(before, ours), both(after, theirs));
            List<TrafficChange> back = compared(both(after, theirs), both(before, ours));
            assertThat(forth)
                    .isEqualTo(back.stream()
                            .map(change -> new TrafficChange(
                                    change.pods(), change.direction(), change.closed(), change.opened()))
                            .toList());
            changed += forth.size();
        }
        assertThat(changed).isGreaterThan(700);
    }

    private static List<YamlMapping> both(List<YamlMapping> one, List<YamlMapping> other) {
        return Stream.of(one, other).flatMap(List::stream).toList();
    }

    @Test
    void whatSaysTheSameOpensNothing() {
        Random random = new Random(37);
        for (int round = 0; round < 300; round++) {
            List<Rule> rules = RandomTraffic.firewall(random);
            List<Rule> twice = new ArrayList<>(rules);
            twice.addAll(rules);
            NetworkPlugin plugin = NetworkPlugin.OVN_KUBERNETES;
            assertThat(compared(
                            RandomTraffic.written(rules, plugin, random), RandomTraffic.written(twice, plugin, random)))
                    .isEmpty();
            List<List<Rule>> policy = List.of(RandomTraffic.union(random), RandomTraffic.union(random));
            List<List<Rule>> shuffled = policy.stream()
                    .map(part -> {
                        List<Rule> more = new ArrayList<>(part);
                        more.addAll(part);
                        return more;
                    })
                    .toList();
            assertThat(compared(RandomTraffic.ours(policy, random), RandomTraffic.ours(shuffled, random)))
                    .isEmpty();
        }
    }

    /** All choices of blocks in a space of four addresses are tried. */
    @Test
    void noFewerEntriesSayTheSame() {
        Random random = new Random(41);
        List<String> blocks = Stream.of("0/30", "0/31", "2/31", "0/32", "1/32", "2/32", "3/32")
                .map(block -> "10.0.0." + block)
                .toList();
        int several = 0;
        for (int round = 0; round < 300; round++) {
            List<Rule> before = small(random, blocks);
            List<Rule> after = small(random, blocks);
            NetworkPlugin plugin = NetworkPlugin.OVN_KUBERNETES;
            List<Entry> opened = compared(
                            RandomTraffic.written(before, plugin, random), RandomTraffic.written(after, plugin, random))
                    .stream()
                    .flatMap(change -> change.opened().stream())
                    .toList();
            BiPredicate<String, String> isOpened = (address, port) -> RandomTraffic.passes(after, plugin, address, port)
                    && !RandomTraffic.passes(before, plugin, address, port);
            assertThat(opened).hasSize(fewest(blocks, isOpened));
            several += opened.size() > 2 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(20);
    }

    private static List<Rule> small(Random random, List<String> blocks) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            rules.add(new Rule(
                    random.nextInt(3) > 0,
                    blocks.get(random.nextInt(blocks.size())),
                    List.of(),
                    RandomTraffic.some(RandomTraffic.PORTS.subList(0, 3), random)));
        }
        rules.add(new Rule(false, blocks.get(0), List.of(), List.of()));
        return rules;
    }

    private static int fewest(List<String> blocks, BiPredicate<String, String> isOpened) {
        List<String> addresses = RandomTraffic.ADDRESSES.subList(0, 4);
        return IntStream.range(0, 1 << blocks.size())
                .filter(choice -> addresses.stream()
                        .allMatch(address -> RandomTraffic.PORTS.stream()
                                .filter(port -> isOpened.test(address, port))
                                .allMatch(port -> IntStream.range(0, blocks.size())
                                        .filter(i -> (choice >> i & 1) == 1)
                                        .mapToObj(blocks::get)
                                        .anyMatch(block -> RandomTraffic.isIn(address, block)
                                                && addresses.stream()
                                                        .filter(other -> RandomTraffic.isIn(other, block))
                                                        .allMatch(other -> isOpened.test(other, port))))))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    @Test
    void policiesAgreeWithEachConnectionByItself() {
        Random random = new Random(43);
        int opened = 0;
        for (int round = 0; round < 700; round++) {
            List<List<Rule>> before = List.of(RandomTraffic.union(random), RandomTraffic.union(random));
            List<List<Rule>> after = List.of(RandomTraffic.union(random), RandomTraffic.union(random));
            List<TrafficChange> changes =
                    compared(RandomTraffic.ours(before, random), RandomTraffic.ours(after, random));
            for (Direction direction : Direction.values()) {
                List<Entry> entries = changes.stream()
                        .filter(change -> change.direction() == direction)
                        .flatMap(change -> change.opened().stream())
                        .toList();
                for (String port : RandomTraffic.PORTS) {
                    List<Rule> old = RandomTraffic.on(before.get(direction.ordinal()), port);
                    List<Rule> now = RandomTraffic.on(after.get(direction.ordinal()), port);
                    boolean wasAny = old.stream().anyMatch(rule -> rule.to().isEmpty());
                    boolean isAny = now.stream().anyMatch(rule -> rule.to().isEmpty());
                    assertThat(RandomTraffic.isListed(entries, "any", port)).isEqualTo(isAny && !wasAny);
                    for (String address : RandomTraffic.ADDRESSES) {
                        boolean expected = !isAny
                                && !wasAny
                                && now.stream().anyMatch(rule -> rule.holds(address))
                                && old.stream().noneMatch(rule -> rule.holds(address));
                        assertThat(RandomTraffic.isCovered(entries, address, port))
                                .isEqualTo(expected);
                        opened += expected ? 1 : 0;
                    }
                    for (String peer : RandomTraffic.PEERS) {
                        assertThat(RandomTraffic.isListed(entries, peer, port))
                                .isEqualTo(!isAny
                                        && !wasAny
                                        && now.stream()
                                                .anyMatch(rule -> rule.to().equals(peer))
                                        && old.stream()
                                                .noneMatch(rule -> rule.to().equals(peer)));
                    }
                }
            }
        }
        assertThat(opened).isGreaterThan(2_000);
    }

    /** Names by themselves, port by port: by the first rule with the name, unless a Deny of everything comes before it. */
    @Test
    void namesAgreeWithEachPortByItself() {
        Random random = new Random(47);
        for (int round = 0; round < 1_000; round++) {
            List<Rule> before = RandomTraffic.firewall(random);
            List<Rule> after = RandomTraffic.firewall(random);
            NetworkPlugin plugin = NetworkPlugin.OVN_KUBERNETES;
            List<TrafficChange> changes = compared(
                    RandomTraffic.written(before, plugin, random), RandomTraffic.written(after, plugin, random));
            List<Entry> entries =
                    changes.stream().flatMap(change -> change.opened().stream()).toList();
            for (String name : RandomTraffic.NAMES) {
                for (String port : RandomTraffic.PORTS) {
                    String was = fate(before, name, port);
                    String is = fate(after, name, port);
                    assertThat(RandomTraffic.isListed(entries, name, port))
                            .as("%s %s: %s to %s", name, port, before, after)
                            .isEqualTo(is.equals("allowed") ? !was.equals(is) : was.equals("denied") && is.isEmpty());
                }
            }
        }
    }

    private static String fate(List<Rule> rules, String name, String port) {
        boolean hidden = false;
        for (Rule rule : RandomTraffic.on(rules, port)) {
            if (rule.to().equals(name)) {
                return hidden ? "hidden" : rule.allows() ? "allowed" : "denied";
            }
            hidden |= !rule.allows() && rule.to().endsWith("/0");
        }
        return "";
    }
}
