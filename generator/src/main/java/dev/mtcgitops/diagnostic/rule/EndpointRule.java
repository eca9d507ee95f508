package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the endpoint of the Rsync server. */
public enum EndpointRule implements Rule {
    NO_TARGET(
            "EP-002",
            Severity.ERROR,
            "`rsync_endpoint_type` acts on a target cluster only, and cluster `{0}` is the target of no pair.",
            "Put it on the target cluster: mig-controller reads it there."),
    OTHER_CLUSTER(
            "EP-004",
            Severity.ERROR,
            "`ClusterIP` endpoints are reached from inside of their cluster only, and Rsync goes from cluster `{0}` to `{1}`.",
            "Use `Route` or `NodePort`; if the service networks are joined, say `sharedNetwork: true`."),
    SHARED_NETWORK(
            "EP-004",
            Severity.WARNING,
            "`ClusterIP` endpoints work only as long as pods of cluster `{0}` reach services of cluster `{1}`.",
            "Make sure that the service networks are joined; `Route` does not need that."),
    REMOVED(
            "EP-006",
            Severity.WARNING,
            "`rsync_endpoint_type` of cluster `{0}` is removed here, and its last value stays in force.",
            "The operator never takes the key out of its ConfigMap again; leave `Route` rendered to go back to the default.");

    private final RuleText text;

    EndpointRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
