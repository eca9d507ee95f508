package dev.mtcgitops.resolve;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.Set;
import java.util.stream.Collectors;

/** Problems that keep a request of a pair from being planned for a cluster. */
public final class PlanProblems {
    private PlanProblems() {}

    static Problem pluginAbsent(OpenShiftVersion openshift, NetworkPlugin stated, Set<NetworkPlugin> possible) {
        return Problem.of(
                "NET-001",
                "OpenShift " + openshift + " has no network plugin `" + stated.text() + "`.",
                "Correct the version or the plugin; this release has "
                        + possible.stream().map(NetworkPlugin::text).collect(Collectors.joining(" and ")) + ".");
    }

    /** @param command the end of a hint that names the command which shows the field */
    static Problem noDestination(String field, String of, String command) {
        return Problem.of(
                "NP-004",
                "A `tight` policy needs the addresses of " + of + ", and nothing states them.",
                "State `" + field + "`, or use `policies: open`." + command);
    }

    static Problem targetNamespaceUnknown(String namespace, ClusterFacts cluster) {
        return Problem.of(
                "NP-005",
                "Namespace " + quoted(namespace) + " is not known to exist on cluster " + quoted(cluster.name())
                        + ": its ingress policy is not rendered.",
                "MTC creates the namespace, with the annotations it needs, during the migration. If it exists already, say `targetExists: true`."
                        + OcCommand.hint("targetExists", cluster));
    }

    static Problem noEgress(OpenShiftVersion openshift, String cluster) {
        return Problem.of(
                "NP-007",
                "OpenShift " + openshift
                        + " has no egress rules in NetworkPolicies: no egress policy is rendered on cluster "
                        + quoted(cluster) + ".",
                "It would isolate the pods for ingress instead.");
    }

    static Problem twoProxies(String control) {
        return Problem.of(
                "STUNNEL-004",
                "Control cluster " + quoted(control) + " would need two TCP proxies.",
                "Direct volume migration has one proxy for all pairs of a control cluster; let the pairs agree, or control one from its other side.");
    }

    static Problem unmanagedByFlux(String cluster) {
        return Problem.of(
                "SECRET-006",
                "Flux applies cluster " + quoted(cluster)
                        + " and deletes a key that is set on the cluster and not in Git.",
                "Write `{flux: NAME}`, and name the Secret that holds it in `flux.substituteFrom` of the Delivery.");
    }

    static Problem tooOldForProxy(String control, MtcVersion mtc, MtcVersion needed) {
        return Problem.of(
                "STUNNEL-005",
                "`tcpProxy` needs MTC " + needed + ", and control cluster " + quoted(control) + " has " + mtc + ".",
                "Upgrade MTC, or remove the proxy.");
    }

    static Problem twoGroupLists(String control) {
        return Problem.of(
                "SG-004",
                "Control cluster " + quoted(control) + " would need two lists of supplemental groups.",
                "MTC has one list for all pairs of a control cluster; let the pairs agree.");
    }

    static Problem tooOldForGroups(String control, MtcVersion mtc, MtcVersion needed) {
        return Problem.of(
                "SG-002",
                "`supplementalGroups` need MTC " + needed + ", and control cluster " + quoted(control) + " has " + mtc
                        + ".",
                "Upgrade MTC, or remove the groups.");
    }

    static Problem twoEndpoints(String target) {
        return Problem.of(
                "EP-003",
                "Target cluster " + quoted(target) + " would need two endpoint types.",
                "MTC has one endpoint type for all pairs of a target cluster; let the pairs agree.");
    }

    static Problem tooOldForEndpoint(EndpointType endpoint, String cluster, MtcVersion mtc, MtcVersion needed) {
        return Problem.of(
                "EP-005",
                "`" + endpoint.text() + "` endpoints need MTC " + needed
                        + " on target and control cluster, and cluster " + quoted(cluster) + " has " + mtc + ".",
                "Upgrade MTC there, or use `Route`.");
    }

    static Problem legacyEndpoint(EndpointType endpoint, String target) {
        return Problem.of(
                "EP-005",
                "`" + endpoint.text() + "` endpoints need an operator that knows them, and target cluster "
                        + quoted(target) + " has the legacy operator.",
                "Use `Route`.");
    }

    static Problem sharedSetting(String field, String cluster) {
        return Problem.of(
                "PAIR-001",
                "This pair states no `" + field + "`, but shares cluster " + quoted(cluster)
                        + " with a pair that does: it gets the same.",
                "MTC has one value per cluster. State it here as well if that is what you want.");
    }

    /** A variable that a legacy operator does not know, stated as one or as a field. */
    public static Problem unknownToLegacy(String variable, String cluster) {
        return Problem.of(
                "MTC-VAR-005",
                "The legacy operator of cluster " + quoted(cluster) + " does not know " + quoted(variable) + ".",
                "Remove it; the legacy operator ignores it silently.");
    }
}
