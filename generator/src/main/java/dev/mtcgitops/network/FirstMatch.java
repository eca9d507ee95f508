package dev.mtcgitops.network;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Selector;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
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
    /** Marks the nodes whose addresses mig-controller gives to NodePort clients. */
    private static final String WORKER = "node-role.kubernetes.io/worker";

    private final NetworkPlugin plugin;
    private final Dialled to;
    private final boolean stated;
    private final AddressSet left;

    private FirstMatch(NetworkPlugin plugin, Dialled to) {
        this.plugin = plugin;
        this.to = to;
        List<Cidr> reachable = to.addresses().stream().filter(plugin::reaches).toList();
        this.stated = !reachable.isEmpty();
        this.left = new AddressSet(stated ? reachable : plugin.everything());
    }

    /**
     * A verdict with its reasons.
     *
     * @param verdict what happens; unknown also where only some of the addresses are denied, or one that is not stated may be
     * @param rules the indexes of the rules that decide; empty where none matches
     * @param denial the first rule that surely denies some of the addresses
     */
    public record Decision(Verdict verdict, List<Integer> rules, Optional<Denial> denial) {
        private static Decision unknown(int rule) {
            return new Decision(Verdict.UNKNOWN, List.of(rule), Optional.empty());
        }
    }

    /**
     * A Deny that matches.
     *
     * @param rule its index
     * @param addresses the first of the addresses that it denies
     */
    public record Denial(int rule, Cidr addresses) {}

    /** The verdict on a connection to {@code to} from pods whose egress firewall on {@code plugin} has {@code rules}, in that order. */
    public static Decision of(List<FirewallRule> rules, NetworkPlugin plugin, Dialled to) {
        return new FirstMatch(plugin, to).follow(rules);
    }

    /** Whether {@code plugin} takes {@code rule} for all addresses of a family. */
    public static boolean isAboutEverything(NetworkPlugin plugin, FirewallRule rule) {
        return rule.to() instanceof ToCidr to && plugin.understands(to.cidr()).prefixLength() == 0;
    }

    private Decision follow(List<FirewallRule> rules) {
        List<Integer> allowing = new ArrayList<>();
        int perhapsAllowed = -1;
        int perhapsDenied = -1;
        for (int i = 0; i < rules.size() && !left.isEmpty(); i++) {
            FirewallRule rule = rules.get(i);
            Match match = match(rule);
            if (match == Match.NO) {
                continue;
            }
            if (rule.type() == RuleType.DENY) {
                if (match == Match.UNSURE) {
                    perhapsDenied = perhapsDenied < 0 ? i : perhapsDenied;
                } else if (perhapsAllowed >= 0) {
                    return Decision.unknown(perhapsAllowed);
                } else {
                    return denied(rules, i, stated && allowing.isEmpty());
                }
            } else if (match == Match.YES) {
                allowing.add(i);
                blocks(rule.to()).forEach(left::remove);
            } else if (rule.to() instanceof ToNodes) {
                perhapsAllowed = perhapsAllowed < 0 ? i : perhapsAllowed;
            }
        }
        return perhapsDenied < 0
                ? new Decision(Verdict.PASSES, List.copyOf(allowing), Optional.empty())
                : Decision.unknown(perhapsDenied);
    }

    /** Addresses that a Deny leaves may still be allowed, by a later rule or because no rule matches. */
    private Decision denied(List<FirewallRule> rules, int deny, boolean alone) {
        Denial denial = new Denial(deny, firstIn(rules.get(deny).to()).orElseThrow());
        for (int i = deny; alone && i < rules.size() && !left.isEmpty(); i++) {
            FirewallRule rule = rules.get(i);
            Match match = match(rule);
            if (rule.type() == RuleType.DENY && match == Match.YES) {
                blocks(rule.to()).forEach(left::remove);
            } else if (rule.type() == RuleType.ALLOW && match != Match.NO) {
                break;
            }
        }
        return new Decision(
                alone && left.isEmpty() ? Verdict.BLOCKED : Verdict.UNKNOWN, List.of(deny), Optional.of(denial));
    }

    private Match match(FirewallRule rule) {
        // Nearly all rules of a large firewall are for other addresses, so these are set aside first.
        if (rule.to() instanceof ToCidr && firstIn(rule.to()).isEmpty()) {
            return Match.NO;
        }
        Match port = port(rule.ports());
        Match target = port == Match.NO ? Match.NO : selected(rule.to());
        return port.compareTo(target) < 0 ? port : target;
    }

    private Match port(List<FirewallRule.Port> ports) {
        if (ports.isEmpty()) {
            return Match.YES;
        }
        boolean any = to.port().isEmpty();
        boolean named = ports.stream()
                .filter(port -> port.protocol().equals("TCP"))
                .anyMatch(port -> any || to.port().getAsInt() == port.port());
        return !named ? Match.NO : any ? Match.UNSURE : Match.YES;
    }

    private Match selected(Selector selector) {
        if (selector instanceof ToDnsName name) {
            return to.host().filter(host -> sameName(host, name.name())).isPresent() ? Match.YES : Match.UNSURE;
        }
        if (selector instanceof ToNodes nodes) {
            return nodes(nodes);
        }
        return Match.YES;
    }

    private Match nodes(ToNodes nodes) {
        boolean all = nodes.selector().size() == 0;
        boolean workers = nodes.selector().size() == 1
                && nodes.selector()
                        .mapping("matchLabels")
                        .filter(labels ->
                                labels.size() == 1 && labels.get(WORKER).isPresent())
                        .isPresent();
        return switch (to.nodes()) {
            case NONE -> Match.NO;
            case PERHAPS -> Match.UNSURE;
            case CONTROL_PLANE -> all ? Match.YES : Match.UNSURE;
            case WORKERS -> all || workers ? Match.YES : Match.UNSURE;
        };
    }

    private Optional<Cidr> firstIn(Selector selector) {
        return blocks(selector).stream()
                .flatMap(block -> left.firstIn(block).stream())
                .findFirst();
    }

    /** The addresses of {@code selector}; a name or a node that equals the destination covers all of them. */
    private List<Cidr> blocks(Selector selector) {
        return selector instanceof ToCidr block ? List.of(plugin.understands(block.cidr())) : plugin.everything();
    }

    private static boolean sameName(String a, String b) {
        return canonical(a).equals(canonical(b));
    }

    /** {@code name} as all its spellings have it. */
    static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
