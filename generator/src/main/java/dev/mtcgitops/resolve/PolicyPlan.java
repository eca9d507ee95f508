package dev.mtcgitops.resolve;

import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Direction;
import java.util.List;

/**
 * A NetworkPolicy that lets Rsync pods through.
 *
 * @param namespace its namespace
 * @param direction what it opens
 * @param rules what it lets through; no rules at all let everything through
 * @param transfers whose pods it is for
 * @param uses the pairs that need it
 */
public record PolicyPlan(
        Derived namespace, Direction direction, List<Rule> rules, List<Transfer> transfers, List<PairUse> uses) {
    public PolicyPlan {
        rules = List.copyOf(rules);
        transfers = List.copyOf(transfers);
        uses = List.copyOf(uses);
    }

    /** Its name in the namespace. */
    public String name() {
        return direction.rsyncPolicy();
    }

    /**
     * One end of a volume transfer.
     *
     * @param side on which side the pods run
     * @param controller version of the controller that makes them
     */
    public record Transfer(Side side, MtcVersion controller) {
        /** Written out as in {@link MtcVersion}. */
        @Override
        public int hashCode() {
            return controller.hashCode() * 31 + side.name().hashCode();
        }
    }

    /**
     * One rule: any of the peers on any of the ports.
     *
     * @param peers whom it concerns; empty for everybody
     * @param ports on which ports; empty for all
     */
    public record Rule(List<Peer> peers, List<Port> ports) {
        public Rule {
            peers = List.copyOf(peers);
            ports = List.copyOf(ports);
        }
    }

    /** The other end of a connection. */
    public sealed interface Peer {}

    /**
     * Addresses outside the cluster's pod network.
     *
     * @param cidr the block
     */
    public record Addresses(Derived cidr) implements Peer {}

    /**
     * Pods of the namespaces with one label.
     *
     * @param namespaceKey label of the namespaces; empty for all namespaces
     * @param namespaceValue its value
     * @param podKey label of the pods; empty for all pods
     * @param podValue its value
     */
    public record Pods(String namespaceKey, String namespaceValue, String podKey, String podValue) implements Peer {}

    /**
     * Pods of MTC's volume transfer.
     *
     * @param anywhere in any namespace; else in the policy's own
     */
    public record RsyncPods(boolean anywhere) implements Peer {}

    /**
     * A port.
     *
     * @param port its number
     * @param protocol TCP or UDP
     */
    public record Port(Derived port, String protocol) {}
}
