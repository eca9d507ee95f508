package dev.mtcgitops.change;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Why an existing tree cannot be compared. */
final class StateProblems {
    private StateProblems() {}

    static Problem notRendered(String tree) {
        return Problem.of(
                "OUTPUT-019",
                quoted(tree) + " holds no rendered tree: it has no file `.mtc-gitops/owned`.",
                "Name the directory that `--output-dir` wrote, or the top of a checkout of the branch.");
    }

    static Problem noObject(String tree) {
        return Problem.of(
                "OUTPUT-020",
                "The file is in a directory of generated files of " + quoted(tree)
                        + ", but is not a Kubernetes object.",
                "Move it elsewhere, or give it `apiVersion`, `kind` and `metadata.name`.");
    }

    static Problem tooLarge() {
        return Problem.of(
                "OUTPUT-020",
                "The file is in a directory of generated files, but larger than 16 MiB.",
                "Move it elsewhere; no generated file is that large.");
    }
}
