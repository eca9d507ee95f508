package dev.mtcgitops.model;

/** A name under which the consumer of the tree finds a whole URL with its credentials; the secret itself is never here. */
public sealed interface CredentialReference extends ProxyUrl {
    /**
     * Argo CD Vault Plugin.
     *
     * @param reference {@code path#key}
     */
    record ArgocdVault(String reference) implements CredentialReference {
        @Override
        public String rendered() {
            return "<path:" + reference + ">";
        }
    }

    /**
     * A variable of Flux's post-build substitution.
     *
     * @param variable its name, {@code [A-Za-z_][A-Za-z0-9_]*}
     */
    record Flux(String variable) implements CredentialReference {
        @Override
        public String rendered() {
            return "${" + variable + "}";
        }
    }
}
