package dev.mtcgitops.capture;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Captures that cannot be used at all. */
final class CapturePathProblems {
    private CapturePathProblems() {}

    static Problem missing(String path) {
        return Problem.of(
                "ADOPT-001",
                "There is no file or folder " + quoted(path) + ".",
                "`--cluster` takes the name of a cluster, `=`, and the path of its capture.");
    }

    static Problem unreadable(String path, String reason) {
        return Problem.of(
                "ADOPT-001",
                quoted(path) + " cannot be read: " + reason + ".",
                "Check the permissions of the file and of the folders above it.");
    }

    static Problem otherArchive(String path) {
        return Problem.of(
                "ADOPT-002",
                "The archive " + quoted(path) + " is of a format that is not read.",
                "Unpack it, and give the folder; of archives, `.tar.gz`, `.tgz` and `.tar` are read.");
    }

    static Problem refused(String path, String reason) {
        return Problem.of(
                "ADOPT-002",
                "The archive or folder " + quoted(path) + " is refused: " + reason + ".",
                "Capture again; if the files are sound, copy those that count into a folder of their own, and give that.");
    }

    static Problem contradiction(String cluster, String object) {
        return Problem.of(
                "ADOPT-003",
                "Two captures of " + quoted(object) + " of cluster " + quoted(cluster) + " say different things.",
                "Remove the older one: a capture shows a cluster at one time.");
    }

    static Problem twoClusters(String cluster, String object) {
        return Problem.of(
                "ADOPT-004",
                "The captures of cluster " + quoted(cluster) + " are of two clusters: " + quoted(object) + " differs.",
                "Give each cluster its own `--cluster NAME=PATH`; of one cluster, remove the older capture.");
    }
}
