package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.PolicyEnforcement.Ignored;
import dev.mtcgitops.resolve.PolicyPlan;

/** What can be wrong with NetworkPolicies, captured and finished, and with what network plugins make of them. */
final class PolicyProblems {
    private PolicyProblems() {}

    static Problem missesPods(TransferPod pod, MtcVersion controller) {
        return Problem.of(
                "NP-002",
                "This keeps the policy from selecting the " + pod.what() + " pods, which the controller of MTC "
                        + controller + " makes with other labels.",
                "Leave `podSelector` as it is rendered: it selects by the label `app` alone and fits every version.");
    }

    static Problem capturedMissesPods(TransferPod pod, MtcVersion controller) {
        return Problem.of(
                        "NP-002",
                        "This keeps the policy from selecting the " + pod.what() + " pods, which the controller of MTC "
                                + controller + " makes with other labels.",
                        "Let policies be rendered with `policies: open`, or select by `app` alone, with `directvolumemigration-rsync-transfer` and `directvolumemigration-rsync-transfer-block` as values.")
                .as(Severity.WARNING);
    }

    static Problem nameTaken(PolicyPlan plan) {
        return Problem.of(
                "NP-003",
                "A different policy " + quoted(plan.name()) + " exists in namespace " + quoted(plan.namespace())
                        + ", and the rendered " + plan.direction().field() + " policy would replace it.",
                "Rename the existing one, or say `policies: none` if it is to stay.");
    }

    static Problem peerIgnored(Ignored ignored, OpenShiftVersion openshift) {
        return Problem.of(
                "NP-008",
                "OpenShift SDN understands `" + ignored.fields() + "` in ingress rules since OpenShift "
                        + ignored.needed().since() + ", and lets nobody in by this peer on " + openshift + ".",
                "Select by `podSelector` or `namespaceSelector` alone, or leave out `from` to let everybody in on the port.");
    }

    static Problem egressIgnored(ClusterFacts cluster) {
        return Problem.of(
                "NP-001",
                "OpenShift SDN ignores egress rules of NetworkPolicies on OpenShift " + cluster.openshift()
                        + ": the egress policy has no effect on cluster " + quoted(cluster.name()) + ".",
                "Only an EgressNetworkPolicy can block Rsync there; name it in `egressFirewalls` if one exists."
                        + OcCommand.hint("egressFirewalls", cluster));
    }

    static Problem nothingGetsThrough(Direction direction, String policy) {
        return Problem.of(
                "NP-004",
                "This keeps the " + direction.field() + " policy " + quoted(policy)
                        + " from letting anything through: it has no " + direction.field() + " rule left.",
                "Leave `policyTypes` and the rules as they are rendered, or say `policies: none`.");
    }

    static Problem adminPolicies(String cluster) {
        return Problem.of(
                "NP-006",
                "An AdminNetworkPolicy of cluster " + quoted(cluster)
                        + " can deny what the rendered NetworkPolicies allow.",
                "OVN-Kubernetes has them from OpenShift " + OpenShiftCapability.ADMIN_NETWORK_POLICIES.since()
                        + " on; `oc get adminnetworkpolicies` shows whether any exists.");
    }

    static Problem policiesIgnored(SdnMode mode, String cluster) {
        return Problem.of(
                "NET-002",
                "OpenShift SDN in mode " + quoted(mode.text()) + " ignores NetworkPolicies: those for cluster "
                        + quoted(cluster) + " have no effect.",
                "Say `policies: none` for its namespaces, or correct `sdnMode`.");
    }

    static Problem modeUnknown(ClusterFacts cluster) {
        return Problem.of(
                        "NET-002",
                        "NetworkPolicies act only in mode `NetworkPolicy` of OpenShift SDN, and nothing states the mode of cluster "
                                + quoted(cluster.name()) + ".",
                        "State its `sdnMode`." + OcCommand.hint("sdnMode", cluster))
                .as(Severity.INFO);
    }

    static Problem isolated(Crossing crossing, String namespace, String cluster, Direction direction) {
        boolean out = direction == Direction.EGRESS;
        return Problem.of(
                "NP-009",
                "No NetworkPolicy of namespace " + quoted(namespace) + " on cluster " + quoted(cluster) + " lets "
                        + (out ? "the " + crossing.pod() + " pods reach " : "") + plain(crossing.what())
                        + (out ? "" : " reach the " + crossing.pod() + " pods") + ", and one isolates them.",
                "Add a policy that does to the cluster and capture it as well, or let one be rendered with `policies: open`.");
    }
}
