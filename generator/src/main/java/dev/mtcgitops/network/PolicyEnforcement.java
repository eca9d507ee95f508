package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.Policy.Pods;
import java.util.Optional;

/**
 * What the network plugin of a cluster makes of NetworkPolicies (openshift/origin and openshift/sdn {@code
 * pkg/network/node/networkpolicy.go}); OVN-Kubernetes follows them as they are.
 *
 * @param plugin the plugin, where it is known
 * @param openshift its release
 * @param mode the mode of OpenShift SDN, where it is stated
 */
public record PolicyEnforcement(Optional<NetworkPlugin> plugin, OpenShiftVersion openshift, Optional<SdnMode> mode) {

    /** Whether policies act. */
    public enum Effect {
        ENFORCED,
        IGNORED,
        /** It depends on the plugin, or on the mode of OpenShift SDN. */
        UNKNOWN
    }

    /**
     * A part of a policy that the plugin passes over, so that it lets nobody in.
     *
     * @param fields the fields, as backquotes around them would show
     * @param needed what the release lacks
     * @param at their place
     */
    public record Ignored(String fields, OpenShiftCapability needed, Location at) {}

    /** Whether policies act for {@code direction}: in the modes Multitenant and Subnet none does. */
    public Effect effect(Direction direction) {
        boolean ignoredBySdn =
                mode.filter(stated -> stated != SdnMode.NETWORK_POLICY).isPresent()
                        || (direction == Direction.EGRESS && !openshift.has(OpenShiftCapability.SDN_EGRESS_POLICIES));
        if (!isSdn()) {
            return plugin.isEmpty() && ignoredBySdn ? Effect.UNKNOWN : Effect.ENFORCED;
        }
        if (ignoredBySdn) {
            return Effect.IGNORED;
        }
        return mode.isEmpty() && !openshift.has(OpenShiftCapability.SDN_ENFORCES_POLICIES)
                ? Effect.UNKNOWN
                : Effect.ENFORCED;
    }

    /** What is passed over in {@code peer} of an ingress rule. Egress rules are another matter: they act as a whole or not at all. */
    public Optional<Ignored> ignored(Located<Peer> peer) {
        if (isSdn() && peer.value() instanceof Block block) {
            return lacking(
                            "ipBlock",
                            OpenShiftCapability.SDN_POLICY_BLOCKS,
                            block.cidr().at())
                    .or(() -> block.except()
                            .flatMap(except ->
                                    lacking("except", OpenShiftCapability.SDN_POLICY_BLOCK_EXCEPTIONS, except.at())));
        }
        return isSdn()
                        && peer.value() instanceof Pods pods
                        && pods.namespaces().isPresent()
                        && pods.pods().isPresent()
                        && openshift.has(OpenShiftCapability.JOINT_POLICY_PEERS)
                ? lacking("podSelector` and `namespaceSelector", OpenShiftCapability.SDN_JOINT_POLICY_PEERS, peer.at())
                : Optional.empty();
    }

    private Optional<Ignored> lacking(String fields, OpenShiftCapability needed, Location at) {
        return openshift.has(needed) ? Optional.empty() : Optional.of(new Ignored(fields, needed, at));
    }

    private boolean isSdn() {
        return plugin.filter(NetworkPlugin.OPENSHIFT_SDN::equals).isPresent();
    }
}
