package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** NetworkPolicies and network plugins. */
public enum NetworkRule implements Rule {
    EGRESS_IGNORED(
            "NP-001",
            Severity.INFO,
            "OpenShift SDN ignores egress rules of NetworkPolicies on OpenShift {0}: the egress policy has no effect on cluster `{1}`.",
            "Only an EgressNetworkPolicy can block Rsync there; name it in `egressFirewalls` if one stands."),
    NOTHING_GETS_THROUGH(
            "NP-004",
            Severity.ERROR,
            "This keeps the {0} policy `{1}` from letting anything through: it has no {0} rule left.",
            "Leave `policyTypes` and the rules as they are rendered, or say `policies: none`."),
    ADMIN_POLICIES(
            "NP-006",
            Severity.INFO,
            "An AdminNetworkPolicy of cluster `{0}` can deny what the rendered NetworkPolicies allow.",
            "OVN-Kubernetes has them from OpenShift {1} on; `oc get adminnetworkpolicies` tells whether any stands."),
    POLICIES_IGNORED(
            "NET-002",
            Severity.WARNING,
            "OpenShift SDN in mode `{0}` ignores NetworkPolicies: those for cluster `{1}` have no effect.",
            "Say `policies: none` for its namespaces, or correct `sdnMode`."),
    MODE_UNKNOWN(
            "NET-002",
            Severity.INFO,
            "NetworkPolicies act only in mode `NetworkPolicy` of OpenShift SDN, and nothing states the mode of cluster `{0}`.",
            "State its `sdnMode`; `oc get clusternetwork default` prints the plugin, whose name ends with it.");

    private final RuleText text;

    NetworkRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
