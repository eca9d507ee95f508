package dev.mtcgitops.cli;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import java.nio.file.Path;

/** Files in the places of those that a verb writes once. */
final class NewFileProblems {
    private NewFileProblems() {}

    static Problem inPlaceOfAdopted(Path path) {
        return Problem.of(
                "ADOPT-008",
                quoted(path) + " exists, so nothing is written.",
                "Name an empty directory, and copy from there what is wanted.");
    }

    static Problem inPlaceOfInitial(Path path) {
        return Problem.of(
                "INIT-001",
                quoted(path) + " exists, and `init` never overwrites a file.",
                "Name a new folder, and copy the files that you want from there.");
    }
}
