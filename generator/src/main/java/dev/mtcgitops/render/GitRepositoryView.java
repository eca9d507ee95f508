package dev.mtcgitops.render;

import dev.mtcgitops.model.Flux;
import dev.mtcgitops.resolve.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The view of {@code gitrepository.yaml.ftl}.
 *
 * @param name its name
 * @param namespace where Flux looks for it
 * @param interval how often Flux looks at the repository
 * @param repository URL of the repository
 * @param branch branch of the repository
 * @param secret the Secret that opens it; null for one that is open to all
 */
public record GitRepositoryView(
        Derived name,
        Derived namespace,
        Derived interval,
        Derived repository,
        Derived branch,
        @Nullable Derived secret) {
    static GitRepositoryView of(ControlPlan plan, Flux flux) {
        return new GitRepositoryView(
                plan.name(),
                ControlPlan.derived(flux.namespace()),
                ControlPlan.derived(flux.interval()),
                plan.url(),
                plan.branch(),
                flux.repositorySecret().map(ControlPlan::derived).orElse(null));
    }
}
