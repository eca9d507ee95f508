package dev.mtcgitops.capture;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Files of captures that say less than they seem to. Values in them are never repeated: any may be a credential. */
final class CaptureFileProblems {
    private CaptureFileProblems() {}

    static Problem errorText(String line) {
        return Problem.of(
                "ADOPT-005",
                "The file holds an error of `oc` instead of objects: " + quoted(line) + ".",
                "Capture again with the rights that are missing, or remove the file if the cluster does not have this kind.");
    }

    static Problem noObject() {
        return Problem.of(
                "ADOPT-005",
                "The file holds no Kubernetes object, and is passed over.",
                "Keep only what `oc get -o yaml` and `oc get -o json` print in the folder.");
    }

    static Problem torn() {
        return Problem.of(
                "ADOPT-005",
                "The file is damaged here: it is not what `oc` prints.",
                "Capture again: what could not be read behind this place is missing.");
    }

    static Problem damaged(String kind) {
        return Problem.of(
                "ADOPT-005",
                "A part of this " + kind + " cannot be read, so all of it is left out.",
                "Capture it again.");
    }

    static Problem tooLarge() {
        return Problem.of(
                "ADOPT-005",
                "The file is larger than 16 MiB, and is passed over.",
                "Capture the kinds one by one, and nodes without `status.images`.");
    }

    static Problem notUtf8() {
        return Problem.of("ADOPT-005", "The file is not UTF-8 text, and is passed over.", "Capture again.");
    }

    static Problem link() {
        return Problem.of(
                "ADOPT-005",
                "The file is a symbolic link or no regular file, and is passed over.",
                "Replace it by a copy of what it leads to, if that is of this cluster.");
    }

    static Problem empty() {
        return Problem.of(
                "ADOPT-006",
                "The file is empty, which proves nothing: a failed command leaves the same.",
                "Look whether the command succeeded; a kind that the cluster does not have needs no file.");
    }

    static Problem emptyList() {
        return Problem.of(
                "ADOPT-006",
                "The list is empty, which proves nothing: `oc` prints the same where listing is forbidden.",
                "Look whether the command succeeded; if there are none, state `[]` in the Cluster.");
    }

    static Problem obfuscated() {
        return Problem.of(
                "ADOPT-007",
                "Addresses in this file are obfuscated, and are left out.",
                "Capture again without `must-gather-clean`: firewalls need the real addresses.");
    }
}
