package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.network.Dialled;
import java.util.List;

/**
 * The egress firewall of a namespace: our rules merged into the existing one.
 *
 * @param plugin decides the kind: EgressNetworkPolicy on OpenShift SDN, EgressFirewall on OVN-Kubernetes
 * @param namespace its namespace
 * @param name the name of the existing object
 * @param allows our rules, first in the object
 * @param existing its existing rules, in their order
 * @param flows what it must let through
 * @param uses the pairs that need it
 */
public record FirewallPlan(
        NetworkPlugin plugin,
        Derived namespace,
        Derived name,
        List<Allow> allows,
        List<FirewallRule> existing,
        List<Flow> flows,
        List<PairUse> uses) {
    public FirewallPlan {
        allows = List.copyOf(allows);
        existing = List.copyOf(existing);
        flows = List.copyOf(flows);
        uses = List.copyOf(uses);
    }

    /**
     * A rule of ours.
     *
     * @param cidr the block it opens
     * @param port the TCP port it is limited to; empty for all, and always empty in an EgressNetworkPolicy
     */
    public record Allow(Derived cidr, List<Derived> port) {}

    /**
     * A connection from the namespace that a pair needs.
     *
     * @param pair the pair
     * @param at the input line to change if it is not possible
     * @param destination what is dialled
     */
    public record Flow(ResolvedPair pair, Location at, Destination destination) {
        /** What pods of the firewall's namespace dial; within one cluster that may be its own nodes. */
        public Dialled dialled() {
            return destination.dialled(pair.source().equals(pair.target()));
        }
    }
}
