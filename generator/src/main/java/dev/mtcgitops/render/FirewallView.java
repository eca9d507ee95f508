package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.FirewallPlan.Allow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code egressnetworkpolicy.yaml.ftl} and {@code egressfirewall.yaml.ftl} see.
 *
 * @param namespace namespace of the object
 * @param name its name
 * @param rules in the order in which they match
 */
public record FirewallView(Derived namespace, Derived name, List<RuleView> rules) {

    /**
     * A rule; exactly one of the three selectors is there.
     *
     * @param type Allow or Deny
     * @param cidr addresses
     * @param dnsName a name
     * @param nodes nodes by label selector
     * @param ports limits it; none for all ports
     */
    public record RuleView(
            Derived type,
            @Nullable Derived cidr,
            @Nullable Derived dnsName,
            @Nullable NodesView nodes,
            List<PortView> ports) {
        private static RuleView of(Allow allow) {
            return new RuleView(
                    new Derived("Allow", allow.cidr().from()),
                    allow.cidr(),
                    null,
                    null,
                    allow.port().stream()
                            .map(port -> new PortView(port, new Derived("TCP", port.from())))
                            .toList());
        }

        private static RuleView of(FirewallRule rule) {
            Location at = rule.at();
            return new RuleView(
                    derived(rule.type().text(), at),
                    rule.to() instanceof ToCidr to ? derived(to.cidr().toString(), at) : null,
                    rule.to() instanceof ToDnsName to ? derived(to.name(), at) : null,
                    rule.to() instanceof ToNodes to ? NodesView.of(to.selector()) : null,
                    rule.ports().stream()
                            .map(port -> new PortView(
                                    derived(Integer.toString(port.port()), at), derived(port.protocol(), at)))
                            .toList());
        }
    }

    /**
     * A port.
     *
     * @param port its number
     * @param protocol its protocol
     */
    public record PortView(Derived port, Derived protocol) {}

    static Rendering of(FirewallPlan plan) {
        return new Rendering(
                new FirewallView(
                        plan.namespace(),
                        plan.name(),
                        Stream.concat(
                                        plan.allows().stream().map(RuleView::of),
                                        plan.existing().stream().map(RuleView::of))
                                .toList()),
                plan.uses());
    }

    private static Derived derived(String text, Location at) {
        return new Derived(text, List.of(at));
    }
}
