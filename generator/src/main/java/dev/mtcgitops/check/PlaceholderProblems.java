package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.ResourceId;

/** What can be wrong with credentials and their placeholders in finished manifests. */
final class PlaceholderProblems {
    private PlaceholderProblems() {}

    static Problem literalPassword(ResourceId object) {
        return Problem.of(
                "SECRET-001",
                "This puts a literal password into " + plain(object) + ".",
                "Keep it out of Git: `<path:path#key>` or `${NAME}` in an overlay, `{argocdVault: \"path#key\"}` or `{flux: NAME}` in the input.");
    }

    static Problem noSubstituteFrom(String variable, String cluster) {
        return Problem.of(
                "SECRET-003",
                "Nothing says where Flux finds " + quoted(variable) + " for cluster " + quoted(cluster)
                        + ": it would be applied as it is.",
                "Name the Secret that holds it in `flux.substituteFrom` of the Delivery.");
    }

    static Problem notFlux(ClusterFacts cluster) {
        return Problem.of(
                "SECRET-003",
                applies(cluster) + " and does not fill in a variable of Flux: it would be applied as it is.",
                fitting(cluster.consumer()));
    }

    static Problem substitutedText(ResourceId object) {
        return Problem.of(
                "SECRET-003",
                "Flux would substitute in this text of " + plain(object) + ".",
                "Only a whole value `${NAME}` refers to a secret; write the text without `${` and `$$`.");
    }

    static Problem notSubstituted(ResourceId object) {
        return Problem.of(
                "SECRET-003",
                "The annotation `kustomize.toolkit.fluxcd.io/substitute` keeps Flux from filling in this variable of "
                        + plain(object) + ".",
                "Remove the annotation from the object.");
    }

    static Problem partOfUrl() {
        return Problem.of(
                "SECRET-004",
                "A placeholder is only a part of this URL.",
                "Keep the whole URL in one secret, user and password percent-encoded, and write `<path:path#key>` where Argo CD applies the cluster, `${NAME}` where Flux does; where a person does, nothing, and `{unmanaged: true}` in the input.");
    }

    static Problem notArgoCd(ClusterFacts cluster) {
        return Problem.of(
                "SECRET-004",
                applies(cluster)
                        + " and does not fill in a placeholder of argocd-vault-plugin: it would be applied as it is.",
                fitting(cluster.consumer()));
    }

    static Problem notAProxy(ResourceId object) {
        return Problem.of(
                "SECRET-004",
                "Nothing fills in this placeholder of " + plain(object) + ": it would be applied as it is.",
                "A reference replaces the whole URL of a proxy; write the text itself.");
    }

    static Problem notDecrypted(ResourceId object) {
        return Problem.of(
                "SECRET-005",
                "Nothing decrypts this value of " + plain(object) + ": the cluster would get its cipher text.",
                "Use `{flux: NAME}`; or say `flux.decryption` in the Delivery and bring the `sops` section of the object as well.");
    }

    private static String applies(ClusterFacts cluster) {
        Consumer consumer = cluster.consumer();
        return (consumer == Consumer.PLAIN ? "A person with `oc`" : consumer.product()) + " applies cluster "
                + quoted(cluster.name());
    }

    /** The reference that suits {@code consumer}, as a hint. */
    private static String fitting(Consumer consumer) {
        return switch (consumer) {
            case ARGOCD -> "Write `{argocdVault: \"path#key\"}`, or `<path:path#key>` in an overlay.";
            case FLUX ->
                "Write `{flux: NAME}`, or `${NAME}` in an overlay, and name the Secret that holds it in `flux.substituteFrom` of the Delivery.";
            case PLAIN ->
                "Write `{unmanaged: true}` in the input, nothing in an overlay, and set the URL on the cluster with `oc patch`.";
        };
    }
}
