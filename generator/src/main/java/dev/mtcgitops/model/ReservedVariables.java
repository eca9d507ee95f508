package dev.mtcgitops.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MigrationController variables that are not for the user: they have a field of their own, or the role or this product decides them. */
public final class ReservedVariables {
    private static final String PAIR = " of the ClusterPair";
    private static final Map<String, String> FIELDS = Map.of(
            "http_proxy", "`proxy.http`",
            "https_proxy", "`proxy.https`",
            "no_proxy", "`proxy.noProxy`",
            "stunnel_tcp_proxy", "`directVolumeMigration.tcpProxy`" + PAIR,
            "src_supplemental_groups", "`directVolumeMigration.supplementalGroups.source`" + PAIR,
            "target_supplemental_groups", "`directVolumeMigration.supplementalGroups.target`" + PAIR,
            "rsync_endpoint_type", "`directVolumeMigration.endpoint`" + PAIR,
            "migration_controller", "`control`" + PAIR,
            "migration_ui", "`control`" + PAIR);
    /** Decided from the rest of the input. */
    private static final Set<String> RENDERED = Set.of("cluster_name", "migration_velero", "olm_managed");
    /**
     * What the role sets for itself, and names that it and others must agree on; extra-vars override them (mig-operator,
     * roles/migrationcontroller, tasks/main.yml and defaults/main.yml).
     */
    private static final Set<String> INTERNAL = Set.of(
            "version",
            "controller_state",
            "ui_state",
            "velero_state",
            "log_reader_state",
            "mig_namespace",
            "mig_operator_version",
            "infrastructures",
            "cors_origins",
            "route",
            "conditions",
            "configmap_secret",
            "internal_cluster_api_url",
            "internal_discovery_svc_url",
            "mig_ui_config_namespace",
            "mig_ui_configmap_data",
            "mig_ui_configmap_name",
            "mig_ui_oauth_redirect_url",
            "mig_ui_oauth_secret",
            "proxy_secret_name",
            "velero_aws_secret_name",
            "velero_azure_secret_name",
            "velero_gcp_secret_name");

    private ReservedVariables() {}

    /** Whether nobody may set {@code name}: the operator's role does. */
    static boolean isInternal(String name) {
        return INTERNAL.contains(name)
                || name.startsWith("ansible_")
                || name.startsWith("_")
                || name.startsWith("noobaa");
    }

    /** Whether the user may not set {@code name} among the variables of a cluster. */
    public static boolean isReserved(String name) {
        return FIELDS.containsKey(name) || RENDERED.contains(name) || isInternal(name);
    }

    /** The field to use instead of {@code name}. */
    public static Optional<String> insteadOf(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    /** Why {@code name}, which has no field, is reserved. */
    public static String reason(String name) {
        return RENDERED.contains(name)
                ? "It follows from the role and the operator of the cluster."
                : "The operator sets it itself, and a value in the MigrationController would override that.";
    }
}
