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
            "Items count from 0; `-` at the end of the path of an `add` appends. Kustomize also takes `03` and `+3` for 3, and counts `-1` from the end: write the index itself."),
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
    UNKNOWN_NAME("OVERLAY-011", Severity.ERROR, "There is no {0} `{1}`.", "{2}Only a name with `*` may match nothing."),
    APPLIES_NOWHERE(
            "OVERLAY-031",
            Severity.WARNING,
            "The `when` of overlay `{0}` holds for no object of any cluster.",
            "Correct it, or remove the overlay until there is something it applies to.");

    private final RuleText text;

    OverlayEngineRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
