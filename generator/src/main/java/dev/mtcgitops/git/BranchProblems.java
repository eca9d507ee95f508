package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.plain;
import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree;

/** Why a branch is not moved, or could not be. */
final class BranchProblems {
    private BranchProblems() {}

    /** @param part the beginning of {@code path} at which something else exists */
    static Problem noDirectory(String path, String part, String branch, ExistingTree.Kind kind) {
        String what = switch (kind) {
            case FILE -> "a file";
            case SYMLINK -> "a symbolic link";
            case DIRECTORY, OTHER -> "a submodule";
        };
        return Problem.of(
                "GIT-002",
                quoted("--path " + path) + " is not a directory: " + quoted(part) + " is " + what + " on the branch "
                        + quoted(branch) + ".",
                "Choose a directory, or a path at which nothing exists yet; "
                        + "a submodule is a repository of its own, which `--repo` can name.");
    }

    static Problem checkedOut(String branch, String workTree) {
        return Problem.of(
                "GIT-005",
                "The branch " + quoted(branch) + " is checked out in the work tree " + quoted(workTree)
                        + ", which would no longer match it.",
                "Publish to another branch, or check another one out there; if that work tree is gone, run `git worktree prune`.");
    }

    static Problem replaced(String branch, String before) {
        return Problem.of(
                "GIT-006",
                "The branch " + quoted(branch) + " was replaced while publishing: its new tip does not contain "
                        + quoted(before) + ".",
                "Somebody rewrote or deleted it. Look at the branch, then publish again.");
    }

    static Problem nameTaken(String branch, String other) {
        return Problem.of(
                "GIT-007",
                "The branch " + quoted(branch) + " cannot be made, because " + quoted(other) + " exists.",
                "A branch cannot have the name of a folder of branches; choose another name.");
    }

    static Problem conflict(String branch, int tries) {
        return Problem.of(
                "GIT-008",
                "The branch " + quoted(branch) + " moved at each of " + tries + " tries, so nothing was published.",
                "Publish again, or allow more tries with `--retries`.");
    }

    static Problem locked(String branch, int tries, String lock) {
        return Problem.of(
                "GIT-008",
                "The branch " + quoted(branch) + " is locked by " + quoted(lock) + ", and stayed so during " + tries
                        + " tries.",
                "If no Git process works on this repository, a killed one left the lock behind, and it is safe to remove.");
    }

    static Problem lockedRemotely(String branch, int tries, String words) {
        return Problem.of(
                "GIT-008",
                "The branch " + quoted(branch) + " is locked on the server, and stayed so during " + tries + " tries: "
                        + plain(words),
                "Publish again; a killed process leaves such a lock behind, and the administrator of the server can remove it.");
    }

    static Problem filtered(String path, String tree, String filter) {
        return Problem.of(
                "GIT-015",
                quoted(path) + " in " + quoted(tree) + " would pass through the filter " + quoted(filter)
                        + " of `.gitattributes`, so the branch would hold other bytes.",
                "Exclude the generated directories from the filter, with `-filter` behind their pattern.");
    }

    static Problem pointer(String path, String tree) {
        return Problem.of(
                "GIT-015",
                quoted(path) + " in " + quoted(tree) + " is a pointer of Git LFS, not a generated file.",
                "Exclude the generated directories from Git LFS, then restore the file or delete it.");
    }

    static Problem nothingToName() {
        return Problem.of(
                "GIT-016",
                "The input is in no commit that `hydrator.metadata` could name.",
                "Publish from a work tree of Git, or leave `hydrator` out of the Delivery.");
    }

    static Problem otherThanNamed(String commit) {
        return Problem.of(
                "GIT-016",
                "The input differs from the commit " + quoted(commit) + ", which `hydrator.metadata` would name.",
                "Commit what `git status` shows in the work tree of the input, or leave `hydrator` out of the Delivery.");
    }

    static Problem otherHydrator(String tree) {
        return Problem.of(
                "GIT-016",
                "`hydrator.metadata` in " + quoted(tree) + " was written by somebody else.",
                "One hydrator makes a branch: publish to another branch or path, or remove the file.");
    }
}
