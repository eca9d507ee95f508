package dev.mtcgitops.read;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import java.util.Collection;

/** What can be wrong with an entry of {@code patches}, whatever it is applied to. */
final class PatchEntryProblems {
    private PatchEntryProblems() {}

    static Problem patchInFile() {
        return Problem.of(
                "OVERLAY-001",
                "`path` is not supported in a patch.",
                "Write the patch inline: `patch: |-` and its text below.");
    }

    static Problem options() {
        return Problem.of(
                "OVERLAY-002",
                "`options` is not supported in a patch.",
                "A patch has `patch`, `target` and `optional`; names and kinds cannot be changed.");
    }

    static Problem patchIsNoText() {
        return Problem.of("OVERLAY-003", "`patch` takes a text.", "Put `|-` after `patch:`, as Kustomize wants it.");
    }

    static Problem noPatch() {
        return Problem.of(
                "OVERLAY-003",
                "The text is neither a list of JSON 6902 operations nor an object to merge.",
                "A list has items such as `- {op: replace, path: /spec/a, value: b}`.");
    }

    static Problem operationIsNoMapping() {
        return Problem.of(
                "OVERLAY-004",
                "A JSON 6902 operation is a mapping.",
                "Write `{op: replace, path: /spec/a, value: b}`.");
    }

    static Problem operationWithoutOp() {
        return Problem.of("OVERLAY-004", "A JSON 6902 operation needs `op`.", "");
    }

    static Problem unknownOperation(String name, String meant, Collection<String> known) {
        return Problem.of(
                "OVERLAY-004",
                quoted(name) + " is no JSON 6902 operation.",
                meant.isEmpty()
                        ? "Write one of `" + String.join("`, `", known) + "`."
                        : "Did you mean " + quoted(meant) + "?");
    }

    static Problem unknownMember(String member, String operation, String meant) {
        return Problem.of(
                "OVERLAY-004",
                quoted(member) + " is not a field of the operation " + quoted(operation) + ".",
                (meant.isEmpty() ? "" : "Did you mean " + quoted(meant) + "? ") + "Kustomize ignores it.");
    }

    static Problem missingMember(String member, String operation) {
        return Problem.of("OVERLAY-004", "The operation " + quoted(operation) + " needs " + quoted(member) + ".", "");
    }

    static Problem badPointer(String text) {
        return Problem.of(
                "OVERLAY-005",
                quoted(text) + " is no JSON pointer.",
                "A pointer begins with `/` and names a part of the object; inside of a name `/` is written `~1` and `~` is written `~0`.");
    }

    static Problem operationsWithoutTarget() {
        return Problem.of("OVERLAY-006", "The patch does not say what it applies to.", "Add a `target`.");
    }

    static Problem mergeWithoutTarget() {
        return Problem.of(
                "OVERLAY-006",
                "The patch does not say what it applies to.",
                "Add a `target`, or `apiVersion`, `kind` and `metadata.name` to the patch.");
    }

    static Problem badExpression(String text, String fault) {
        return Problem.of(
                "OVERLAY-007",
                quoted(text) + " is no regular expression that can be used here: " + fault + ".",
                "Selectors are regular expressions in Go's syntax that match the whole value.");
    }

    static Problem badSelector(String text) {
        return Problem.of(
                "OVERLAY-008",
                quoted(text) + " is no label selector.",
                "Write requirements such as `app=x,tier in (a, b),!legacy`.");
    }

    static Problem annotationsAsAWhole(String operation, String pointer) {
        return Problem.of(
                "OVERLAY-012",
                "The operation " + quoted(operation) + " has no certain result for " + quoted(pointer)
                        + ": Kustomize keeps annotations of its own there.",
                "Name a single annotation, or another part of the object.");
    }

    static Problem unknownDirective() {
        return Problem.of(
                "OVERLAY-027",
                "`$patch` is one of `delete`, `replace` and `merge`.",
                "Correct it, or remove it to merge.");
    }

    static Problem misplacedDirective(String key) {
        return Problem.of(
                "OVERLAY-027",
                quoted(key) + " has no effect here: it would be written into the object.",
                "Only `$patch` in a mapping is understood, and lists are replaced as a whole; to change single items, use JSON 6902"
                        + " operations.");
    }

    static Problem replacesObject() {
        return Problem.of(
                "OVERLAY-027",
                "A whole object cannot be replaced: `$patch: replace` at the top has no effect.",
                "Write it into the mapping that is to be replaced, such as `spec`.");
    }

    static Problem nullInStrings(String pointer) {
        return Problem.of(
                "OVERLAY-028",
                "Null does not remove " + quoted(pointer)
                        + " in a merge patch that has a `target`: Kustomize makes the text `null` of it, or nothing.",
                "Use a JSON 6902 `remove`, or let the patch name its object itself.");
    }
}
