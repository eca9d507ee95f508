package dev.mtcgitops.overlay;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Why a patch cannot be applied to certain {@code objects}, which are named in the sentence. */
final class PatchProblems {
    private PatchProblems() {}

    static Problem pathMissing(String pointer, String token, String objects) {
        return Problem.of(
                "OVERLAY-022",
                "The path " + quoted(pointer) + " does not exist: there is no " + quoted(token) + " in " + objects
                        + ".",
                "RFC 6902 lets `add` create the last part of a path; `replace`, `remove`, `test`, `move` and `copy` need an existing value.");
    }

    static Problem pathThroughScalar(String pointer, String token, String objects) {
        return Problem.of(
                "OVERLAY-022",
                "The path " + quoted(pointer) + " leads through a plain value, which holds no " + quoted(token)
                        + ", in " + objects + ".",
                "Replace the value itself.");
    }

    static Problem noIndex(String pointer, String token, String objects) {
        return Problem.of(
                "OVERLAY-023",
                quoted(token) + " in the path " + quoted(pointer) + " is not an index of the list in " + objects + ".",
                "Items count from 0; `-` at the end of the path of an `add` appends. Kustomize also takes `03` and `+3` for 3, and counts"
                        + " `-1` from the end: write the index itself.");
    }

    static Problem indexOutOfRange(String pointer, String token, String objects) {
        return Problem.of(
                "OVERLAY-023",
                "The index " + quoted(token) + " of the path " + quoted(pointer) + " is beyond the list in " + objects
                        + ".",
                "Items count from 0; `-` at the end of the path of an `add` appends.");
    }

    static Problem testFailed(String pointer, String objects) {
        return Problem.of(
                "OVERLAY-024",
                "The value at " + quoted(pointer) + " is not what this `test` expects in " + objects + ".",
                "Correct the value, or narrow `target` or `when` to the objects that have it.");
    }

    static Problem identityChanged(String field, String objects) {
        return Problem.of(
                "OVERLAY-025",
                "A patch may not change " + quoted(field) + ", as this one does in " + objects + ".",
                "Paths, ownership and pruning follow from the name of an object: change the input that names it.");
    }

    static Problem kindOfValue(String pointer, String before, String after, String objects) {
        return Problem.of(
                "OVERLAY-026",
                "A merge cannot turn the " + before + " at " + quoted(pointer) + " into a " + after + ", as asked in "
                        + objects + ".",
                "Use a JSON 6902 `replace` to put something of another kind there.");
    }

    static Problem stringReplaced(String pointer, String value, String objects) {
        return Problem.of(
                "OVERLAY-026",
                "A merge of " + quoted(value) + " over the string at " + quoted(pointer) + " has no certain result in "
                        + objects + ".",
                "Kustomize keeps the quotes of the old value, if it has any, and so makes a string of the new one. Put the value between"
                        + " quotes to get a string; to get something else, use a JSON 6902 `replace`.");
    }

    static Problem noMergeKey(String pointer, String objects) {
        return Problem.of(
                "OVERLAY-026",
                "The list at " + quoted(pointer) + " is merged item by item, but the items cannot be distinguished in "
                        + objects + ".",
                "Give every item of `ownerReferences` its `uid`, and let `finalizers` hold strings; or use JSON 6902 operations.");
    }

    static Problem notAString(String field, String objects) {
        return Problem.of(
                "OVERLAY-028",
                "The value of " + quoted(field) + " is not a string, so the API server refuses " + objects + ".",
                "Put it between quotes.");
    }

    static Problem notAMapping(String field, String objects) {
        return Problem.of(
                "OVERLAY-028",
                quoted(field) + " is a mapping of strings, so the API server refuses " + objects + ".",
                "Write `key: \"value\"` pairs.");
    }

    static Problem waveIsNoText() {
        return Problem.of(
                "GITOPS-004",
                "A sync wave is an integer in quotes.",
                "Write a text such as `\"5\"` or `\"-1\"`: Argo CD fails on a number in an annotation, and takes any other text for wave 0.");
    }

    static Problem tooLarge(String objects) {
        return Problem.of(
                "OVERLAY-029",
                "This `copy` or `move` makes " + objects + " larger than any object can be.",
                "Remove it.");
    }

    static Problem tooDeep(int levels, String objects) {
        return Problem.of("OVERLAY-029", "This nests " + objects + " deeper than " + levels + " levels.", "Remove it.");
    }
}
