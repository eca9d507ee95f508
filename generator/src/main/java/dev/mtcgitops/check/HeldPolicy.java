package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.network.Policy;
import dev.mtcgitops.network.PolicyGrammar;

/**
 * A NetworkPolicy of a cluster once the finished manifests are applied.
 *
 * @param namespace its namespace
 * @param name its name
 * @param at where it comes from
 * @param policy what it means
 */
public record HeldPolicy(String namespace, String name, Location at, Policy policy) {
    static HeldPolicy of(ExistingPolicy captured) {
        return new HeldPolicy(
                captured.namespace().value(),
                captured.name().value(),
                captured.name().at(),
                PolicyGrammar.policy(captured.manifest()));
    }

    static HeldPolicy of(Manifest rendered) {
        return new HeldPolicy(
                rendered.id().namespace(),
                rendered.id().name(),
                rendered.tree().responsible(),
                PolicyGrammar.policy(rendered.tree()));
    }

    boolean isNamedLike(HeldPolicy other) {
        return namespace.equals(other.namespace) && name.equals(other.name);
    }
}
