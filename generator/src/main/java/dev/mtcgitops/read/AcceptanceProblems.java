package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with an entry of {@code accepted}. */
final class AcceptanceProblems {
    private AcceptanceProblems() {}

    static Problem unknownRule(String id, String meant) {
        return Problem.of(
                "ACCEPT-002",
                shown(id) + " is no rule.",
                meant.isEmpty() ? "Write the id that the diagnostic shows, such as `NP-001`." : meant);
    }

    static Problem error(String id) {
        return Problem.of(
                "ACCEPT-002",
                "Diagnostics of " + shown(id) + " are errors, which cannot be accepted.",
                "Remove the entry, and solve the error as `mtc-gitops explain " + id + "` shows.");
    }

    static Problem noReason() {
        return Problem.of("ACCEPT-002", "The reason is empty.", "Write why the diagnostics are accepted.");
    }
}
