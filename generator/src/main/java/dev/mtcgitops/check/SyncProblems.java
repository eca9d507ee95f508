package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.ResourceId;

/** Finished manifests that Argo CD or Flux cannot apply. */
final class SyncProblems {
    private SyncProblems() {}

    static Problem clusterTooOld(ClusterFacts cluster, String field, boolean hasPlaceholder) {
        return Problem.of(
                "GITOPS-002",
                "Cluster " + quoted(cluster.name()) + " runs OpenShift " + cluster.openshift() + ", whose Kubernetes 1."
                        + KnownVersions.kubernetesMinor(cluster.openshift()) + " is too old for "
                        + cluster.consumer().product() + ".",
                "Apply its `manifests` folder with `oc apply -R -f`, and let " + quoted(field)
                        + " name only the other clusters"
                        + (hasPlaceholder
                                ? "; write `{unmanaged: true}` for its proxy, because `oc` fills in no reference."
                                : "."));
    }

    static Problem wave() {
        return Problem.of(
                "GITOPS-004",
                "A sync wave is an integer in quotes.",
                "Write " + "a text such as `\"5\"` or `\"-1\"`"
                        + ": Argo CD fails on a number in an annotation, and takes any other text for wave 0.");
    }

    /** The same for each cluster: the waves of a Delivery are stated once for all. */
    static Problem waveOrder() {
        return Problem.of(
                "GITOPS-004",
                "The MigrationController is in an earlier sync wave than other objects, which would wait for MTC's operator.",
                "Give the MigrationController the same wave or a later one.");
    }

    static Problem noSkipDryRun(ResourceId controller) {
        return Problem.of(
                "GITOPS-005",
                plain(controller) + " lacks the sync option `SkipDryRunOnMissingResource=true`.",
                "Keep it: until MTC's operator is installed, Argo CD would apply nothing of the cluster.");
    }
}
