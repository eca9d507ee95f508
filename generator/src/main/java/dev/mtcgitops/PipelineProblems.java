package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Problem;

/** What the pipeline itself has to report. */
final class PipelineProblems {
    private PipelineProblems() {}

    static Problem clustersHaveErrors() {
        return Problem.of(
                "INPUT-008",
                "Rules that need the whole fleet did not run, because clusters have errors.",
                "Solve the errors first; there may be further findings afterwards.");
    }
}
