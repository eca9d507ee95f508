package dev.mtcgitops.cli;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.VisibleText;

/** What flags of {@code publish} find missing around the input. */
final class PublishProblems {
    private PublishProblems() {}

    static Problem noToken(String variable) {
        return Problem.of(
                "GIT-012",
                quoted("--token-env " + VisibleText.of(variable))
                        + " names an environment variable that is not set or empty.",
                "Set it to a token, or leave the flag out.");
    }

    static Problem notClean() {
        return Problem.of(
                "GIT-014",
                "The input is not what a commit holds, as `--require-clean` asks.",
                "Commit what `git status` shows in the work tree of the input, or leave the flag out.");
    }
}
