package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes about repositories, branches and what stands on them. */
public enum GitRule implements Rule {
    BRANCH_NAME(
            "GIT-001",
            "`--branch {0}` is not a name that Git accepts for a branch.",
            "Git's rules are those of `git check-ref-format`: no blank, no `..`, `~`, `^`, `:`, `?`, `*`, `[` or `\\`, "
                    + "no part that begins with a dot or ends with `.lock`, no leading `-`."),

    PATH_ABSOLUTE(
            "GIT-002",
            "`--path {0}` is absolute.",
            "Give the directory relative to the top of the branch, such as `envs/prod`."),
    PATH_PARENT("GIT-002", "`--path {0}` contains `..`.", "Give the directory without `..`, such as `envs/prod`."),
    PATH_DOT_GIT(
            "GIT-002",
            "`--path {0}` contains a name that some file system takes for `.git`.",
            "Choose another directory; Git refuses to check such a tree out."),
    PATH_CHARACTERS(
            "GIT-002",
            "`--path {0}` contains a character that cannot stand in a path.",
            "Use a path without control characters, such as `envs/prod`."),

    REPOSITORY_EMPTY("GIT-003", "`--repo` is empty.", "Give the directory of the repository."),
    REPOSITORY_OPTION(
            "GIT-003",
            "`--repo {0}` looks like an option.",
            "A directory whose name begins with `-` is written `./-name`."),
    REPOSITORY_HELPER(
            "GIT-003",
            "`--repo {0}` asks for a remote helper, which would run a command.",
            "Give a directory or a URL; a path with a colon is written `./a:b`."),
    REPOSITORY_SCHEME(
            "GIT-003",
            "`--repo {0}` has a scheme that is not known.",
            "Known are `file`, `http`, `https` and `ssh`; a path with a colon is written `./a:b`."),
    REPOSITORY_SCP(
            "GIT-003",
            "`--repo {0}` is in the short form of SSH, which cannot be told from a path.",
            "The long form is `ssh://{1}`, with the user name before the host; a path with a colon is written `./a:b`."),
    REPOSITORY_PATH(
            "GIT-003",
            "`--repo {0}` cannot be a path.",
            "Give the directory of the repository without control characters."),
    REPOSITORY_URL(
            "GIT-003",
            "`--repo {0}` is not a URL that can be used.",
            "Write it like `https://git.example.com/fleet.git`, with `http`, `https`, `ssh` or `file` in front."),
    REPOSITORY_PASSWORD(
            "GIT-003",
            "`--repo {0}` holds a password, which this kind of URL has no use for.",
            "Give the URL without it; SSH takes a key from its agent or configuration."),

    UNREACHABLE("GIT-004", "The connection to the repository `{0}` failed: {1}", "Check the address and the network."),
    SILENT(
            "GIT-004",
            "The repository `{0}` neither sent nor took a byte for {1} seconds.",
            "Publish again, or allow more time with `--timeout`."),
    REDIRECTED(
            "GIT-004",
            "The repository `{0}` redirects to another server, `{1}`.",
            "Nothing was sent there; if you trust that address, give it as `--repo`."),
    ABSENT(
            "GIT-004",
            "There is no repository `{0}`, or it is hidden from you.",
            "Check the address and what the token may read; a repository on a server is not made."),
    BROKEN_ANSWER(
            "GIT-004",
            "The server of `{0}` did not answer as a Git server does: {1}",
            "Check that the address is that of a repository, then publish again; nothing is left half done."),

    CREDENTIALS_NEEDED(
            "GIT-012",
            "The server of `{0}` asks for credentials.",
            "Name the environment variable that holds a token with `--token-env`."),
    CREDENTIALS_REFUSED(
            "GIT-012",
            "The server of `{0}` refused the credentials, or what they are asked to do.",
            "Check that the token is valid and may read the repository, and to publish also write it."),
    TOKEN_MISSING(
            "GIT-012",
            "`--token-env {0}` names an environment variable that is not set or empty.",
            "Set it to a token, or leave the flag out."),

    PUSH_REFUSED(
            "GIT-013",
            "The server refused to move the branch `{0}`: {1}",
            "The words are the server's: of a hook, or of a rule that protects the branch. Ask who runs it, or publish to another branch."),

