package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** The problems of the way to a server, as flags and the environment name it. */
final class RouteProblems {
    private RouteProblems() {}

    static Problem certificates(String file) {
        return Problem.of(
                "GIT-018",
                quoted(file) + " holds no certificates that can be read.",
                "`--ca-file`, `GIT_SSL_CAINFO` or `SSL_CERT_FILE` names a file of certificates in PEM form.");
    }

    /** The value itself may hold a password. */
    static Problem proxy(String variable) {
        return Problem.of(
                "GIT-018",
                "The environment variable " + quoted(variable) + " names no proxy that can be used.",
                "Write it like `http://proxy.example.com:3128`, without credentials; `NO_PROXY` names hosts that are reached without it.");
    }
}
