package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Located;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that name a place in a Git repository; what they leave open, the fleet's {@code Delivery} may say. */
final class RepositoryOptions {
    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "A local Git repository; that of the Delivery unless given.")
    private @Nullable String repo;

    @Option(names = "--branch", paramLabel = "NAME", description = "The branch; main unless given.")
    private @Nullable String branch;

    @Option(names = "--path", paramLabel = "PREFIX", description = "A directory in the branch; its top unless given.")
    private @Nullable String path;

    /** Whether any of the flags is given. */
    boolean isGiven() {
        return repo != null || branch != null || path != null;
    }

    /** The target, where a repository is named at all. */
    Optional<PublishTarget> target(Rendered rendered, CommonOptions options, Diagnostics into) {
        Optional<String> repository = value(repo, rendered, Repository::url);
        if (repository.isEmpty()) {
            throw options.wrong("--repo is missing, and the input has no `kind: Delivery` that names a repository");
        }
        return PublishTarget.of(
                repository.get(),
                value(branch, rendered, Repository::branch).orElse("main"),
                value(path, rendered, Repository::path).orElse(""),
                into);
    }

    private static Optional<String> value(
            @Nullable String flag, Rendered rendered, Function<Repository, Optional<Located<String>>> field) {
        return Optional.ofNullable(flag)
                .or(() -> rendered.delivery()
                        .flatMap(delivery -> delivery.repository())
                        .flatMap(field)
                        .map(Located::value));
    }
}
