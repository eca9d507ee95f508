package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with requests and limits of containers. */
final class ResourceProblems {
    private static final String RULE = "MTC-VAR-016";

    private ResourceProblems() {}

    static Problem requestAboveLimit(String request, String limit, String amount) {
        return Problem.of(
                RULE,
                "The request " + quoted(request) + " is above its limit: `" + limit + "` is " + quoted(amount) + ".",
                hint(request));
    }

    static Problem requestAboveDefault(String request, String limit, String amount) {
        return Problem.of(
                RULE,
                "The request " + quoted(request) + " is above its limit: `" + limit + "` is " + quoted(amount)
                        + " by default.",
                hint(request));
    }

    static Problem limitBelowDefault(String limit, String request, String amount) {
        return Problem.of(
                RULE,
                "The limit " + quoted(limit) + " is below its request: `" + request + "` is " + quoted(amount)
                        + " by default.",
                hint(request));
    }

    private static String hint(String request) {
        return "State a higher limit or a lower request: "
                + (request.startsWith("mig_controller_")
                        ? "the role of the operator fails with this, and removes the controller that runs."
                        : "Kubernetes refuses pods with this.");
    }
}
