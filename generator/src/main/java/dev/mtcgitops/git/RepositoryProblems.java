package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.plain;
import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** The problems of a repository: on this machine, on a server, or that of the input. */
final class RepositoryProblems {
    private RepositoryProblems() {}

    static Problem noRepository(String repository) {
        return Problem.of(
                "GIT-009",
                quoted(repository) + " is not a Git repository.",
                "Give the directory of a repository, or one that does not exist yet or is empty to make a new one.");
    }

    static Problem objectFormat(String repository, String format) {
        return Problem.of(
                "GIT-009",
                "The repository " + quoted(repository) + " has the object format " + quoted(format) + ".",
                "Only repositories with the object format `sha1` can be read.");
    }

    static Problem extension(String repository, String extension) {
        return Problem.of(
                "GIT-009",
                "The repository " + quoted(repository) + " uses the extension " + quoted(extension)
                        + ", which is not known.",
                "Publish to a repository without it.");
    }

    /** @param reason ends with a full stop */
    static Problem damaged(String repository, String reason) {
        return Problem.of(
                "GIT-009",
                "The repository " + quoted(repository) + " is damaged: " + plain(reason),
                "`git fsck` in it reports more.");
    }

    /** @param reason ends with a full stop */
    static Problem unreadable(String repository, String reason) {
        return Problem.of(
                "GIT-009",
                "The repository " + quoted(repository) + " could not be read or written: " + plain(reason),
                "");
    }

    static Problem tooLarge(String repository, long mebibytes) {
        return Problem.of(
                "GIT-017",
                "The contents of " + quoted(repository) + " do not fit: " + mebibytes + " MiB may be used for it.",
                "Let a server leave contents out (`git config uploadpack.allowFilter true` there), publish to a smaller repository, "
                        + "or give Java a larger heap and temporary directory with "
                        + "`MTC_GITOPS_JAVA_OPTS=\"-Xmx4g -Djava.io.tmpdir=DIR\"`.");
    }

    static Problem sourceDateEpoch(String value) {
        return Problem.of(
                "GIT-010",
                "`SOURCE_DATE_EPOCH` is " + quoted(value) + ", which is not a number of seconds since 1970.",
                "Set it to a whole number such as `1767225600`, or unset it.");
    }

    static Problem indexUnreadable(String workTree) {
        return Problem.of(
                "GIT-011",
                "The index of the repository of the input, " + quoted(workTree)
                        + ", is sparse, split or damaged, so that its changes are not known.",
                "The commit will not say whether the input has changes. `git sparse-checkout reapply --no-sparse-index` and "
                        + "`git update-index --no-split-index` write an index that can be read.");
    }

    /** @param reason ends with a full stop */
    static Problem sourceUnreadable(String workTree, String reason) {
        return Problem.of(
                "GIT-011",
                "The repository of the input, " + quoted(workTree) + ", could not be read: " + plain(reason),
                "The commit will not name the commit it was made from.");
    }
}
