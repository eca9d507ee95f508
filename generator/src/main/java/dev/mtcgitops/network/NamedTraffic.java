package dev.mtcgitops.network;

import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.model.RuleType;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The part that rules with one name have in an egress firewall, on which of the ports of {@link PortParts}: the first of them decides, unless a Deny
 * of everything comes before it.
 *
 * @param stated the ports of all of them
 * @param allowed the ports on which one allows
 * @param denied the ports on which one denies
 */
record NamedTraffic(BitSet stated, BitSet allowed, BitSet denied) {
    static final NamedTraffic NONE = new NamedTraffic(new BitSet(), new BitSet(), new BitSet());

    /** That of each name in {@code rules}. */
    static SortedMap<String, NamedTraffic> of(List<FirewallRule> rules, Function<FirewallRule, BitSet> ports) {
        SortedMap<String, NamedTraffic> names = new TreeMap<>();
        BitSet hidden = new BitSet();
        for (FirewallRule rule : rules) {
            boolean denies = rule.type() == RuleType.DENY;
            if (!(rule.to() instanceof ToCidr to)) {
                NamedTraffic traffic = names.computeIfAbsent(
                        name(rule), name -> new NamedTraffic(new BitSet(), new BitSet(), new BitSet()));
                BitSet first = without(ports.apply(rule), traffic.stated);
                traffic.stated.or(first);
                (denies ? traffic.denied : traffic.allowed).or(without(first, hidden));
            } else if (denies && to.cidr().prefixLength() == 0) {
                hidden.or(ports.apply(rule));
            }
        }
        return names;
    }

    private static String name(FirewallRule rule) {
        return rule.to() instanceof ToNodes nodes
                ? "nodes " + WrittenSelector.of(nodes.selector())
                : "dns " + FirstMatch.canonical(((ToDnsName) rule.to()).name());
    }

    /** The ports on which this opens what {@code before} did not; an Allow opens nothing if everything was allowed before. */
    BitSet opened(NamedTraffic before, boolean everything) {
        BitSet opened = without(before.denied, stated);
        if (!everything) {
            opened.or(without(allowed, before.allowed));
        }
        return opened;
    }

    private static BitSet without(BitSet ports, BitSet others) {
        BitSet rest = (BitSet) ports.clone();
        rest.andNot(others);
        return rest;
    }
}
