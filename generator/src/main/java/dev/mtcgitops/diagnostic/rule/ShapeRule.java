package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** What a manifest may not look like, whatever an API server lets pass. */
public enum ShapeRule implements Rule {
    UNKNOWN_FIELD(
            "OUTPUT-012",
            "There is no field `{0}` in manifests of kind {1}.",
            "{2}API servers before Kubernetes 1.25 drop what they do not know without a word, and what is left can mean something else."),
    NOT_ON_RELEASE(
            "OUTPUT-012",
            "There is no field `{0}` in manifests of kind {1} on OpenShift {2}.",
            "The API server would refuse it or drop it without a word: limit the overlay to releases that have the field with `when`."),
    NOT_IN_FIREWALL(
            "OUTPUT-012",
            "An EgressNetworkPolicy has no `{0}`, and cluster `{1}` would drop it without a word.",
            "Write the rule without it: an API server that prunes a field changes what the rule means."),
    MISSING(
            "OUTPUT-013",
            "Manifests of kind {1} need `{0}`, and it is missing.",
            "An overlay removed it, or set what surrounds it without it."),
    NO_SELECTOR(
            "OUTPUT-013", "`{0}` needs one of {1}, and has none.", "Say what it is about, or remove the whole entry."),
    NO_VALUES(
            "OUTPUT-013",
            "The operator `{1}` needs `values`, and `{0}` has none.",
            "List the values, or use `Exists` or `DoesNotExist`."),
    WRONG_TYPE(
            "OUTPUT-014",
            "`{0}` must be {1}.",
            "Mind quotes, brackets and dashes, which make the type: the API server refuses another one."),
    NOT_ONE_OF(
            "OUTPUT-015",
            "`{0}` must be one of {1}.",
            "{2}The patterns of some CRDs let similar words pass, and network plugins read them as something else."),
    SEVERAL_SELECTORS(
            "OUTPUT-016",
            "`{0}` has {1}, which exclude each other on OpenShift {2}.",
            "Make an entry of each; where an API server does not know one of them it drops it and keeps the other."),
    NEEDLESS_VALUES(
            "OUTPUT-016",
            "The operator `{1}` has no `values`, and `{0}` lists some.",
            "Remove `values`, or use `In` or `NotIn`."),
    BAD_VALUE(
            "OUTPUT-017",
            "`{0}` must be {1}.",
            "Not every API server checks this, and what passes is ignored by network plugins or read as something else."),
    BAD_NAME("OUTPUT-018", "`{0}` must be {1}.", "The API server refuses the object.");

    private final RuleText text;

    ShapeRule(String id, String message, String hint) {
        this.text = new RuleText(id, Severity.ERROR, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
