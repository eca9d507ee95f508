package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in handling credentials. */
public enum SecretRule implements Rule {
    LITERAL_IN_MANIFEST(
            "SECRET-001",
            Severity.ERROR,
            "This puts a literal password into {0}.",
            "Keep it out of Git: `<path:path#key>` or `${NAME}` in an overlay, `{argocdVault: \"path#key\"}` or `{flux: NAME}` in the input."),
    NO_SUBSTITUTE_FROM(
            "SECRET-003",
            Severity.ERROR,
            "Nothing says where Flux finds `{0}` for cluster `{1}`: it would be applied as it stands.",
            "Name the Secret that holds it in `flux.substituteFrom` of the Delivery."),
    NOT_FLUX(
            "SECRET-003",
            Severity.ERROR,
            "{0} applies cluster `{1}` and does not fill in a variable of Flux: it would be applied as it stands.",
            "Let Flux apply the cluster; where Argo CD does, write `{argocdVault: \"path#key\"}`."),
    SUBSTITUTED_TEXT(
            "SECRET-003",
            Severity.ERROR,
            "Flux would substitute in this text of {0}.",
            "Only a whole value `${NAME}` stands for a secret; write the text without `${` and `$$`."),
    NOT_SUBSTITUTED(
            "SECRET-003",
            Severity.ERROR,
            "The annotation `kustomize.toolkit.fluxcd.io/substitute` keeps Flux from filling in this variable of {0}.",
            "Remove the annotation from the object."),
    PART_OF_URL(
            "SECRET-004",
            Severity.ERROR,
            "A placeholder stands for a part of this URL.",
            "Keep the whole URL in one secret, user and password percent-encoded, and let `<path:path#key>` or `${NAME}` be the whole value."),
    NOT_ARGOCD(
            "SECRET-004",
            Severity.ERROR,
            "{0} applies cluster `{1}` and does not fill in a placeholder of argocd-vault-plugin: it would be applied as it stands.",
            "Let Argo CD apply the cluster; where Flux does, write `{flux: NAME}`."),
    NOT_A_PROXY(
            "SECRET-004",
            Severity.ERROR,
            "Nothing fills in this placeholder of {0}: it would be applied as it stands.",
            "A reference stands for the whole URL of a proxy; write the text itself."),
    NOT_DECRYPTED(
            "SECRET-005",
            Severity.ERROR,
            "Nothing decrypts this value of {0}: the cluster would get its cipher text.",
            "Use `{flux: NAME}`; or say `flux.decryption` in the Delivery and bring the `sops` section of the object as well.");

    private final RuleText text;

    SecretRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
