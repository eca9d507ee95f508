package dev.mtcgitops.resolve;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.PolicyMode;

/** Problems that show only when all pairs and clusters are seen together. */
public final class FleetProblems {
    private static final String IN_BOTH_PLACES = "State it once, or the same in both places.";

    private FleetProblems() {}

    static Problem unknownCluster(String cluster, String meant) {
        return Problem.of(
                "INPUT-101",
                "No document describes the cluster " + quoted(cluster) + ".",
                "Add a `kind: Cluster` document of that name, or describe the cluster here."
                        + (meant.isEmpty() ? "" : " " + meant));
    }

    static Problem notInFleet(String cluster, String hint) {
        return Problem.of("INPUT-101", "No pair has a cluster " + quoted(cluster) + ".", hint);
    }

    /** @param difference both values, or nothing where a sentence cannot show them */
    static Problem describedDifferently(String field, String cluster, String difference) {
        return Problem.of(
                "INPUT-102",
                quoted(field) + " of cluster " + quoted(cluster) + differently(difference) + ".",
                IN_BOTH_PLACES);
    }

    /** @param difference as of {@link #describedDifferently} */
    static Problem controllersDiffer(String field, String cluster, String difference) {
        return Problem.of(
                "GITOPS-001",
                quoted(field) + " of cluster " + quoted(cluster) + differently(difference)
                        + ", but the cluster has one MigrationController.",
                IN_BOTH_PLACES);
    }

    private static String differently(String difference) {
        return difference.isEmpty() ? " is stated differently elsewhere" : difference;
    }

    /** The two values of a field as the end of a sentence; nothing where they look the same. */
    static String difference(String here, String elsewhere) {
        return here.equals(elsewhere) ? "" : " is " + quoted(here) + " here and " + quoted(elsewhere) + " elsewhere";
    }

    static Problem openshiftMissing(String cluster) {
        return Problem.of(
                "INPUT-103",
                "Nothing states the OpenShift version of cluster " + quoted(cluster) + ".",
                "Add `openshift: \"X.Y\"` to its description." + OcCommand.hint("openshift"));
    }

    static Problem mtcMissing(String clusters) {
        return Problem.of(
                "INPUT-104",
                "Nothing states the MTC version of " + quoted(clusters) + ".",
                "Add `mtc: \"X.Y.Z\"` to the pair, or to the description of each cluster." + OcCommand.hint("mtc"));
    }

    static Problem mtcDisagrees(String cluster, MtcVersion first, MtcVersion second) {
        return Problem.of(
                "INPUT-105",
                "Two pairs give cluster " + quoted(cluster) + " different MTC versions: " + first + " and " + second
                        + ".",
                "A cluster runs one version: state it in the cluster's description, or make the pairs agree.");
    }

    static Problem pluginNeeded(ClusterFacts cluster) {
        return Problem.of(
                "INPUT-106",
                "The network plugin of cluster " + quoted(cluster.name())
                        + " decides the kind of its egress firewalls, and OpenShift " + cluster.openshift()
                        + " has several.",
                "Add `networkPlugin: OpenShiftSDN` or `networkPlugin: OVNKubernetes` to its description."
                        + OcCommand.hint("networkPlugin", cluster));
    }

    static Problem policiesDisagree(String namespace, String cluster, PolicyMode first, PolicyMode second) {
        return Problem.of(
                "INPUT-107",
                "Two pairs ask for different `policies` for namespace " + quoted(namespace) + " on cluster "
                        + quoted(cluster) + ": `" + first.text() + "` and `" + second.text() + "`.",
                "A namespace has one set of policies: make the pairs agree.");
    }

    static Problem unusedCluster(String cluster) {
        return Problem.of(
                "INPUT-108",
                "No pair uses the cluster " + quoted(cluster) + ": nothing is rendered for it.",
                "Name it as `source` or `target` of a pair, or remove it.");
    }

    static Problem namedLikeASide(String cluster) {
        return Problem.of(
                "INPUT-110",
                "A cluster is called " + quoted(cluster) + ", which in `control` names a side of the pair.",
                "Give the cluster another name.");
    }

    static Problem sameNamespace(String namespace, String cluster) {
        return Problem.of(
                "INPUT-109",
                "The pair migrates namespace " + quoted(namespace) + " of cluster " + quoted(cluster) + " onto itself.",
                "Give it another `target`, or another cluster.");
    }

    static Problem twoControllers(String source, String target) {
        return Problem.of(
                "MTC-ROLE-001",
                "Two clusters of this pair run a migration controller: " + quoted(source) + " and " + quoted(target)
                        + ".",
                "A pair has exactly one control cluster: let `control` of both pairs name the same cluster, or clusters that are not in the other pair.");
    }

    /** A finished MigrationController that does not do what the pairs ask of its cluster. */
    public static Problem roleOverridden(String cluster, boolean controls) {
        return Problem.of(
                "MTC-ROLE-001",
                "The pairs of cluster " + quoted(cluster) + " want `migration_controller: " + controls + "` on it.",
                "A pair has exactly one control cluster, and other values follow from it, too: set `control` of the pair.");
    }

    static Problem twoConsumers(String of) {
        return Problem.of(
                "INPUT-115",
                "Argo CD and Flux would both apply " + of + ".",
                "They undo each other's work: let `destinations` of `argocd` and `kubeConfigSecrets` of `flux` name different clusters.");
    }

    static Problem controlNameTooLong(String name, Consumer consumer) {
        return Problem.of(
                "INPUT-116",
                "The name " + quoted(name)
                        + " of a control object is longer than 63 characters, too long for the label that "
                        + consumer.product() + " writes.",
                "Shorten the name of the cluster, or `metadata.name` of the Delivery.");
    }

    static Problem samePlace(Consumer consumer, String cluster, String other) {
        return Problem.of(
                "INPUT-117",
                consumer.product() + " would write cluster " + quoted(cluster) + " over cluster " + quoted(other)
                        + ": both are in the same place.",
                "Each cluster has one MigrationController: name the cluster's own destination, or the Secret with its own kubeconfig.");
    }
}
