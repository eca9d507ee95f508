package dev.mtcgitops.model;

import java.util.Optional;

/**
 * A namespace that a pair migrates.
 *
 * @param source its name on the source
 * @param target its name on the target
 * @param policies how far its NetworkPolicies open it
 * @param targetExists whether the target namespace exists already; empty where it is to be derived
 */
public record NamespaceMapping(
        Located<String> source,
        Located<String> target,
        Located<PolicyMode> policies,
        Optional<Located<Boolean>> targetExists) {}
