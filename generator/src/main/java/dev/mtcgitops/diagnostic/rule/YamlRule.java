package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes of YAML syntax, and YAML that not every reader understands alike. */
public enum YamlRule implements Rule {
    SYNTAX("YAML-001", "This is not YAML: {0}.", ""),
    UNCLOSED_QUOTE("YAML-002", "The quote that opens here is never closed.", "Close it on the same line."),
    MISPLACED_QUOTE(
            "YAML-002",
            "The quote that opens here is closed on line {0}, in the middle of other text.",
            "Close it where its text ends."),
    BEHIND_QUOTE(
            "YAML-002",
            "There is more text behind a closed quote.",
            "Put the whole value in quotes; a quote within is written `\\\"` in double quotes, `''` in single quotes."),
    UNCLOSED_BRACKET(
            "YAML-003",
            "The bracket that opens here is not closed properly.",
            "Look for a missing `,`, a missing `{0}`, or a bracket of the other kind."),
    TAB("YAML-004", "A tab stands where YAML allows only blanks.", "Indent with blanks, two a level."),
    INDENTATION(
            "YAML-005",
            "This does not belong to what stands above it.",
            "Align it with its siblings, and look whether a quote on a line above ends too early or too late."),
    VALUE_NOT_ALLOWED(
            "YAML-005",
            "A `: ` stands where no key can be.",
            "Put quotes around a value that contains `: `, and align keys with their siblings."),
    ITEM_NOT_ALLOWED(
            "YAML-005",
            "A list item stands where no list can be.",
            "Start the list on a line of its own below its key."),
    NO_COLON(
            "YAML-006",
            "This line is neither `key: value` nor a list item.",
            "Write a colon and a blank after a key, a hyphen and a blank before a list item."),
    RESERVED_START("YAML-007", "A value cannot start with this character.", "Put quotes around the value."),
    ESCAPE(
            "YAML-008",
            "There is no such escape in a double-quoted text.",
            "Write `\\\\` for a backslash, or use single quotes, where it is an ordinary character."),
    CHARACTER(
            "YAML-009",
            "The character {0} is not allowed here.",
            "Remove it; it is often pasted along with other text and invisible in an editor."),
    ESCAPED_CHARACTER("YAML-009", "This text contains the character {0}, which is not allowed.", "Remove it."),
    DIRECTIVE(
            "YAML-010",
            "A directive (`%…`) is not allowed.",
            "Remove the line; readers differ in what they make of it."),
    TAG("YAML-011", "A tag (`!…`) is not allowed.", "Remove it, and put quotes around the value if text is meant."),
    ANCHOR("YAML-012", "An anchor (`&…`) is not allowed.", "Remove it, and write the value out wherever it is wanted."),
    ALIAS("YAML-012", "An alias (`*…`) is not allowed.", "Write the value out; quote it if text is meant."),
    MERGE_KEY("YAML-013", "A merge key (`<<`) is not allowed.", "Write the merged keys out."),
    COLLECTION_AS_KEY("YAML-014", "A mapping or list is not allowed as a key.", "Quote the key if text is meant."),
    KEY_NOT_TEXT("YAML-014", "The key `{0}` is {1}, not text.", "Quote it: `\"{0}\"`."),
    KEY_EMPTY(
            "YAML-014",
            "The key before this colon is missing.",
            "Write the key, or quote it if it is meant to be empty."),
    DUPLICATE_KEY("YAML-015", "The key `{0}` stands twice in one mapping.", "Remove one of the two."),
    TOO_DEEP("YAML-016", "This is nested deeper than {0} levels.", ""),
    AMBIGUOUS(
            "YAML-017",
            "`{0}` is {1}, depending on who reads it.",
            "Quote it if text is meant: `\"{0}\"`; a number is written in plain decimal digits."),
    AMBIGUOUS_BOOLEAN(
            "YAML-017",
            "`{0}` is a boolean or text, depending on who reads it.",
            "Quote it if text is meant: `\"{0}\"`; a boolean is written `true` or `false`."),
    NULL(
            "YAML-018",
            "`{0}` is null, which is not allowed.",
            "Write a value, remove the key, or quote it if text is meant: `\"{0}\"`."),
    NO_VALUE(
            "YAML-018", "The value is missing, which makes it null.", "Write a value, or remove the key or list item."),
    NO_DOCUMENT("YAML-019", "There is nothing in this text.", "Write a mapping or a list."),
    SECOND_DOCUMENT(
            "YAML-019",
            "A patch is one document.",
            "Write an entry of `patches` for each; Kustomize takes several merge patches in one, and of operations only the first list.");

    private final RuleText text;

    YamlRule(String id, String message, String hint) {
        this.text = new RuleText(id, Severity.ERROR, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
