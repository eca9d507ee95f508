package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with documents and their fields. */
final class DocumentProblems {
    private DocumentProblems() {}

    static Problem foreign(String meant) {
        return Problem.of(
                "INPUT-009",
                "The document is none of this tool's input.",
                meant
                        + "Input has `apiVersion: mtcgitops.dev/v1alpha1`; keep other manifests outside of the input, or name them as captured files.");
    }

    static Problem unnamedCapture() {
        return Problem.of(
                "INPUT-009",
                "The document is none of this tool's input, and no document names its file as a captured one.",
                "Name the file in `egressFirewalls: [{file: …}]` or `networkPolicies: […]` of its cluster, or keep it outside of the input.");
    }

    static Problem unknownKind(String kind, String hint) {
        return Problem.of("INPUT-009", shown(kind) + " is no kind of `mtcgitops.dev/v1alpha1`.", hint);
    }

    static Problem unknownApiVersion(String version) {
        return Problem.of(
                "INPUT-009",
                shown(version) + " is not a version that this release reads.",
                "Write `apiVersion: mtcgitops.dev/v1alpha1`.");
    }

    static Problem unknownField(String key, String mapping, String hint) {
        return Problem.of("INPUT-010", shown(key) + " is not a field of " + mapping + ".", hint);
    }

    static Problem missingField(String mapping, String field) {
        return Problem.of("INPUT-011", mapping + " needs " + shown(field) + ".", "");
    }

    static Problem exactlyOne(String mapping, String choices) {
        return Problem.of("INPUT-025", mapping + " takes exactly one of " + choices + ".", "");
    }

    static Problem excluded(String field, String by, String hint) {
        return Problem.of("INPUT-025", shown(field) + " cannot stand beside " + shown(by) + ".", hint);
    }

    static Problem duplicateName(String kind, String name) {
        return Problem.of(
                "INPUT-018",
                "There is another " + kind + " named " + shown(name) + ".",
                "Names are unique in a fleet; rename or remove one of them.");
    }

    static Problem secondDelivery() {
        return Problem.of("INPUT-018", "There is another Delivery.", "A fleet has at most one; merge them.");
    }
}
