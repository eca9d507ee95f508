package dev.mtcgitops;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that only look like test cases. */
final class TestCaseProblems {
    private TestCaseProblems() {}

    static Problem noInput(Path folder, Optional<String> meant) {
        return Problem.of(
                "TEST-001",
                quoted(folder) + " is not tested: it has no folder `input`.",
                meant.map(name -> "Rename " + quoted(name) + " in it to `input`.")
                        .orElse(
                                "Put the fleet of the case into a folder `input`, or remove what is left of the case."));
    }
}
