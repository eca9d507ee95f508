package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * The proxy written into a cluster's MigrationController.
 *
 * @param http {@code http_proxy}
 * @param https {@code https_proxy}
 * @param noProxy the user's own entries, in order; empty optional where the key is absent
 * @param mode what happens to the cluster's own entries
 */
public record ProxySettings(
        Optional<Located<ProxyUrl>> http,
        Optional<Located<ProxyUrl>> https,
        Optional<Located<List<Located<String>>>> noProxy,
        Located<NoProxyMode> mode) {}
