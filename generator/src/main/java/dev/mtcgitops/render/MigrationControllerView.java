package dev.mtcgitops.render;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ControllerPlan;
import dev.mtcgitops.resolve.Derived;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The view of {@code migrationcontroller.yaml.ftl}; null is not rendered.
 *
 * @param control {@code true} on a control cluster
 * @param logReader {@code migration_log_reader}
 * @param httpProxy {@code http_proxy}
 * @param httpsProxy {@code https_proxy}
 * @param noProxy {@code no_proxy}
 * @param stunnelTcpProxy {@code stunnel_tcp_proxy}
 * @param sourceGroups {@code src_supplemental_groups}
 * @param targetGroups {@code target_supplemental_groups}
 * @param endpointType {@code rsync_endpoint_type}
 * @param variables further variables
 */
public record MigrationControllerView(
        Derived control,
        Derived logReader,
        @Nullable Derived httpProxy,
        @Nullable Derived httpsProxy,
        @Nullable Derived noProxy,
        @Nullable Derived stunnelTcpProxy,
        @Nullable Derived sourceGroups,
        @Nullable Derived targetGroups,
        @Nullable Derived endpointType,
        List<VariableView> variables) {
    private static final String LOG_READER = "migration_log_reader";

    static Rendering of(ClusterPlan plan) {
        ControllerPlan controller = plan.controller();
        // It runs everywhere unless the user says otherwise.
        Optional<Cluster.Variable> stated = controller.variables().stream()
                .filter(variable -> variable.key().value().equals(LOG_READER))
                .findFirst();
        return new Rendering(
                new MigrationControllerView(
                        controller.control(),
                        stated.map(VariableView::scalarText).orElse(new Derived("true", List.of())),
                        controller.httpProxy(),
                        controller.httpsProxy(),
                        controller.noProxy(),
                        controller.stunnelTcpProxy(),
                        controller.sourceGroups(),
                        controller.targetGroups(),
                        controller.endpointType(),
                        controller.variables().stream()
                                .filter(variable -> !variable.key().value().equals(LOG_READER))
                                .map(VariableView::of)
                                .toList()),
                controller.uses());
    }
}
