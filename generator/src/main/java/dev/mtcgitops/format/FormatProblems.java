package dev.mtcgitops.format;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Files that cannot be formatted in place. */
final class FormatProblems {
    private FormatProblems() {}

    static Problem link(String target) {
        return Problem.of(
                "FMT-001",
                "This is a symbolic link, which formatting would replace by a file.",
                "Format " + quoted(target) + ", to which it leads.");
    }

    static Problem readOnly(String what) {
        return Problem.of(
                "FMT-002",
                "This file cannot be written: the " + what + " is read-only.",
                "Make the file and its directory writable, or leave the file out of `-f`.");
    }

    static Problem unwritable(String reason) {
        return Problem.of(
                "FMT-002",
                "This file cannot be written: " + reason + ".",
                "Look at the permissions and at the space on the disk, then run again.");
    }

    static Problem changedMeanwhile() {
        return Problem.of(
                "FMT-003",
                "Another program changed this file meanwhile, so its text was not replaced.",
                "Run again when nobody else writes it.");
    }
}
