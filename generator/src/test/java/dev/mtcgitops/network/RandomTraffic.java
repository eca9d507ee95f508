package dev.mtcgitops.network;

import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.yaml.YamlMapping;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Firewalls and policies of a small space, and their meaning written down once more, connection by connection. */
final class RandomTraffic {
    private RandomTraffic() {}

    /** Sixteen addresses, one beyond them, the one of zeros, and some of IPv6. */
    static final List<String> ADDRESSES = Stream.concat(
                    IntStream.range(0, 16).mapToObj(i -> "10.0.0." + i),
                    Stream.of(
                            "10.0.0.16",
                            "0.0.0.0",
                            "0.0.0.1",
                            "2001:db8::",
                            "2001:db8::1",
                            "2001:db8::2",
                            "2001:db9::"))
            .toList();
    /** The last is named by no rule. */
    static final List<String> PORTS = List.of("TCP 80", "TCP 443", "TCP 500", "UDP 443", "UDP 53", "SCTP 7");

    static final List<String> NAMES = List.of("dns a.io", "dns b.io", "nodes role=infra");
    static final List<String> PEERS = List.of("namespace a=b", "namespace a=b, pod c=d", "pod c=d");

    /** A rule: {@code to} is a block, a name or empty for all; no ports are all ports. */
    record Rule(boolean allows, String to, List<String> except, List<String> ports) {
        boolean isOn(String port) {
            return ports.isEmpty() || ports.contains(port);
        }

        boolean holds(String address) {
            return to.contains("/") && isIn(address, to) && except.stream().noneMatch(part -> isIn(address, part));
        }
    }

    private static final Map<String, Boolean> KNOWN = new HashMap<>();

    private static BigInteger number(String address) {
        try {
            return new BigInteger(1, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static boolean isIn(String address, String block) {
        return KNOWN.computeIfAbsent(address + " " + block, pair -> holds(address, block));
    }

    private static boolean holds(String address, String block) {
        String[] parts = block.split("/");
        boolean ipv6 = address.contains(":");
        int host = (ipv6 ? 128 : 32) - Integer.parseInt(parts[1]);
        return ipv6 == block.contains(":")
                && number(address).shiftRight(host).equals(number(parts[0]).shiftRight(host));
    }

    private static String block(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "0.0.0.0/0";
            case 1 -> "::/0";
            case 2 -> "0.0.0.0/32";
            case 3 -> "2001:db8::" + random.nextInt(4) + "/" + (126 + random.nextInt(3));
            default -> "10.0.0." + random.nextInt(16) + "/" + (28 + random.nextInt(5));
        };
    }

    static List<String> some(List<String> values, Random random) {
        return values.stream().filter(value -> random.nextInt(4) == 0).toList();
    }

    static List<Rule> firewall(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            String to = random.nextInt(4) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : block(random);
            rules.add(new Rule(random.nextBoolean(), to, List.of(), ports(random)));
        }
        return rules;
    }

    private static List<String> ports(Random random) {
        return random.nextBoolean() ? List.of() : some(PORTS.subList(0, 5), random);
    }

    /** In a form that a firewall of {@code plugin} has, with other metadata each time, so that none is skipped as the same. */
    static List<YamlMapping> written(List<Rule> rules, NetworkPlugin plugin, Random random) {
        String items = rules.stream()
                .map(rule ->
                        "{type: " + (rule.allows() ? "Allow" : "Deny") + ", to: {" + target(rule.to()) + "}, ports: "
                                + rule.ports().stream()
                                        .map(port -> "{protocol: " + port.replace(" ", ", port: ") + "}")
                                        .toList()
                                + "}")
                .collect(Collectors.joining(", "));
        return List.of(TrafficText.object(
                plugin.firewallKind(), "n" + random.nextInt(1_000_000), "{egress: [" + items + "]}"));
    }

    private static String target(String to) {
        return to.contains("/")
                ? "cidrSelector: \"" + to + "\""
                : to.startsWith("dns") ? "dnsName: " + to.substring(4) : "nodeSelector: {matchLabels: {role: infra}}";
    }

    /** First match, written down once more. */
    static boolean passes(List<Rule> rules, NetworkPlugin plugin, String address, String port) {
        boolean sdn = plugin == NetworkPlugin.OPENSHIFT_SDN;
        for (Rule rule : rules) {
            boolean everything = sdn && rule.to().equals("0.0.0.0/32") && !address.contains(":");
            if ((sdn || rule.isOn(port)) && (everything || rule.holds(address))) {
                return rule.allows();
            }
        }
        return true;
    }

    static NetworkPlugin plugin(Random random) {
        return NetworkPlugin.values()[random.nextInt(2)];
    }

    static List<Rule> withoutNodes(List<Rule> rules) {
        return rules.stream().filter(rule -> !rule.to().startsWith("nodes")).toList();
    }

    static boolean isListed(List<Entry> entries, String to, String port) {
        return entries.stream().anyMatch(entry -> to.equals(entry.to()) && isListed(entry.ports(), port));
    }

    static boolean isCovered(List<Entry> entries, String address, String port) {
        return entries.stream()
                .anyMatch(entry -> !entry.to().contains(" ")
                        && entry.to().contains("/")
                        && isIn(address, entry.to())
                        && isListed(entry.ports(), port));
    }

    static boolean isListed(String ports, String port) {
        boolean except = ports.startsWith("all except ");
        return ports.equals("all")
                || except
                        != Stream.of(ports.replace("all except ", "").split(", "))
                                .anyMatch(span -> holds(span.split("[ -]"), port.split(" ")));
    }

    private static boolean holds(String[] span, String[] port) {
        return span[0].equals(port[0])
                && (port[1].matches("[0-9]+") && span[1].matches("[0-9]+")
                        ? Integer.parseInt(span[1]) <= Integer.parseInt(port[1])
                                && Integer.parseInt(port[1]) <= Integer.parseInt(span[span.length - 1])
                        : span[1].equals(port[1]));
    }

    static List<Rule> withoutNames(List<Rule> rules) {
        return rules.stream().filter(rule -> rule.to().contains("/")).toList();
    }

    /** Rules of a policy. */
    static List<Rule> union(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int kind = random.nextInt(8);
            String to = kind == 0 ? "" : kind < 3 ? PEERS.get(random.nextInt(PEERS.size())) : block(random);
            List<String> except = kind < 3
                    ? List.of()
                    : IntStream.range(0, random.nextInt(3))
                            .mapToObj(j -> block(random))
                            .toList();
            rules.add(new Rule(true, to, except, ports(random)));
        }
        return rules;
    }

