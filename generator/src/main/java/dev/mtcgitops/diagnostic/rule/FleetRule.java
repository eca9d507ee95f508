package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes that show only when all pairs and clusters are seen together. */
public enum FleetRule implements Rule {
    UNKNOWN_CLUSTER(
            "INPUT-101",
            Severity.ERROR,
            "No document describes the cluster `{0}`.",
            "Add a `kind: Cluster` document of that name, or describe the cluster here. {1}"),
    DESCRIBED_DIFFERENTLY(
            "INPUT-102",
            Severity.ERROR,
            "`{0}` of cluster `{1}` is stated differently elsewhere.",
            "State it once, or the same in both places."),
    OPENSHIFT_MISSING(
            "INPUT-103",
            Severity.ERROR,
            "Nothing states the OpenShift version of cluster `{0}`.",
            "Add `openshift: \"X.Y\"` to its description."),
    MTC_MISSING(
            "INPUT-104",
            Severity.ERROR,
            "Nothing states the MTC version of `{0}`.",
            "Add `mtc: \"X.Y.Z\"` to the pair, or to the description of each cluster."),
    MTC_DISAGREES(
            "INPUT-105",
            Severity.ERROR,
            "Two pairs give cluster `{0}` different MTC versions: {1} and {2}.",
            "A cluster runs one version: state it in the cluster's description, or make the pairs agree."),
    PLUGIN_NEEDED(
            "INPUT-106",
            Severity.ERROR,
            "The network plugin of cluster `{0}` decides the kind of its egress firewalls, and OpenShift {1} has several.",
            "Add `networkPlugin: OpenShiftSDN` or `networkPlugin: OVNKubernetes` to its description."),
    POLICIES_DISAGREE(
            "INPUT-107",
            Severity.ERROR,
            "Two pairs ask different `policies` of namespace `{0}` on cluster `{1}`: `{2}` and `{3}`.",
            "A namespace has one set of policies: make the pairs agree."),
    UNUSED_CLUSTER(
            "INPUT-108",
            Severity.INFO,
            "No pair uses the cluster `{0}`: nothing is rendered for it.",
            "Name it as `source` or `target` of a pair, or remove it."),
    SAME_NAMESPACE(
            "INPUT-109",
            Severity.ERROR,
            "The pair migrates namespace `{0}` of cluster `{1}` onto itself.",
            "Give it another `target`, or another cluster."),
    ROLE(
            "MTC-ROLE-001",
            Severity.ERROR,
            "Both clusters of this pair run a migration controller: `{0}` and `{1}`.",
            "A pair has exactly one control cluster: set `control` of one of these pairs to its other side."),
    ROLE_OVERRIDDEN(
            "MTC-ROLE-001",
            Severity.ERROR,
            "The pairs of cluster `{0}` want `migration_controller: {1}` on it.",
            "A pair has exactly one control cluster, and more follows from it than this: set `control` of the pair."),
    SHARED_SETTING(
            "PAIR-001",
            Severity.WARNING,
            "This pair states no `{0}`, but shares cluster `{1}` with a pair that does: it gets the same.",
            "MTC knows one value a cluster. State it here as well if that is what you want."),
    NOT_IN_FLEET("INPUT-101", Severity.ERROR, "No pair has a cluster `{0}`.", "{1}"),
    TWO_CONSUMERS(
            "INPUT-115",
            Severity.ERROR,
            "Argo CD and Flux would both apply {0}.",
            "They undo each other's work: let `destinations` of `argocd` and `kubeConfigSecrets` of `flux` name different clusters."),
    CONTROL_NAME_TOO_LONG(
            "INPUT-116",
            Severity.ERROR,
            "The name `{0}` of a control object is longer than 63 characters, and so no value of the label that {1} writes.",
            "Shorten the name of the cluster, or `metadata.name` of the Delivery."),
    SAME_PLACE(
            "INPUT-117",
            Severity.ERROR,
            "{0} would write cluster `{1}` over cluster `{2}`: both are in the same place.",
            "Each cluster has one MigrationController: name the cluster's own destination, or the Secret with its own kubeconfig.");

    private final RuleText text;

    FleetRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