    CHECKED_OUT(
            "GIT-005",
            "The branch `{0}` is checked out in the work tree `{1}`, which would no longer match it.",
            "Publish to another branch, or check another one out there; if that work tree is gone, run `git worktree prune`."),

    REPLACED(
            "GIT-006",
            "The branch `{0}` was replaced while publishing: its new tip does not contain `{1}`.",
            "Somebody rewrote or deleted it. Look at the branch, then publish again."),

    NAME_TAKEN(
            "GIT-007",
            "The branch `{0}` cannot be made, because `{1}` exists.",
            "A branch cannot have the name of a folder of branches; choose another name."),

    CONFLICT(
            "GIT-008",
            "The branch `{0}` moved at each of {1} tries, so nothing was published.",
            "Publish again, or allow more tries with `--retries`."),
    LOCKED(
            "GIT-008",
            "The branch `{0}` is locked by `{2}`, and stayed so during {1} tries.",
            "If no Git process works on this repository, the lock is what a killed one left behind, and is safe to remove."),

    LOCKED_REMOTELY(
            "GIT-008",
            "The branch `{0}` is locked on the server, and stayed so during {1} tries: {2}",
            "Publish again; a lock that stays was left behind by a killed process, and who runs the server can remove it."),

    NOT_CLEAN(
            "GIT-014",
            "The input is not what a commit holds, as `--require-clean` asks.",
            "Commit what `git status` shows in the work tree of the input, or leave the flag out."),

    FILTERED(
            "GIT-015",
            "`{0}` in `{1}` would pass through the filter `{2}` of `.gitattributes`, so that the branch would not hold what is written.",
            "Exclude the generated directories from the filter, with `-filter` behind their pattern."),
    LFS_POINTER(
            "GIT-015",
            "`{0}` in `{1}` is a pointer of Git LFS, not a generated file.",
            "Exclude the generated directories from Git LFS, then restore the file or delete it."),

    NOTHING_TO_NAME(
            "GIT-016",
            "The input is in no commit that `hydrator.metadata` could name.",
            "Publish from a work tree of Git, or leave `hydrator` out of the Delivery."),
    OTHER_THAN_NAMED(
            "GIT-016",
            "The input is not what the commit `{0}` holds, which `hydrator.metadata` would name.",
            "Commit what `git status` shows in the work tree of the input, or leave `hydrator` out of the Delivery."),
    OTHER_HYDRATOR(
            "GIT-016",
            "`hydrator.metadata` in `{0}` was written by somebody else.",
            "One hydrator makes a branch: publish to another branch or path, or remove the file."),

    NO_REPOSITORY(
            "GIT-009",
            "`{0}` is not a Git repository.",
            "Give the directory of a repository, or one that does not exist yet or is empty to make a new one."),
    OBJECT_FORMAT(
            "GIT-009",
            "The repository `{0}` has the object format `{1}`.",
            "Only repositories with the object format `sha1` can be read."),
    EXTENSION(
            "GIT-009",
            "The repository `{0}` uses the extension `{1}`, which is not known.",
            "Publish to a repository without it."),
    DAMAGED("GIT-009", "The repository `{0}` is damaged: {1}", "`git fsck` in it tells more."),
    UNREADABLE("GIT-009", "The repository `{0}` could not be read or written: {1}", ""),

    TOO_LARGE(
            "GIT-017",
            "What stands in `{0}` does not fit: {1} MiB may be used for it.",
            "Let a server leave contents out (`git config uploadpack.allowFilter true` there), publish to a smaller repository, "
                    + "or give Java a larger heap and temporary directory with `MTC_GITOPS_JAVA_OPTS=\"-Xmx4g -Djava.io.tmpdir=DIR\"`."),

    SOURCE_DATE_EPOCH(
            "GIT-010",
            "`SOURCE_DATE_EPOCH` is `{0}`, which is not a number of seconds since 1970.",
            "Set it to a whole number such as `1767225600`, or unset it."),

    SOURCE_UNREADABLE(
            "GIT-011",
            Severity.WARNING,
            "The repository of the input, `{0}`, could not be read: {1}",
            "The commit will not name the commit it was made from.");

    private final RuleText text;

    GitRule(String id, String message, String hint) {
        this(id, Severity.ERROR, message, hint);
    }

    GitRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
