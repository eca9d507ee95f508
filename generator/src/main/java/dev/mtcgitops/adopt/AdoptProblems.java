package dev.mtcgitops.adopt;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.MtcVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Facts of captures that the input cannot hold, and that people have to know. */
final class AdoptProblems {
    private static final String REFERENCE =
            "What is set on the cluster stays with Argo CD and `oc`, unless `oc apply` wrote it. Flux deletes it: put the whole URL into a Secret and refer to it with `{flux: NAME}` or `{argocdVault: \"PATH#KEY\"}`.";

    private AdoptProblems() {}

    static Problem upgrading(String product, String cluster) {
        return Problem.of(
                "ADOPT-010",
                "Cluster " + quoted(cluster) + " is being upgraded: the version of " + product
                        + " that was completed last is taken.",
                "Capture it again when the upgrade is done.");
    }

    static Problem mtcVersionsDiffer(String cluster, MtcVersion taken, MtcVersion other) {
        return Problem.of(
                "ADOPT-010",
                "Objects of cluster " + quoted(cluster) + " name two versions of MTC: " + taken
                        + ", which is taken, and " + other + ".",
                "Capture it again when the upgrade of MTC is done.");
    }

    static Problem pluginMigrates(String cluster) {
        return Problem.of(
                "ADOPT-011",
                "The network plugin of cluster " + quoted(cluster) + " is being changed: the one that runs is taken.",
                "Capture it again when the change is done: egress firewalls are then objects of another kind.");
    }

    static Problem leftover(String cluster, String kind, int number) {
        return Problem.of(
                "ADOPT-011",
                "The network plugin of cluster " + quoted(cluster) + " takes no notice of its objects of kind "
                        + quoted(kind) + " (" + number + "), so they are left out.",
                "They are left from another plugin; delete them if they are not needed any more.");
    }

    static Problem credentials(String field, String cluster) {
        return Problem.of(
                "ADOPT-012",
                "Credentials of " + quoted(field) + " of cluster " + quoted(cluster) + " are left out.",
                "The input holds no credentials; keep them on the cluster, or in the store of the consumer.");
    }

    static Problem unmanaged(String variable, String field, String cluster) {
        return Problem.of(
                "ADOPT-012",
                "The URL " + quoted(variable) + " of cluster " + quoted(cluster) + " has credentials, so "
                        + quoted(field) + " is `{unmanaged: true}`.",
                REFERENCE);
    }

    static Problem credentialsInside(String object, String cluster) {
        return Problem.of(
                "ADOPT-012",
                quoted(object) + " of cluster " + quoted(cluster) + " holds credentials, and is left out.",
                "Remove them from the object, and capture again.");
    }

    static Problem planLeftOut(String plan, String cluster, String reason) {
        return Problem.of(
                "ADOPT-013",
                "The MigPlan " + quoted(plan) + " of cluster " + quoted(cluster) + " is left out: " + reason + ".",
                "Add a ClusterPair for it if it is to be migrated through Git.");
    }

    static Problem noNamespace(String plan) {
        return Problem.of(
                "ADOPT-013",
                "The MigPlan " + quoted(plan)
                        + " has a namespace whose name is no name of a namespace, and which is left out.",
                "Correct the MigPlan, and capture again.");
    }

    static Problem severalTargets(String namespace, String cluster, Collection<String> targets) {
        return Problem.of(
                "ADOPT-013",
                "Namespace " + quoted(namespace) + " of cluster " + quoted(cluster)
                        + " is left out: MigPlans migrate it to several namespaces, " + names(targets) + ".",
                "Decide on one, and add it to `namespaces` of the pair.");
    }

    static Problem severalSources(String namespace, String cluster, Collection<String> sources) {
        return Problem.of(
                "ADOPT-013",
                "Namespace " + quoted(namespace) + " of cluster " + quoted(cluster)
                        + " is left out: MigPlans migrate several namespaces into it, " + names(sources) + ".",
                "Decide on one, and add it to `namespaces` of the pair.");
    }

    static Problem otherPlugin(String cluster, String plugin) {
        return Problem.of(
                "ADOPT-014",
                "The network plugin of cluster " + quoted(cluster) + " is " + quoted(plugin)
                        + ", for which the input has no word.",
                "Policies of other plugins are not known here; leave out `networkPlugin`.");
    }

    static Problem ingressIsAName(String cluster) {
        return Problem.of(
                "ADOPT-014",
                "The routers of cluster " + quoted(cluster)
                        + " are reached by a host name, and `ingress` takes addresses.",
                "Resolve the name where the source cluster does, and state the addresses as `ingress`.");
    }

