package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * How a pair copies volumes.
 *
 * @param endpoint {@code rsync_endpoint_type}; empty where the pair leaves it to others, at last to Route
 * @param tcpProxy {@code stunnel_tcp_proxy}
 * @param groups supplemental groups of the Rsync pods
 * @param volumes which volumes are migrated
 * @param sharedNetwork whether the service networks of both clusters reach each other
 */
public record DirectVolumeMigration(
        Optional<Located<EndpointType>> endpoint,
        Optional<Located<TcpProxy>> tcpProxy,
        SupplementalGroups groups,
        Located<VolumeMode> volumes,
        Located<Boolean> sharedNetwork) {
    /** Supplemental groups of source Rsync pods. */
    public Optional<Located<List<Located<Long>>>> sourceGroups() {
        return groups.source();
    }

    /** Supplemental groups of target Rsync pods. */
    public Optional<Located<List<Located<Long>>>> targetGroups() {
        return groups.target();
    }
}
