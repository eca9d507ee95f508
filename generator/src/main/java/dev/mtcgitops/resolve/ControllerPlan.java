package dev.mtcgitops.resolve;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.PairUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The MigrationController of a cluster; there is exactly one, whatever the number of pairs. A null value is not rendered.
 *
 * @param control {@code migration_controller} and {@code migration_ui}: {@code true} on a control cluster
 * @param httpProxy {@code http_proxy}
 * @param httpsProxy {@code https_proxy}
 * @param noProxy {@code no_proxy}
 * @param stunnelTcpProxy {@code stunnel_tcp_proxy}, on a control cluster
 * @param sourceGroups {@code src_supplemental_groups}, on a control cluster
 * @param targetGroups {@code target_supplemental_groups}, on a control cluster
 * @param endpointType {@code rsync_endpoint_type}, on a target whose operator knows it
 * @param variables further variables, by name
 * @param uses the pairs that need it
 */
public record ControllerPlan(
        Derived control,
        @Nullable Derived httpProxy,
        @Nullable Derived httpsProxy,
        @Nullable Derived noProxy,
        @Nullable Derived stunnelTcpProxy,
        @Nullable Derived sourceGroups,
        @Nullable Derived targetGroups,
        @Nullable Derived endpointType,
        List<Cluster.Variable> variables,
        List<PairUse> uses) {
    public ControllerPlan {
        variables = List.copyOf(variables);
        uses = List.copyOf(uses);
    }
}
