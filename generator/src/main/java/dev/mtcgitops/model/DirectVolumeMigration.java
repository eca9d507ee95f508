package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * How a pair copies volumes.
 *
 * @param endpoint {@code rsync_endpoint_type}; empty where the pair leaves it to others, at last to Route
 * @param tcpProxy {@code stunnel_tcp_proxy}
 * @param sourceGroups supplemental groups of source Rsync pods
 * @param targetGroups supplemental groups of target Rsync pods
 * @param volumes which volumes are migrated
 * @param sharedNetwork whether the service networks of both clusters reach each other
 */
public record DirectVolumeMigration(
        Optional<Located<EndpointType>> endpoint,
        Optional<Located<TcpProxy>> tcpProxy,
        Optional<Located<List<Located<Long>>>> sourceGroups,
        Optional<Located<List<Located<Long>>>> targetGroups,
        Located<VolumeMode> volumes,
        Located<Boolean> sharedNetwork) {}
