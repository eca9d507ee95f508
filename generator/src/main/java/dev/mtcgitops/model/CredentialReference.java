package dev.mtcgitops.model;

import java.util.Optional;

/** Where the whole URL of a proxy with its credentials comes from; the secret itself is never here. */
public sealed interface CredentialReference extends ProxyUrl {
    /**
     * Argo CD Vault Plugin.
     *
     * @param reference {@code path#key}
     */
    record ArgocdVault(String reference) implements CredentialReference {
        @Override
        public Optional<String> rendered() {
            return Optional.of("<path:" + reference + ">");
        }
    }

    /**
     * A variable of Flux's post-build substitution.
     *
     * @param variable its name, {@code [A-Za-z_][A-Za-z0-9_]*}
     */
    record Flux(String variable) implements CredentialReference {
        @Override
        public Optional<String> rendered() {
            return Optional.of("${" + variable + "}");
        }
    }

    /** The key of the object on the cluster, which a person sets there and nothing that is rendered touches. */
    record Unmanaged() implements CredentialReference {
        @Override
        public Optional<String> rendered() {
            return Optional.empty();
        }
    }
}
