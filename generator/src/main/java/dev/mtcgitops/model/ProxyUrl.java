package dev.mtcgitops.model;

/** A proxy as the input may state it: in the open, or as a reference to a secret that holds the whole URL. */
public sealed interface ProxyUrl permits PlainUrl, CredentialReference {
    /** The text that stands in the manifest. */
    String rendered();
}
