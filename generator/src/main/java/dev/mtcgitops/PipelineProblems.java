package dev.mtcgitops;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** What the pipeline itself has to report. */
final class PipelineProblems {
    private PipelineProblems() {}

    static Problem acceptsNothing(String rule, String meant) {
        return Problem.of(
                "ACCEPT-001",
                "No diagnostic of " + quoted(rule) + " is accepted by this entry.",
                (meant.isEmpty() ? "" : meant + " ")
                        + "Remove the entry, or correct its names: `clusters`, `pairs` and `namespaces` must all be those of the diagnostic.");
    }

    static Problem clustersHaveErrors() {
        return Problem.of(
                "INPUT-008",
                "Rules that need the whole fleet did not run, because there are errors.",
                "Solve the errors first; there may be further findings afterwards.");
    }
}
