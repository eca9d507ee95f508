package dev.mtcgitops.yaml;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** YAML that not every reader understands alike, and texts of patches that are none. */
final class YamlProblems {
    private YamlProblems() {}

    static Problem character(String name) {
        return Problem.of(
                "YAML-009",
                "The character " + plain(name) + " is not allowed here.",
                "Remove it; it is often pasted along with other text and invisible in an editor.");
    }

    static Problem escapedCharacter(String name) {
        return Problem.of(
                "YAML-009",
                "This text contains the character " + plain(name) + ", which is not allowed.",
                "Remove it.");
    }

    static Problem directive() {
        return Problem.of(
                "YAML-010",
                "A directive (`%…`) is not allowed.",
                "Remove the line; readers differ in what they make of it.");
    }

    static Problem tag() {
        return Problem.of(
                "YAML-011",
                "A tag (`!…`) is not allowed.",
                "Remove it, and put quotes around the value if text is meant.");
    }

    static Problem anchor() {
        return Problem.of(
                "YAML-012",
                "An anchor (`&…`) is not allowed.",
                "Remove it, and write the value out wherever it is wanted.");
    }

    static Problem alias() {
        return Problem.of(
                "YAML-012", "An alias (`*…`) is not allowed.", "Write the value out; quote it if text is meant.");
    }

    static Problem mergeKey() {
        return Problem.of("YAML-013", "A merge key (`<<`) is not allowed.", "Write the merged keys out.");
    }

    static Problem collectionAsKey() {
        return Problem.of("YAML-014", "A mapping or list is not allowed as a key.", "Quote the key if text is meant.");
    }

    static Problem keyIsNoText(String key, String kind) {
        return Problem.of(
                "YAML-014",
                "The key " + quoted(key) + " is " + kind + ", not text.",
                "Quote it: `\"" + plain(key) + "\"`.");
    }

    static Problem keyIsEmpty() {
        return Problem.of(
                "YAML-014",
                "The key before this colon is missing.",
                "Write the key, or quote it if it is meant to be empty.");
    }

    static Problem duplicateKey(String key) {
        return Problem.of(
                "YAML-015", "The key " + quoted(key) + " occurs twice in one mapping.", "Remove one of the two.");
    }

    static Problem missingSeparator() {
        return Problem.of(
                "YAML-015",
                "A second document begins here without a line `---` above it.",
                "Write `---` on a line of its own between the two documents.");
    }

    static Problem mergeConflict(String marker) {
        return Problem.of(
                "YAML-020",
                quoted(marker) + " is the marker of a merge conflict.",
                "Keep one of the two sides, and remove the markers.");
    }

    static Problem template(String place) {
        return Problem.of(
                "YAML-021",
                quoted(place) + " is a place of a template that nobody filled in.",
                "Write the value, or render the template before this program reads the file.");
    }

    static Problem tooDeep(int levels) {
        return Problem.of("YAML-016", "This is nested deeper than " + levels + " levels.", "");
    }

    static Problem ambiguous(String text, String meanings) {
        return Problem.of(
                "YAML-017",
                quoted(text) + " is " + meanings + ", depending on who reads it.",
                "Quote it if text is meant: `\"" + plain(text) + "\"`; a number is written in plain decimal digits.");
    }

    static Problem ambiguousBoolean(String text) {
        return Problem.of(
                "YAML-017",
                quoted(text) + " is a boolean or text, depending on who reads it.",
                "Quote it if text is meant: `\"" + plain(text) + "\"`; a boolean is written `true` or `false`.");
    }

    static Problem nullValue(String text) {
        return Problem.of(
                "YAML-018",
                quoted(text) + " is null, which is not allowed.",
                "Write a value, remove the key, or quote it if text is meant: `\"" + plain(text) + "\"`.");
    }

    static Problem noValue() {
        return Problem.of(
                "YAML-018",
                "The value is missing, which makes it null.",
                "Write a value, or remove the key or list item.");
    }

    static Problem noDocument() {
        return Problem.of("YAML-019", "There is nothing in this text.", "Write a mapping or a list.");
    }

    static Problem secondDocument() {
        return Problem.of(
                "YAML-019",
                "A patch is one document.",
                "Write an entry of `patches` for each; Kustomize takes several merge patches in one, and of operations only the first list.");
    }
}
