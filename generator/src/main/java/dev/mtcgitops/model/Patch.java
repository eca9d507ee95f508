package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import java.util.Optional;

/**
 * One entry of an overlay's {@code patches}, Kustomize's own form.
 *
 * @param content the parsed {@code patch}: a sequence of JSON 6902 operations, or a mapping to merge; its nodes know their
 *     lines in the overlay's file
 * @param target which objects it applies to; empty for a merge patch that names its object itself
 * @param optional whether matching nothing is fine
 * @param at the entry itself
 */
public record Patch(YamlNode content, Optional<Target> target, boolean optional, Location at) {
    /**
     * Kustomize's selector; an absent field matches everything.
     *
     * @param group expression for the API group
     * @param version likewise, for the version
     * @param kind likewise
     * @param name likewise, for {@code metadata.name}
     * @param namespace likewise, for {@code metadata.namespace}
     * @param labelSelector Kubernetes label selector
     * @param annotationSelector the same over annotations
     */
    public record Target(
            Optional<AnchoredPattern> group,
            Optional<AnchoredPattern> version,
            Optional<AnchoredPattern> kind,
            Optional<AnchoredPattern> name,
            Optional<AnchoredPattern> namespace,
            Optional<LabelSelector> labelSelector,
            Optional<LabelSelector> annotationSelector) {}
}
