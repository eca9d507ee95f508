package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with the files that hold the input. */
final class FileProblems {
    private FileProblems() {}

    static Problem missing(String path) {
        return Problem.of(
                "INPUT-001",
                shown(path) + " does not exist.",
                "`-f` takes a file, a directory or `-` for standard input.");
    }

    static Problem special(String path) {
        return Problem.of(
                "INPUT-002",
                shown(path) + " is no regular file.",
                "Pipes, sockets and devices are not read; pipe the text into `-f -` instead.");
    }

    static Problem linkLeaves() {
        return Problem.of(
                "INPUT-003",
                "The symbolic link leads out of the directory that was given.",
                "Copy the file into the directory, or name it with its own `-f`.");
    }

    static Problem linkBroken() {
        return Problem.of("INPUT-003", "The symbolic link leads nowhere.", "Repair or remove the link.");
    }

    static Problem tooLarge() {
        return Problem.of("INPUT-004", "The file is larger than 16 MiB.", "Split it into several files.");
    }

    static Problem notUtf8(int position) {
        return Problem.of(
                "INPUT-005",
                "The file is not UTF-8 text.",
                "Save it in UTF-8; byte " + position + " is the first that is not.");
    }

    static Problem unreadable(String path, String reason) {
        return Problem.of(
                "INPUT-006",
                shown(path) + " cannot be read: " + reason + ".",
                "Check the permissions of the file and of the directories above it.");
    }

    static Problem noPair() {
        return Problem.of(
                "INPUT-007",
                "The input holds no ClusterPair.",
                "A fleet needs at least one document of kind `ClusterPair`; an empty input would remove every manifest.");
    }

    static Problem notAllRead() {
        return Problem.of(
                "INPUT-008",
                "Rules that need the whole fleet did not run, because not every document could be read.",
                "Solve the errors first; there may be further findings afterwards.");
    }
}
