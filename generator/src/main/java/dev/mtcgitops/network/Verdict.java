package dev.mtcgitops.network;

/** The verdict on a connection. */
public enum Verdict {
    PASSES,
    BLOCKED,
    /** It depends on what the input does not state: what a name resolves to, the labels of nodes, the port. */
    UNKNOWN
}
