package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.ResourceId;

/** Unwanted actions of consumers on finished manifests. */
final class DeliveryProblems {
    private DeliveryProblems() {}

    static Problem notProtected(ResourceId object, Consumer consumer, String annotation) {
        return Problem.of(
                "GITOPS-006",
                quoted(object) + " loses its protection from pruning by " + consumer.product() + ", the annotation "
                        + quoted(annotation) + ".",
                consumer == Consumer.ARGOCD
                        ? "Keep `Prune=false` and `Delete=false` beside options of your own."
                        : "Keep the value `disabled`.");
    }
}