    static List<YamlMapping> policies(Random random, boolean absent) {
        return absent ? List.of() : ours(List.of(union(random), union(random)), random);
    }

    /** Our two policies, for egress and ingress. */
    static List<YamlMapping> ours(List<List<Rule>> rules, Random random) {
        return Stream.of(Direction.values())
                .map(direction -> TrafficText.object(
                        "NetworkPolicy",
                        direction.rsyncPolicy() + ", labels: {n: n" + random.nextInt(1_000_000) + "}",
                        "{policyTypes: [" + direction.type() + "], " + direction.field() + ": "
                                + rules.get(direction.ordinal()).stream()
                                        .map(rule -> policyRule(rule, direction))
                                        .toList()
                                + "}"))
                .toList();
    }

    private static String policyRule(Rule rule, Direction direction) {
        String peer = rule.to().contains("/")
                ? "{ipBlock: {cidr: \"" + rule.to() + "\", except: "
                        + rule.except().stream().map(part -> "\"" + part + "\"").toList() + "}}"
                : rule.to()
                        .replace("namespace a=b", "namespaceSelector: {matchLabels: {a: b}}")
                        .replace("pod c=d", "podSelector: {matchLabels: {c: d}}")
                        .replaceAll("(.+)", "{$1}");
        return "{" + (direction == Direction.EGRESS ? "to" : "from") + ": [" + peer + "], ports: "
                + rule.ports().stream()
                        .map(port -> "{protocol: " + port.replace(" ", ", port: ") + "}")
                        .toList() + "}";
    }

    static List<Rule> on(List<Rule> rules, String port) {
        return rules.stream().filter(rule -> rule.isOn(port)).toList();
    }
}
