package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.git.Access;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.git.Route;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Located;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The flags that name a place in a Git repository; what they leave open, the fleet's {@code Delivery} may say. */
final class RepositoryOptions {
    /** Far from the longest time that sockets can be told. */
    private static final int A_DAY = 86_400;

    /** GitLab takes it with one user only (GitLab docs, CI/CD job token). */
    private static final String GITLAB_JOB_TOKEN = "CI_JOB_TOKEN";

    private @Nullable String repo;
    private @Nullable String branch;
    private @Nullable String path;
    private @Nullable String tokenEnv;
    private @Nullable String caFile;
    private int timeout = Access.USUAL_TIMEOUT;

    /** Whether any of the flags is given. */
    boolean isGiven() {
        return repo != null || branch != null || path != null || tokenEnv != null || caFile != null;
    }

    /** The target; a relative path is one of where the user stands if a flag names it, else of the folder of its document. */
    Optional<PublishTarget> target(Rendered rendered, CommonOptions options, Console console, Run run) {
        Optional<Located<String>> stated = stated(rendered, Repository::url);
        if (repo == null && stated.isEmpty()) {
            throw options.wrong("--repo is missing, and the input has no `kind: Delivery` that names a repository");
        }
        Path standing = console.workingDirectory();
        String place = repo != null ? repo : stated.orElseThrow().value();
        Optional<Access> access = access(place, options, console, run);
        return access.flatMap(how -> PublishTarget.of(
                place,
                repo != null
                        ? standing
                        : standing.resolve(stated.orElseThrow().at().file()).resolveSibling(""),
                how,
                Optional.ofNullable(branch)
                        .or(() -> text(rendered, Repository::branch))
                        .orElse(Delivery.DEFAULT_BRANCH),
                Optional.ofNullable(path)
                        .or(() -> text(rendered, Repository::path))
                        .orElse(""),
                run.diagnostics()));
    }

    private Optional<Access> access(String place, CommonOptions options, Console console, Run run) {
        Diagnostics into = run.diagnostics();
        if (timeout < 1 || timeout > A_DAY) {
            throw options.wrong("--timeout takes a number from 1 to " + A_DAY);
        }
        Optional<String> token =
                Optional.ofNullable(tokenEnv).map(name -> console.environment().getOrDefault(name, ""));
        if (tokenEnv != null && token.filter(text -> !text.isEmpty()).isEmpty()) {
            into.report(PublishProblems.noToken(tokenEnv), Location.NONE);
            return Optional.empty();
        }
        // A local repository is reached without what the environment says of servers.
        Optional<Route> route = place.contains("://")
                ? Route.of(
                        console.environment(),
                        Optional.ofNullable(caFile).map(file -> options.path(console, "--ca-file", file)),
                        into)
                : Optional.of(Route.DIRECT);
        String user = GITLAB_JOB_TOKEN.equals(tokenEnv) ? "gitlab-ci-token" : Access.ANY_USER;
        return route.map(way ->
                new Access(token, user, timeout, Path.of(System.getProperty("java.io.tmpdir")), way, run.progress()));
    }

    private static Optional<String> text(Rendered rendered, Function<Repository, Optional<Located<String>>> field) {
        return stated(rendered, field).map(Located::value);
    }

    private static Optional<Located<String>> stated(
            Rendered rendered, Function<Repository, Optional<Located<String>>> field) {
        return rendered.delivery().flatMap(Delivery::repository).flatMap(field);
    }

    /** Adds the flags to {@code verb}. */
    void addTo(VerbSpec verb) {
        verb.text("--repo", "URL|DIR", "The Git repository; that of the Delivery unless given.", value -> repo = value)
                .text("--branch", "NAME", "The branch; main unless given.", value -> branch = value)
                .text("--path", "PREFIX", "A directory in the branch; its top unless given.", value -> path = value)
                .text(
                        "--token-env",
                        "NAME",
                        "The environment variable that holds the token of an http(s) repository.",
                        value -> tokenEnv = value)
                .text(
                        "--ca-file",
                        "FILE",
                        "Certificates that vouch for the server; Java's own unless given.",
                        value -> caFile = value)
                .number(
                        "--timeout",
                        "SECONDS",
                        "How long a server may be silent; 30 unless given.",
                        value -> timeout = value);
    }
}
