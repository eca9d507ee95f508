package dev.mtcgitops.resolve;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.resolve.FirewallPlan.Allow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A block that an egress firewall must let through.
 *
 * @param block the addresses
 * @param port the TCP port; empty for all
 */
record OpenedBlock(Located<Cidr> block, List<Derived> port) {
    private static final Comparator<OpenedBlock> ORDER =
            Comparator.comparing((OpenedBlock b) -> b.block().value()).thenComparing(OpenedBlock::portText);

    static List<OpenedBlock> of(List<Located<Cidr>> blocks, List<Derived> port) {
        return blocks.stream().map(block -> new OpenedBlock(block, port)).toList();
    }

    /**
     * The rules to put before the standing ones, in address order: what one of them, or a standing Allow before the first Deny,
     * already grants is left out.
     */
    static List<Allow> allows(List<OpenedBlock> wanted, List<FirewallRule> standing, NetworkPlugin plugin) {
        boolean ports = plugin == NetworkPlugin.OVN_KUBERNETES;
        List<OpenedBlock> kept = new ArrayList<>();
        for (OpenedBlock block : wanted.stream()
                // OpenShift SDN knows IPv4 only.
                .filter(b -> ports || !b.block().value().ipv6())
                .map(b -> ports ? b : new OpenedBlock(b.block(), List.of()))
                .sorted(ORDER)
                .toList()) {
            if (kept.stream().noneMatch(k -> k.grants(block)) && !granted(block, standing)) {
                kept.removeIf(block::grants);
                kept.add(block);
            }
        }
        return kept.stream()
                .map(k -> new Allow(Derived.of(k.block()), k.port()))
                .toList();
    }

    private static boolean granted(OpenedBlock wanted, List<FirewallRule> standing) {
        return standing.stream()
                .takeWhile(rule -> rule.type() == RuleType.ALLOW)
                .anyMatch(rule -> rule.to() instanceof FirewallRule.ToCidr to
                        && to.cidr().contains(wanted.block().value())
                        && (rule.ports().isEmpty() || rule.ports().stream().anyMatch(wanted::isOn)));
    }

    private boolean isOn(FirewallRule.Port standing) {
        return standing.protocol().equals("TCP") && portText().equals(Integer.toString(standing.port()));
    }

    private boolean grants(OpenedBlock other) {
        return block.value().contains(other.block.value())
                && (port.isEmpty() || portText().equals(other.portText()));
    }

    private String portText() {
        return port.isEmpty() ? "" : port.get(0).text();
    }
}
