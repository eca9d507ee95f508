package dev.mtcgitops.render;

import dev.mtcgitops.network.Direction;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.resolve.PolicyPlan;
import dev.mtcgitops.resolve.PolicyPlan.Addresses;
import dev.mtcgitops.resolve.PolicyPlan.Peer;
import dev.mtcgitops.resolve.PolicyPlan.Pods;
import dev.mtcgitops.resolve.PolicyPlan.RsyncPods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The view of {@code networkpolicy.yaml.ftl}.
 *
 * @param name the policy's name
 * @param namespace namespace of the policy
 * @param egress whether it opens egress, else ingress
 * @param rules what it lets through; none for everything
 */
public record NetworkPolicyView(String name, Derived namespace, boolean egress, List<RuleView> rules) {

    /**
     * A rule.
     *
     * @param peers whom it concerns; none for everybody
     * @param ports on which ports; none for all
     */
    public record RuleView(List<PeerView> peers, List<PortView> ports) {}

    /**
     * A peer: exactly one of the three forms is there.
     *
     * @param cidr addresses
     * @param pods pods of labelled namespaces
     * @param rsync pods of the volume transfer
     */
    public record PeerView(
            @Nullable Derived cidr,
            @Nullable PodsView pods,
            @Nullable RsyncView rsync) {
        static PeerView of(Peer peer) {
            if (peer instanceof Addresses addresses) {
                return new PeerView(addresses.cidr(), null, null);
            }
            if (peer instanceof Pods pods) {
                return new PeerView(
                        null,
                        new PodsView(pods.namespaceKey(), pods.namespaceValue(), pods.podKey(), pods.podValue()),
                        null);
            }
            return new PeerView(null, null, new RsyncView(((RsyncPods) peer).anywhere()));
        }
    }

    /**
     * Pods by labels; an empty key selects all.
     *
     * @param namespaceKey label of their namespace
     * @param namespaceValue its value
     * @param podKey label of the pods
     * @param podValue its value
     */
    public record PodsView(String namespaceKey, String namespaceValue, String podKey, String podValue) {}

    /**
     * Pods of the volume transfer.
     *
     * @param anywhere in any namespace, else in the policy's own
     */
    public record RsyncView(boolean anywhere) {}

    /**
     * A port.
     *
     * @param port its number
     * @param protocol its protocol
     */
    public record PortView(Derived port, String protocol) {}

    static Rendering of(PolicyPlan plan) {
        List<RuleView> rules = plan.rules().stream()
                .map(rule -> new RuleView(
                        rule.peers().stream().map(PeerView::of).toList(),
                        rule.ports().stream()
                                .map(port -> new PortView(port.port(), port.protocol()))
                                .toList()))
                .toList();
        return new Rendering(
                new NetworkPolicyView(plan.name(), plan.namespace(), plan.direction() == Direction.EGRESS, rules),
                plan.uses());
    }
}
