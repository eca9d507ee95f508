package dev.mtcgitops.resolve;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.resolve.FirewallPlan.Allow;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block that an egress firewall must let through.
 *
 * @param block the addresses
 * @param port the TCP port; empty for all
 */
record OpenedBlock(Located<Cidr> block, List<Derived> port) {
    private static final Comparator<OpenedBlock> ORDER =
            Comparator.comparing((OpenedBlock b) -> b.block().value()).thenComparing(OpenedBlock::portText);

    /** The addresses that {@code flows} dial. */
    static List<OpenedBlock> of(List<Flow> flows) {
        return flows.stream()
                .map(Flow::destination)
                .flatMap(to -> to.blocks().stream().map(block -> new OpenedBlock(block, to.port())))
                .toList();
    }

    /**
     * The rules to put before the existing ones, in address order, without those that another of them, or an existing Allow before the
     * first Deny, already grants.
     */
    static List<Allow> allows(List<OpenedBlock> wanted, List<FirewallRule> existing, NetworkPlugin plugin) {
        // EgressNetworkPolicies know no ports.
        boolean ports = plugin == NetworkPlugin.OVN_KUBERNETES;
        List<FirewallRule> granting = existing.stream()
                .takeWhile(rule -> rule.type() == RuleType.ALLOW)
                .toList();
        Map<String, OpenedBlock> lastByPort = new HashMap<>();
        List<Allow> allows = new ArrayList<>();
        wanted.stream()
                .filter(b -> plugin.reaches(b.block().value()))
                .map(b -> ports ? b : new OpenedBlock(b.block(), List.of()))
                .sorted(ORDER)
                .filter(b -> !b.isIn(lastByPort.get("")) && !b.isIn(lastByPort.get(b.portText())))
                .filter(b -> granting.stream().noneMatch(rule -> b.isGrantedBy(rule, plugin)))
                .forEach(b -> {
                    lastByPort.put(b.portText(), b);
                    allows.add(new Allow(Derived.of(b.block()), b.port()));
                });
        return allows;
    }

    /** In {@link #ORDER} a block comes after all that contain it, and blocks of one port that are kept do not overlap. */
    private boolean isIn(@Nullable OpenedBlock kept) {
        return kept != null && kept.block.value().contains(block.value());
    }

    private boolean isGrantedBy(FirewallRule rule, NetworkPlugin plugin) {
        return rule.to() instanceof FirewallRule.ToCidr to
                && plugin.understands(to.cidr()).contains(block.value())
                && (rule.ports().isEmpty() || rule.ports().stream().anyMatch(this::isOn));
    }

    private boolean isOn(FirewallRule.Port existing) {
        return existing.protocol().equals("TCP") && portText().equals(Integer.toString(existing.port()));
    }

    private String portText() {
        return port.isEmpty() ? "" : port.get(0).text();
    }
}
