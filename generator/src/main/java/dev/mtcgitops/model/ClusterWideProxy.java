package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * What the cluster's {@code Proxy} object ({@code config.openshift.io/v1}) says: a fact for checks, never rendered.
 *
 * @param http its {@code httpProxy}
 * @param https its {@code httpsProxy}
 * @param noProxy its {@code noProxy}
 * @param trustedCa whether it names a CA bundle to trust
 */
public record ClusterWideProxy(
        Optional<Located<PlainUrl>> http,
        Optional<Located<PlainUrl>> https,
        List<Located<String>> noProxy,
        boolean trustedCa) {}
