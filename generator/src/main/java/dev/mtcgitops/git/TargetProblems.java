package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.plain;
import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** The problems of the flags that name a place in a repository. */
final class TargetProblems {
    private TargetProblems() {}

    static Problem branch(String name) {
        return Problem.of(
                "GIT-001",
                flag("--branch", name) + " is not a name that Git accepts for a branch.",
                "Git's rules are those of `git check-ref-format`: no blank, no `..`, `~`, `^`, `:`, `?`, `*`, `[` or `\\`, "
                        + "no part that begins with a dot or ends with `.lock`, no leading `-`. "
                        + "A full name begins with `refs/heads/`.");
    }

    static Problem absolutePath(String path) {
        return path(path, "is absolute", "Give the directory relative to the top of the branch, such as `envs/prod`.");
    }

    static Problem parentPath(String path) {
        return path(path, "contains `..`", "Give the directory without `..`, such as `envs/prod`.");
    }

    static Problem dotGitPath(String path) {
        return path(
                path,
                "contains a name that some file system takes for `.git`",
                "Choose another directory; Git refuses to check such a tree out.");
    }

    static Problem pathCharacters(String path) {
        return path(
                path,
                "contains a character that is not allowed in a path",
                "Use a path without control characters, such as `envs/prod`.");
    }

    private static Problem path(String path, String fault, String hint) {
        return Problem.of("GIT-002", flag("--path", path) + " " + fault + ".", hint);
    }

    static Problem noRepository() {
        return Problem.of("GIT-003", "`--repo` is empty.", "Give the directory of the repository.");
    }

    static Problem option(String repository) {
        return repository(
                repository, "looks like an option", "A directory whose name begins with `-` is written `./-name`.");
    }

    static Problem helper(String repository) {
        return repository(
                repository,
                "asks for a remote helper, which would run a command",
                "Give a directory or a URL; a path with a colon is written `./a:b`.");
    }

    static Problem scheme(String repository) {
        return repository(
                repository,
                "has a scheme that is not known",
                "Known schemes are `file`, `http`, `https` and `ssh`; a path with a colon is written `./a:b`.");
    }

    /** @param hostAndPath as the long form writes them */
    static Problem shortSsh(String repository, String hostAndPath) {
        return repository(
                repository,
                "is in the short form of SSH, which cannot be distinguished from a path",
                "The long form is " + quoted("ssh://" + hostAndPath)
                        + ", with the user name before the host; a path with a colon is written `./a:b`.");
    }

    static Problem repositoryPath(String repository) {
        return repository(
                repository, "cannot be a path", "Give the directory of the repository without control characters.");
    }

    static Problem url(String repository) {
        return repository(
                repository,
                "is not a URL that can be used",
                "Write it like `https://git.example.com/fleet.git`, with `http`, `https`, `ssh` or `file` in front.");
    }

    static Problem password(String repository) {
        return repository(
                repository,
                "holds a password, which this kind of URL has no use for",
                "Give the URL without it; SSH takes a key from its agent or configuration.");
    }

    private static Problem repository(String repository, String fault, String hint) {
        return Problem.of("GIT-003", flag("--repo", repository) + " " + fault + ".", hint);
    }

    private static String flag(String name, String value) {
        return "`" + name + " " + plain(value) + "`";
    }
}
