package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.plain;
import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** The problems of talking to a server. */
final class ServerProblems {
    private ServerProblems() {}

    /** @param reason ends with a full stop */
    static Problem unreachable(String repository, String reason) {
        return Problem.of(
                "GIT-004",
                "The connection to the repository " + quoted(repository) + " failed: " + plain(reason),
                "Check the address and the network.");
    }

    static Problem silent(String repository, int seconds) {
        return Problem.of(
                "GIT-004",
                "The repository " + quoted(repository) + " neither sent nor took a byte for " + seconds + " seconds.",
                "Publish again, or allow more time with `--timeout`.");
    }

    static Problem redirected(String repository, String address) {
        return Problem.of(
                "GIT-004",
                "The repository " + quoted(repository) + " redirects to another address, " + quoted(address) + ".",
                "Nothing was sent there; if you trust that address, give it as `--repo`.");
    }

    static Problem absent(String repository) {
        return Problem.of(
                "GIT-004",
                "There is no repository " + quoted(repository) + ", or it is hidden from you.",
                "Check the address and what the token may read; a repository on a server is not made.");
    }

    /** @param reason ends with a full stop */
    static Problem brokenAnswer(String repository, String reason) {
        return Problem.of(
                "GIT-004",
                "The server of " + quoted(repository) + " did not answer as a Git server does: " + plain(reason),
                "Check that the address is that of a repository, then publish again; nothing is left half done.");
    }

    static Problem credentialsNeeded(String repository) {
        return Problem.of(
                "GIT-012",
                "The server of " + quoted(repository) + " asks for credentials.",
                "Name the environment variable that holds a token with `--token-env`.");
    }

    static Problem credentialsRefused(String repository) {
        return Problem.of(
                "GIT-012",
                "The server of " + quoted(repository) + " refused the credentials, or the action they were used for.",
                "Check that the token is valid and may read the repository, and to publish also write it.");
    }

    /** @param words the server's; end with a full stop */
    static Problem pushRefused(String branch, String words) {
        return Problem.of(
                "GIT-013",
                "The server refused to move the branch " + quoted(branch) + ": " + plain(words),
                "The words are the server's: of a hook, or of a rule that protects the branch. "
                        + "Ask the administrator of the server, or publish to another branch.");
    }
}
