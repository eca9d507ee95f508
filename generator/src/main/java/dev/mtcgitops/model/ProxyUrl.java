package dev.mtcgitops.model;

import java.util.Optional;

/** A proxy as the input may state it: in the open, or as a reference to a secret that holds the whole URL. */
public sealed interface ProxyUrl permits PlainUrl, CredentialReference {
    /** The text in the manifest; empty where the manifest leaves the key to the cluster. */
    Optional<String> rendered();
}
