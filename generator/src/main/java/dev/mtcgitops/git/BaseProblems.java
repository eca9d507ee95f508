package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;
import java.util.Optional;

/** Why the input cannot be read as it was at a base. */
final class BaseProblems {
    private static final String FETCH_HISTORY = "fetch the history of a shallow clone with `git fetch --unshallow`, "
            + "in a workflow of GitHub with `fetch-depth: 0` for `actions/checkout`";

    private BaseProblems() {}

    static Problem unknown(String revision, Optional<String> meant) {
        return base(
                revision,
                "is not a revision of the repository of the input",
                meant.map(other -> "Did you mean " + quoted(other) + "?")
                        .orElse("Give a branch, a tag or the id of a commit that exists in the clone; " + FETCH_HISTORY
                                + "."));
    }

    static Problem ambiguous(String revision) {
        return base(revision, "is the beginning of several ids", "Give more digits of the id.");
    }

    /** @param type what Git calls it */
    static Problem noCommit(String revision, String type) {
        return base(revision, "names a " + type + ", not a commit", "Give a branch, a tag or the id of a commit.");
    }

    private static Problem base(String revision, String fault, String hint) {
        return Problem.of("GIT-020", quoted("--base " + revision) + " " + fault + ".", hint);
    }

    static Problem noCommits() {
        return Problem.of(
                "GIT-020",
                "The repository of the input has no commit yet.",
                "Commit the input; a later change of it can be compared with that commit.");
    }

    static Problem noMergeBase(String revision) {
        return Problem.of(
                "GIT-021",
                "The commit that is checked out and " + quoted(revision) + " have no common ancestor.",
                "If they have one on the server, " + FETCH_HISTORY + ".");
    }

    static Problem standardInput() {
        return Problem.of(
                "GIT-022",
                "Standard input is in no repository, so it has no `--base`.",
                "Give the file or directory that is committed with `-f`.");
    }

    static Problem noWorkTree(String input) {
        return Problem.of(
                "GIT-022",
                quoted(input) + " is in no work tree of Git, so it has no `--base`.",
                "Give input that is committed, or compare with `--output-dir` or `--repo`.");
    }

    static Problem outside(String input, String first) {
        return Problem.of(
                "GIT-022",
                quoted(input) + " is not in the repository of " + quoted(first) + ".",
                "With `--base`, each `-f` is in the repository that holds the first one; "
                        + "compare the input of another repository by itself.");
    }

    static Problem notFetched(String repository, String object) {
        return Problem.of(
                "GIT-023",
                "The repository " + quoted(repository) + " is a partial clone without the object " + quoted(object)
                        + ".",
                "`git fetch --refetch --no-filter` in it fetches what was left out.");
    }
}
