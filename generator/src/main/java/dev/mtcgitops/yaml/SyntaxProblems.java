package dev.mtcgitops.yaml;

import static dev.mtcgitops.diagnostic.Quoted.plain;

import dev.mtcgitops.diagnostic.Problem;

/** Text that is not YAML. */
final class SyntaxProblems {
    private SyntaxProblems() {}

    /** {@code what} is the parser's own sentence. */
    static Problem syntax(String what) {
        return Problem.of("YAML-001", "This is not YAML: " + plain(what) + ".", "");
    }

    static Problem unclosedQuote() {
        return Problem.of("YAML-002", "The quote that opens here is never closed.", "Close it on the same line.");
    }

    static Problem misplacedQuote(int line) {
        return Problem.of(
                "YAML-002",
                "The quote that opens here is closed on line " + line + ", in the middle of other text.",
                "Close it where its text ends.");
    }

    static Problem behindQuote() {
        return Problem.of(
                "YAML-002",
                "There is more text behind a closed quote.",
                "Put the whole value in quotes; a quote within is written `\\\"` in double quotes, `''` in single quotes.");
    }

    static Problem unclosedBracket(String closing) {
        return Problem.of(
                "YAML-003",
                "The bracket that opens here is not closed properly.",
                "Look for a missing `,`, a missing `" + closing + "`, or a bracket of the other kind.");
    }

    static Problem tab() {
        return Problem.of(
                "YAML-004", "There is a tab where YAML allows only blanks.", "Indent with blanks, two a level.");
    }

    static Problem indentation() {
        return Problem.of(
                "YAML-005",
                "This does not belong to the lines above it.",
                "Align it with its siblings, and look whether a quote on a line above ends too early or too late.");
    }

    static Problem valueNotAllowed() {
        return Problem.of(
                "YAML-005",
                "There is a `: ` where no key is possible.",
                "Put quotes around a value that contains `: `, and align keys with their siblings.");
    }

    static Problem itemNotAllowed() {
        return Problem.of(
                "YAML-005",
                "There is a list item where no list is possible.",
                "Start the list on a line of its own below its key.");
    }

    static Problem noColon() {
        return Problem.of(
                "YAML-006",
                "This line is neither `key: value` nor a list item.",
                "Write a colon and a blank after a key, a hyphen and a blank before a list item.");
    }

    static Problem reservedStart() {
        return Problem.of("YAML-007", "A value cannot start with this character.", "Put quotes around the value.");
    }

    static Problem escape() {
        return Problem.of(
                "YAML-008",
                "Double-quoted text has no such escape.",
                "Write `\\\\` for a backslash, or use single quotes, where it is an ordinary character.");
    }
}
