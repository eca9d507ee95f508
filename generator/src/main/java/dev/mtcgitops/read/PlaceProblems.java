package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with the place of the tree. */
final class PlaceProblems {
    private PlaceProblems() {}

    static Problem badLayout(String fault) {
        return Problem.of(
                "INPUT-033",
                "The layout " + fault + ".",
                "Write a relative path such as `clusters/{cluster}/{regime}`.");
    }

    static Problem badUrl(String hint) {
        return Problem.of(
                "INPUT-034", "The repository is no path and no URL of `file`, `http`, `https` or `ssh`.", hint);
    }

    static Problem badBranch(String name) {
        return Problem.of(
                "INPUT-034",
                shown(name) + " is no branch name that Git accepts.",
                "Write a name such as `rendered/production`.");
    }

    static Problem badPath(String fault) {
        return Problem.of(
                "INPUT-034", "The path " + fault + ".", "Write a path inside the repository, such as `fleets/emea`.");
    }
}