    static Problem noAddress(String field, String cluster) {
        return Problem.of(
                "ADOPT-014",
                "A value for " + quoted(field) + " of cluster " + quoted(cluster)
                        + " is no address or network, and is left out.",
                "State it by hand if it is needed; obfuscated captures have no addresses.");
    }

    static Problem severalFirewalls(String namespace, String cluster, List<String> objects) {
        return Problem.of(
                "ADOPT-014",
                "Namespace " + quoted(namespace) + " of cluster " + quoted(cluster)
                        + " has several EgressNetworkPolicies, which are left out: " + names(objects) + ".",
                "OpenShift SDN drops all traffic of such a namespace: make one of them, and capture again.");
    }

    static Problem joined(String namespace, String cluster, List<String> others) {
        return Problem.of(
                "ADOPT-014",
                others.isEmpty()
                        ? "The network of namespace " + quoted(namespace) + " of cluster " + quoted(cluster)
                                + " is global, and OpenShift SDN ignores its EgressNetworkPolicy."
                        : "Namespace " + quoted(namespace) + " of cluster " + quoted(cluster)
                                + " shares its network with " + names(others)
                                + ", so OpenShift SDN drops all of its traffic for its EgressNetworkPolicy.",
                "The input does not know joined networks: isolate the namespace, or delete the object.");
    }

    static Problem adminPolicies(String cluster) {
        return Problem.of(
                "ADOPT-014",
                "Cluster " + quoted(cluster) + " has AdminNetworkPolicies, which the input does not know.",
                "Look whether one denies traffic of the migrated namespaces: it comes before NetworkPolicies.");
    }

    static Problem otherController(String cluster, String name) {
        return Problem.of(
                "ADOPT-014",
                "Cluster " + quoted(cluster) + " has a second MigrationController, " + quoted(name)
                        + ", which is left out.",
                "The operator acts on both: delete the one that is not called `migration-controller`.");
    }

    static Problem noUrl(String variable, String cluster) {
        return Problem.of(
                "ADOPT-014",
                quoted(variable) + " of cluster " + quoted(cluster) + " is no URL with a host, and is left out.",
                "MTC takes such a value for no proxy, or fails on it: state the proxy that is meant.");
    }

    static Problem proxySwitchedOff(String variable, String cluster) {
        return Problem.of(
                "ADOPT-014",
                quoted(variable) + " of cluster " + quoted(cluster)
                        + " is empty, which switches the inherited proxy off, and cannot be stated.",
                "Keep the key on the cluster; with Flux, set it in an overlay.");
    }

    static Problem apiDiffers(String cluster) {
        return Problem.of(
                "ADOPT-016",
                "The API server of cluster " + quoted(cluster)
                        + " is dialled by another URL than the cluster's own, and that one is stated.",
                "Look which of the two pods and firewalls of the control cluster see.");
    }

    static Problem proxyNotRolledOut(String cluster, String field) {
        return Problem.of(
                "ADOPT-016",
                "The status of the Proxy of cluster " + quoted(cluster) + " has another " + quoted(field)
                        + " than its spec, which is stated.",
                "OpenShift does not roll out a proxy that fails its checks: correct the Proxy, and capture again.");
    }

    static Problem endpointDiffers(String cluster, String acting, Optional<String> wanted) {
        return Problem.of(
                "ADOPT-016",
                "The endpoint " + quoted(acting) + " acts on cluster " + quoted(cluster)
                        + ", although its MigrationController "
                        + wanted.map(asked -> "says " + quoted(asked)).orElse("does not say so any more") + ".",
                "The endpoint that acts is stated; write another `endpoint` in the pair if the MigrationController is right.");
    }

    static Problem variableLeftOut(String key, String cluster, String reason) {
        return Problem.of(
                "ADOPT-015",
                "The key " + quoted(key) + " of the MigrationController of cluster " + quoted(cluster)
                        + " is left out: " + reason + ".",
                "The first sync tells what becomes of it; add it with an overlay if it has to stay.");
    }

    static Problem twoSpellings(String cluster, List<String> spellings) {
        return Problem.of(
                "ADOPT-017",
                "The MigrationController of cluster " + quoted(cluster) + " has one variable twice: " + names(spellings)
                        + ".",
                "Which one the operator takes is random, so neither is adopted: remove one of them, and capture again.");
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> quoted(name)).collect(Collectors.joining(", "));
    }
}
