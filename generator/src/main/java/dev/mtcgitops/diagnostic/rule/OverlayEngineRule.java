package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in overlays that show when they are applied. */
public enum OverlayEngineRule implements Rule {
    MATCHES_NOTHING(
            "OVERLAY-020",
            Severity.ERROR,
            "This patch matches no object wherever overlay `{0}` applies.",
            "The nearest are {1}. Correct what it selects, or say `optional: true` if matching nothing is fine."),
    NOT_A_PATCH(
            "OVERLAY-021",
            Severity.ERROR,
            "A patch is a list of one or more JSON 6902 operations, or a mapping to merge.",
            "Write operations such as `- op: add`, or the part of the object to change."),
    NO_TARGET(
            "OVERLAY-021",
            Severity.ERROR,
            "A JSON 6902 patch needs a `target`.",
            "Say what it applies to, such as `target: {kind: MigrationController}`."),
    NO_IDENTITY(
            "OVERLAY-021",
            Severity.ERROR,
            "A merge patch without a `target` names its object with `apiVersion`, `kind` and `metadata.name`.",
            "Add them and `metadata.namespace`, or a `target`."),
    NOT_AN_OPERATION(
            "OVERLAY-021",
            Severity.ERROR,
            "An item of a JSON 6902 patch is a mapping with `op` and `path`.",
            "Write `- op: add`, followed by `path` and `value`."),
    UNKNOWN_OPERATION(
            "OVERLAY-021",
            Severity.ERROR,
            "The operation `{0}` is none of `add`, `remove`, `replace`, `move`, `copy` and `test`.",
            "{1}"),
    UNKNOWN_MEMBER(
            "OVERLAY-021", Severity.ERROR, "An operation has no `{0}`, only `op`, `path`, `value` and `from`.", "{1}"),
    MISSING_MEMBER("OVERLAY-021", Severity.ERROR, "This operation lacks `{0}`.", "Add it."),
    MEMBER_NOT_TEXT("OVERLAY-021", Severity.ERROR, "`{0}` of an operation is a string.", ""),
    BAD_POINTER(
            "OVERLAY-021",
            Severity.ERROR,
            "`{0}` is not a JSON pointer to a part of the object.",
            "It begins with `/`; `~1` stands for a slash inside a name and `~0` for a tilde, as in `/metadata/labels/app.kubernetes.io~1name`."),
    PATH_MISSING(
            "OVERLAY-022",
            Severity.ERROR,
            "The path `{0}` does not exist: there is no `{1}` in {2}.",
            "RFC 6902 lets `add` create the last part of a path; `replace`, `remove`, `test`, `move` and `copy` need what stands there."),
    PATH_THROUGH_SCALAR(
            "OVERLAY-022",
            Severity.ERROR,
            "The path `{0}` leads through a plain value, which holds no `{1}`, in {2}.",
            "Replace the value itself."),
    NO_INDEX(
            "OVERLAY-023",
            Severity.ERROR,
            "`{1}` in the path `{0}` is not an index of the list that stands in {2}.",
            "Items count from 0 without leading zeros; `-` at the end of the path of an `add` appends."),
    INDEX_OUT_OF_RANGE(
            "OVERLAY-023",
            Severity.ERROR,
            "The index `{1}` of the path `{0}` is beyond the list that stands in {2}.",
            "Items count from 0; `-` at the end of the path of an `add` appends."),
    TEST_FAILED(
            "OVERLAY-024",
            Severity.ERROR,
            "What stands at `{0}` is not what this `test` expects in {1}.",
            "Correct the value, or narrow `target` or `when` to the objects that have it."),
    IDENTITY_CHANGED(
            "OVERLAY-025",
            Severity.ERROR,
            "A patch may not change `{0}`, as this one does in {1}.",
            "Paths, ownership and pruning follow from what an object is called: change the input that names it."),
    KIND_OF_VALUE(
            "OVERLAY-026",
            Severity.ERROR,
            "A merge cannot turn the {1} at `{0}` into a {2}, as asked in {3}.",
            "Use a JSON 6902 `replace` to put something of another kind there."),
    STRING_REPLACED(
            "OVERLAY-026",
            Severity.ERROR,
            "A merge of `{1}` over the string at `{0}` has no certain result in {2}.",
            "Kustomize keeps the quotes of the old value, if it has any, and so makes a string of the new one. Put the value between quotes to get a string; to get something else, use a JSON 6902 `replace`."),
    NO_MERGE_KEY(
            "OVERLAY-026",
            Severity.ERROR,
            "The list at `{0}` is merged item by item, but the items cannot be told apart in {1}.",
            "Give every item of `ownerReferences` its `uid`, and let `finalizers` hold strings; or use JSON 6902 operations."),
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
            "Use a JSON 6902 `remove`, or let the patch name its object itself."),
    NOT_A_STRING(
            "OVERLAY-028",
            Severity.ERROR,
            "The value of `{0}` is not a string, so the API server refuses {1}.",
            "Put it between quotes."),
    NOT_A_MAPPING(
            "OVERLAY-028",
            Severity.ERROR,
            "`{0}` is a mapping of strings, so the API server refuses {1}.",
            "Write `key: \"value\"` pairs."),
    TOO_LARGE(
            "OVERLAY-029",
            Severity.ERROR,
            "This `copy` or `move` makes {0} larger than any object can be.",
            "Remove it."),
    TOO_DEEP("OVERLAY-029", Severity.ERROR, "This nests {1} deeper than {0} levels.", "Remove it."),
    OVERRIDDEN(
            "OVERLAY-030",
            Severity.WARNING,
            "Overlay `{1}` overrides what overlay `{0}` says about `{2}` in {3}; `{1}` comes later and wins.",
            "Let only one of them speak of this field, or narrow a `when` so that they do not meet."),
    APPLIES_NOWHERE(
            "OVERLAY-031",
            Severity.INFO,
            "The `when` of overlay `{0}` holds for no cluster.",
            "Correct it if that is not intended.");

    private final RuleText text;

    OverlayEngineRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
