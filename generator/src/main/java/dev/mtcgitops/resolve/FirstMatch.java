package dev.mtcgitops.resolve;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Selector;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Follows a connection through the rules of an egress firewall as the network plugins do: for each address the first rule that
 * matches decides, and what none matches is allowed (openshift/api {@code network/v1}, ovn-kubernetes {@code egressfirewall/v1}).
 */
public final class FirstMatch {
    private static final Cidr ALL_IPV4 = new Cidr(false, 0, 0, 0);
    private static final Cidr ALL_IPV6 = new Cidr(true, 0, 0, 0);
    private static final Cidr ZERO_HOST = new Cidr(false, 0, 0, 32);

    /** Marks the nodes whose addresses mig-controller gives to NodePort clients. */
    private static final String WORKER = "node-role.kubernetes.io/worker";

    private final NetworkPlugin plugin;
    private final Destination destination;
    private final boolean ownCluster;
    private final AddressSet left;

    private FirstMatch(NetworkPlugin plugin, Destination destination, boolean ownCluster) {
        this.plugin = plugin;
        this.destination = destination;
        this.ownCluster = ownCluster;
        List<Cidr> stated = reachable(plugin, destination);
        this.left = new AddressSet(stated.isEmpty() ? everything() : stated);
    }

    /** What becomes of a connection. */
    public enum Outcome {
        ALLOWED,
        DENIED,
        /** It depends on what a name resolves to, on the labels of nodes, or on the port. */
        UNDECIDED
    }

    /**
     * An outcome with its reasons.
     *
     * @param outcome what happens
     * @param deciding the indexes of the rules that decide; empty where none matches
     * @param denied the first addresses that are denied
     */
    public record Verdict(Outcome outcome, List<Integer> deciding, Optional<Cidr> denied) {
        private static Verdict undecided(int rule) {
            return new Verdict(Outcome.UNDECIDED, List.of(rule), Optional.empty());
        }
    }

    /** Whether a rule matches, the lesser first. */
    private enum Match {
        NO,
        UNSURE,
        YES
    }

    /** The stated addresses of {@code destination} that pods on {@code plugin} can dial: OpenShift SDN has no IPv6. */
    public static List<Cidr> reachable(NetworkPlugin plugin, Destination destination) {
        return destination.blocks().stream()
                .map(Located::value)
                .filter(block -> plugin != NetworkPlugin.OPENSHIFT_SDN || !block.ipv6())
                .toList();
    }

    /** What {@code plugin} takes {@code cidr} for: OpenShift SDN reads 0.0.0.0/32 as everything ({@code ovscontroller.go}). */
    public static Cidr understood(NetworkPlugin plugin, Cidr cidr) {
        return plugin == NetworkPlugin.OPENSHIFT_SDN && cidr.equals(ZERO_HOST) ? ALL_IPV4 : cidr;
    }

    /**
     * Follows one connection.
     *
     * @param rules the rules in order
     * @param plugin what they are for
     * @param destination what is dialled; where its addresses are not stated, they may be any
     * @param ownCluster whether that lies in the cluster of the firewall
     */
    public static Verdict of(
            List<FirewallRule> rules, NetworkPlugin plugin, Destination destination, boolean ownCluster) {
        return new FirstMatch(plugin, destination, ownCluster).follow(rules);
    }

    private Verdict follow(List<FirewallRule> rules) {
        List<Integer> allowing = new ArrayList<>();
        int perhapsAllowed = -1;
        int perhapsDenied = -1;
        for (int i = 0; i < rules.size() && !left.isEmpty(); i++) {
            FirewallRule rule = rules.get(i);
            // Nearly all rules of a large firewall, so told apart first.
            if (rule.to() instanceof ToCidr to
                    && left.firstIn(understood(plugin, to.cidr())).isEmpty()) {
                continue;
            }
            Match match = match(rule);
            if (match == Match.NO) {
                continue;
            }
            if (rule.type() == RuleType.DENY) {
                if (match == Match.UNSURE) {
                    perhapsDenied = perhapsDenied < 0 ? i : perhapsDenied;
                } else if (perhapsAllowed >= 0) {
                    return Verdict.undecided(perhapsAllowed);
                } else {
                    return new Verdict(Outcome.DENIED, List.of(i), firstIn(rule.to()));
                }
            } else if (match == Match.YES) {
                allowing.add(i);
                blocks(rule.to()).forEach(left::remove);
            } else if (rule.to() instanceof ToNodes) {
                perhapsAllowed = perhapsAllowed < 0 ? i : perhapsAllowed;
            }
        }
        return perhapsDenied < 0
                ? new Verdict(Outcome.ALLOWED, List.copyOf(allowing), Optional.empty())
                : Verdict.undecided(perhapsDenied);
    }

    private Match match(FirewallRule rule) {
        Match port = port(rule.ports());
        Match to = port == Match.NO ? Match.NO : to(rule.to());
        return port.compareTo(to) < 0 ? port : to;
    }

    private Match port(List<FirewallRule.Port> ports) {
        if (ports.isEmpty()) {
            return Match.YES;
        }
        boolean any = destination.port().isEmpty();
        boolean named = ports.stream()
                .filter(port -> port.protocol().equals("TCP"))
                .anyMatch(port -> any || destination.port().get(0).text().equals(Integer.toString(port.port())));
        return !named ? Match.NO : any ? Match.UNSURE : Match.YES;
    }

    private Match to(Selector selector) {
        if (selector instanceof ToDnsName to) {
            return destination.host().filter(host -> sameName(host, to.name())).isPresent() ? Match.YES : Match.UNSURE;
        }
        if (selector instanceof ToNodes to) {
            return nodes(to);
        }
        return firstIn(selector).isPresent() ? Match.YES : Match.NO;
    }

    private Match nodes(ToNodes to) {
        if (!ownCluster) {
            return Match.NO;
        }
        boolean all = to.selector().size() == 0;
        boolean workers = to.selector().size() == 1
                && to.selector()
                        .mapping("matchLabels")
                        .filter(labels ->
                                labels.size() == 1 && labels.get(WORKER).isPresent())
                        .isPresent();
        boolean sure = switch (destination.kind()) {
            case NODES -> all || workers;
            case API_SERVER -> all;
            case TCP_PROXY, ROUTERS, SERVICES -> false;
        };
        return sure ? Match.YES : Match.UNSURE;
    }

    private Optional<Cidr> firstIn(Selector selector) {
        return blocks(selector).stream()
                .flatMap(block -> left.firstIn(block).stream())
                .findFirst();
    }

    /** The addresses of {@code selector}; a name or a node that is what is dialled stands for all of them. */
    private List<Cidr> blocks(Selector selector) {
        return selector instanceof ToCidr to ? List.of(understood(plugin, to.cidr())) : everything();
    }

    private List<Cidr> everything() {
        return plugin == NetworkPlugin.OPENSHIFT_SDN ? List.of(ALL_IPV4) : List.of(ALL_IPV4, ALL_IPV6);
    }

    private static boolean sameName(String a, String b) {
        return withoutDot(a).equals(withoutDot(b));
    }

    private static String withoutDot(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
