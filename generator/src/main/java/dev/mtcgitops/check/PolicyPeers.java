package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.PolicyRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * Finds peers of ingress rules that OpenShift SDN of the release passes over, so that they let nobody in (openshift/origin and openshift/sdn
 * {@code pkg/network/node/networkpolicy.go}). Its egress rules are another matter: up to 4.9 they have no effect at all.
 */
final class PolicyPeers {
    private final OpenShiftVersion openshift;
    private final Diagnostics into;

    private PolicyPeers(OpenShiftVersion openshift, Diagnostics into) {
        this.openshift = openshift;
        this.into = into;
    }

    static void check(ClusterFacts facts, Manifest manifest, Diagnostics into) {
        boolean sdn = facts.networkPlugin()
                .filter(NetworkPlugin.OPENSHIFT_SDN::equals)
                .isPresent();
        if (sdn && manifest.id().kind().equals("NetworkPolicy")) {
            PolicyPeers peers = new PolicyPeers(facts.openshift(), into);
            manifest.tree()
                    .mapping("spec")
                    .ifPresent(spec -> items(spec, "ingress").stream()
                            .flatMap(rule -> items(rule, "from").stream())
                            .forEach(peers::check));
        }
    }

    private void check(YamlMapping peer) {
        Optional<YamlNode> block = peer.get("ipBlock");
        Optional<YamlNode> except = peer.mapping("ipBlock").flatMap(mapping -> mapping.get("except"));
        if (block.isPresent() && !openshift.has(OpenShiftCapability.SDN_POLICY_BLOCKS)) {
            report(block.get(), "ipBlock", OpenShiftCapability.SDN_POLICY_BLOCKS);
        } else if (except.isPresent() && !openshift.has(OpenShiftCapability.SDN_POLICY_BLOCK_EXCEPTIONS)) {
            report(except.get(), "except", OpenShiftCapability.SDN_POLICY_BLOCK_EXCEPTIONS);
        } else if (peer.get("podSelector").isPresent()
                && peer.get("namespaceSelector").isPresent()
                && openshift.has(OpenShiftCapability.JOINT_POLICY_PEERS)
                && !openshift.has(OpenShiftCapability.SDN_JOINT_POLICY_PEERS)) {
            report(peer, "podSelector` and `namespaceSelector", OpenShiftCapability.SDN_JOINT_POLICY_PEERS);
        }
    }

    private void report(YamlNode at, String what, OpenShiftCapability needed) {
        into.report(PolicyRule.PEER_IGNORED, Place.responsible(at), what, needed.since(), openshift);
    }

    private static List<YamlMapping> items(YamlMapping mapping, String key) {
        return mapping
                .get(key)
                .filter(YamlSequence.class::isInstance)
                .map(node -> ((YamlSequence) node).items())
                .orElse(List.of())
                .stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }
}
