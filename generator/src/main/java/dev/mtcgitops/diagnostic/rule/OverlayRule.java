package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in overlay documents, whatever they are applied to. */
public enum OverlayRule implements Rule {
    PATCH_IN_FILE(
            "OVERLAY-001",
            Severity.ERROR,
            "`path` is not supported in a patch.",
            "Write the patch inline: `patch: |-` and its text below."),
    KUSTOMIZE_OPTION(
            "OVERLAY-002",
            Severity.ERROR,
            "`{0}` is not supported in a patch.",
            "A patch has `patch`, `target` and `optional`; names and kinds cannot be changed."),
    NOT_TEXT("OVERLAY-003", Severity.ERROR, "`patch` takes a text.", "Put `|-` after `patch:`, as Kustomize wants it."),
    NO_PATCH(
            "OVERLAY-003",
            Severity.ERROR,
            "The text is neither a list of JSON 6902 operations nor an object to merge.",
            "A list has items such as `- {op: replace, path: /spec/a, value: b}`."),
    NO_OPERATION(
            "OVERLAY-004",
            Severity.ERROR,
            "A JSON 6902 operation is a mapping.",
            "Write `{op: replace, path: /spec/a, value: b}`."),
    UNKNOWN_OPERATION("OVERLAY-004", Severity.ERROR, "`{0}` is no JSON 6902 operation.", "{1}"),
    OPERATION_FIELD(
            "OVERLAY-004", Severity.ERROR, "`{0}` is no field of a `{1}` operation.", "{2}Kustomize ignores it."),
    OPERATION_INCOMPLETE("OVERLAY-004", Severity.ERROR, "A `{0}` operation needs `{1}`.", ""),
    BAD_POINTER(
            "OVERLAY-005",
            Severity.ERROR,
            "`{0}` is no JSON pointer.",
            "A pointer begins with `/` and names a part of the object; inside of a name `/` is written `~1` and `~` is written `~0`."),
    NO_TARGET("OVERLAY-006", Severity.ERROR, "The patch does not say what it applies to.", "{0}"),
    BAD_REGEX(
            "OVERLAY-007",
            Severity.ERROR,
            "`{0}` is no regular expression that can be used here: {1}.",
            "Selectors are regular expressions in Go's syntax that match the whole value."),
    BAD_SELECTOR(
            "OVERLAY-008",
            Severity.ERROR,
            "`{0}` is no label selector.",
            "Write requirements such as `app=x,tier in (a, b),!legacy`."),
    BAD_RANGE(
            "OVERLAY-009",
            Severity.ERROR,
            "`{0}` is no version range.",
            "Write comparators separated by blanks, such as `\">=4.6 <4.12\"`, or one version."),
    BAD_WILDCARD(
            "OVERLAY-010",
            Severity.ERROR,
            "`{0}` can match no name.",
            "Names have lower-case letters, digits and `-`; `*` stands for any number of them."),
    ANNOTATIONS_AS_A_WHOLE(
            "OVERLAY-012",
            Severity.ERROR,
            "A `{0}` of `{1}` has no certain result: Kustomize keeps annotations of its own there.",
            "Name a single annotation, or another part of the object."),
    DIRECTIVE_UNKNOWN(
            "OVERLAY-027",
            Severity.ERROR,
            "`$patch` is one of `delete`, `replace` and `merge`.",
            "Correct it, or remove it to merge."),
    DIRECTIVE_MISPLACED(
            "OVERLAY-027",
            Severity.ERROR,
            "`{0}` has no effect here: it would be written into the object.",
            "Only `$patch` in a mapping is understood, and lists are replaced as a whole; to change single items, use JSON 6902 operations."),
    REPLACES_OBJECT(
            "OVERLAY-027",
            Severity.ERROR,
            "A whole object cannot be replaced: `$patch: replace` at the top has no effect.",
            "Write it into the mapping that is to be replaced, such as `spec`."),
    NULL_IN_STRINGS(
            "OVERLAY-028",
            Severity.ERROR,
            "Null does not remove `{0}` in a merge patch that has a `target`: Kustomize makes the text `null` of it, or nothing.",
            "Use a JSON 6902 `remove`, or let the patch name its object itself.");

    private final RuleText text;

    OverlayRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
