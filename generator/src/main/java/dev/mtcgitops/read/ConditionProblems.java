package dev.mtcgitops.read;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with a {@code when}. */
final class ConditionProblems {
    private ConditionProblems() {}

    static Problem badRange(String text) {
        return Problem.of(
                "OVERLAY-009",
                quoted(text) + " is not a version range.",
                "Write comparators separated by blanks, such as `\">=4.6 <4.12\"`, or one version.");
    }

    static Problem badPattern(String text) {
        return Problem.of(
                "OVERLAY-010",
                quoted(text) + " can match no name.",
                "Names have lower-case letters, digits and `-`; `*` stands for any number of them.");
    }
}
