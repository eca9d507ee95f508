package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.OcCommand;
import java.util.Optional;

/** What can be wrong with captured files. */
final class CaptureProblems {
    private CaptureProblems() {}

    static Problem missing(String path, Optional<String> meant) {
        return Problem.of(
                "INPUT-029",
                "The file " + shown(path) + " does not exist.",
                meant.map(other -> "Did you mean " + shown(other) + "? ").orElse("")
                        + "The path is relative to the folder of this document.");
    }

    static Problem outside(String path) {
        return Problem.of(
                "INPUT-029",
                "The file " + shown(path) + " lies outside of the input.",
                "Put captured files below the directory given with `-f`, or beside a single file.");
    }

    static Problem ownFile(String path, String command) {
        return Problem.of(
                "INPUT-029",
                shown(path) + " is the file of this document.",
                "Name the file with the captured objects, as " + command + " prints them.");
    }

    static Problem notAFile(String path) {
        return Problem.of(
                "INPUT-029", shown(path) + " is no regular file.", "Name one file with the captured objects.");
    }

    static Problem empty(String path, String command) {
        return Problem.of(
                "INPUT-029",
                "The captured file " + shown(path) + " is empty.",
                "`oc` prints a list also where nothing stands, so capturing failed: repeat " + command + ".");
    }

    static Problem foreign(String wanted, String kind, String command) {
        return Problem.of(
                "INPUT-030",
                "A file captured for this field holds objects of kind " + wanted + ", not " + shown(kind) + ".",
                "Capture them with " + command + ".");
    }

    static Problem badValue(String value, String wanted) {
        return Problem.of(
                "INPUT-031",
                "The captured object has " + shown(value) + ", which no cluster understands as " + wanted + ".",
                "Capture it again with `oc get … -o yaml`.");
    }

    static Problem badPolicy(String name) {
        return Problem.of(
                "INPUT-031",
                "The captured NetworkPolicy " + shown(name)
                        + " has a selector, a peer or a port that no API server takes.",
                "Capture it again with " + OcCommand.capture("networkPolicies") + ".");
    }
}
