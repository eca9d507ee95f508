package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change does on the clusters, as {@code render} says it beside a tree of an earlier input. */
final class EffectsTest {
    private static final String CONTROLLER =
            "/manifests/openshift-migration/migrationcontroller-migration-controller.yaml";

    @TempDir
    Path folder;

    /** A pair from {@code old} to {@code new}, which controls it. */
    private static String fleet(String volumes, String source, String target) {
        return """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata:
                  name: shop
                spec:
                  mtc: "1.7.13"
                  source:
                    name: old
                    openshift: "4.12"
                    networkPlugin: OVNKubernetes
                %s
                  target:
                    name: new
                    openshift: "4.14"
                    networkPlugin: OVNKubernetes
                    ingress: [192.0.2.10]
                %s
                  namespaces:
                    - {source: shop, targetExists: true}
                  directVolumeMigration: {%s}
                """.formatted(source.indent(4).stripTrailing(), target.indent(4).stripTrailing(), volumes);
    }

    /** The effects of changing the tree of one input into that of another. */
    private List<String> effects(String before, String after) {
        Invocation.write(folder.resolve("in/fleet.yaml"), before);
        Invocation first = Invocation.of(folder, "render", "-f", "in", "--output-dir", "tree", "--allow-deletions");
        assertThat(first.code()).as(first.err()).isZero();
        Invocation.write(folder.resolve("in/fleet.yaml"), after);
        Invocation second =
                Invocation.of(folder, "render", "-f", "in", "--output-dir", "tree", "--allow-deletions", "--dry-run");
        assertThat(second.code()).as(second.err()).isZero();
        return second.err().lines().filter(line -> line.contains(" CHANGE-0")).toList();
    }

    @Test
    void aVariableOfTheControllerRestartsIt() {
        assertThat(effects(
                        fleet("", "", "variables: {mig_pv_limit: 50}"),
                        fleet("", "", "variables: {mig_pv_limit: 60, jaeger_enabled: false}")))
                .singleElement()
                .asString()
                .startsWith("in/fleet.yaml:17:31: ")
                .endsWith("info CHANGE-002: The migration controller on cluster `new` restarts, because of"
                        + " `jaeger_enabled`, `mig_pv_limit`.");
    }

    @Test
    void otherVariablesAndOtherClustersRestartNothing() {
        assertThat(effects(
                        fleet("", "variables: {restic_timeout: 1h}", "variables: {restic_timeout: 1h}"),
                        fleet(
                                "",
                                "variables: {restic_timeout: 2h, image_pull_policy: Never}",
                                "variables: {restic_timeout: 2h}")))
                .isEmpty();
    }

    @Test
    void aProxyStaysInItsSecret() {
        String proxy = "proxy: {http: \"http://10.0.0.9:3128\"}";
        assertThat(effects(fleet("", proxy, proxy), fleet("", "", "")))
                .contains("clusters/old/ocp-4.2-inherited-proxy" + CONTROLLER
                        + ": warning CHANGE-003: `http_proxy` leaves the MigrationController of cluster `old`, but the"
                        + " Secret `migration-proxy` keeps its value.")
                .contains("clusters/new/ocp-4.2-inherited-proxy" + CONTROLLER
                        + ": warning CHANGE-003: `http_proxy` leaves the MigrationController of cluster `new`, but the"
                        + " Secret `migration-proxy` and Deployment `migration-ui` keep its value.");
    }

    @Test
    void aProxyThatBecomesAnotherDoesNotLeave() {
        assertThat(effects(
                        fleet("", "proxy: {http: \"http://10.0.0.9:3128\"}", ""),
                        fleet("", "proxy: {http: \"http://10.0.0.8:3128\"}", "")))
                .isEmpty();
    }

    @Test
    void aMergedValueStays() {
        assertThat(effects(
                        fleet(
                                "",
                                "",
                                "variables: {migration_registry_liveness_timeout: 300, exposed_registry_validation_path: /v2,"
                                        + " restic_timeout: 2h}"),
                        fleet("", "", "")))
                .containsExactly(
                        "clusters/new/ocp-4.2-inherited-proxy" + CONTROLLER
                                + ": warning CHANGE-004: `exposed_registry_validation_path` leaves the MigrationController"
                                + " of cluster `new`, but the operator keeps its value there.",
                        "clusters/new/ocp-4.2-inherited-proxy" + CONTROLLER
                                + ": warning CHANGE-004: `migration_registry_liveness_timeout` leaves the"
                                + " MigrationController of cluster `new`, but the operator keeps its value there.");
    }

    @Test
    void theDefaultIsNamedWhereThereIsOne() {
        assertThat(hints(fleet("", "", "variables: {jaeger_enabled: true}"), fleet("", "", "")))
                .anyMatch(hint -> hint.startsWith("hint: To go back to the default, state `false`, or remove"));
        assertThat(hints(fleet("", "", ""), fleet("", "", "") + """
                        ---
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Overlay
                        metadata: {name: no-endpoint}
                        spec:
                          patches:
                            - target: {kind: MigrationController}
                              patch: |-
                                - op: remove
                                  path: /spec/rsync_endpoint_type
                          when: {clusters: [new]}
                        """))
                .anyMatch(hint -> hint.startsWith("hint: To go back to the default, state `Route` as"));
    }

    private List<String> hints(String before, String after) {
        assertThat(effects(before, after)).anyMatch(effect -> effect.contains(" CHANGE-004: "));
        return Invocation.of(folder, "render", "-f", "in", "--output-dir", "tree", "--dry-run")
                .err()
                .lines()
                .map(String::strip)
                .toList();
    }

    @Test
    void aTreeTellsWhichClusterControlledAPair() {
        assertThat(effects(fleet("", "", ""), fleet("", "", "") + "  control: source\n"))
                .anyMatch(effect ->
                        effect.contains("warning CHANGE-008: The control of pair `shop` moves from cluster `new`"
                                + " to `old`, but its MigPlans and MigClusters stay where they are."))
                .noneMatch(effect -> effect.contains("CHANGE-002"));
        assertThat(effects(
                        fleet("", "", "") + "  control: source\n",
                        fleet("", "", "") + "  control: source\n  state: finished\n"))
                .noneMatch(effect -> effect.contains("CHANGE-008"));
    }

    @Test
    void aStatedDefaultReplacesAMergedValue() {
        assertThat(effects(
                        fleet("endpoint: NodePort", "", "nodes: [192.0.2.11]"),
                        fleet("endpoint: Route", "", "nodes: [192.0.2.11]")))
                .isEmpty();
    }
}
