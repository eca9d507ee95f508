package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the README's pair `shop`, in a directory and on a branch. */
final class DeparturesTest {
    private static final String FIREWALL =
            "clusters/ocp3-prod/ocp-4.1-manual-proxy/manifests/shop/egressnetworkpolicy-lockdown.yaml";
    private static final String OPENED = FIREWALL
            + ": warning CHANGE-006: `EgressNetworkPolicy shop/lockdown` of cluster `ocp3-prod` leaves the tree with what a"
            + " pair that is not finished"
            + " opened in it: `10.0.0.5/32` stays allowed on the cluster.";

    @TempDir
    Path temp;

    @BeforeEach
    void setUp() {
        Stream.of("readme-fleet", "lifecycle-finished", "lifecycle-removed").forEach(this::copy);
    }

    private void copy(String golden) {
        try (Stream<Path> files = Files.list(Path.of("golden", golden, "input"))) {
            Path folder = Files.createDirectories(temp.resolve(golden));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Invocation render(String fleet, String... more) {
        return Invocation.of(
                temp,
                Stream.concat(Stream.of("render", "-f", fleet, "--output-dir", "tree"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aPairThatIsRemovedWithoutHavingBeenFinishedLeavesItsAllowsBehind() {
        assertThat(render("readme-fleet").err()).doesNotContain("CHANGE-");
        Invocation planned = render("lifecycle-removed", "--dry-run");
        assertThat(planned.err())
                .contains(OPENED)
                .contains("CHANGE-005")
                .contains("shop/networkpolicy-mtc-allow-egress-from-rsync.yaml: warning CHANGE-013: ");
        Invocation checked = Invocation.of(temp, "check", "-f", "lifecycle-removed", "--output-dir", "tree");
        assertThat(checked.err()).contains(OPENED);
        assertThat(render("lifecycle-removed").err()).contains(OPENED);
        assertThat(render("lifecycle-removed").err()).doesNotContain("CHANGE-");
    }

    @Test
    void aFinishedPairLeavesNothingBehindButControllers() {
        render("readme-fleet");
        assertThat(render("lifecycle-finished").err())
                .containsOnlyOnce("CHANGE-")
                .contains("info CHANGE-002: The migration controller on cluster `ocp414-prod` restarts, because of"
                        + " `stunnel_tcp_proxy`.");
        assertThat(render("lifecycle-removed").err())
                .doesNotContain("CHANGE-006")
                .containsPattern("ocp3-prod/.*migrationcontroller-migration-controller.yaml: warning CHANGE-005: ")
                .containsPattern("ocp414-prod/.*migrationcontroller-migration-controller.yaml: warning CHANGE-005: ");
    }

    @Test
    void publishSaysTheSame() {
        assertThat(Invocation.of(temp, "publish", "-f", "readme-fleet", "--repo", "fleet.git")
                        .err())
                .startsWith("there is no repository at `fleet.git` yet; it is created now\n");
        assertThat(Invocation.of(temp, "publish", "-f", "readme-fleet", "--repo", "fleet.git", "--branch", "mian")
                        .err())
                .startsWith("the branch `mian` does not exist yet (the branches are `main`); it is created now\n");
        assertThat(Invocation.of(temp, "publish", "-f", "lifecycle-removed", "--repo", "fleet.git", "--dry-run")
                        .err())
                .contains(OPENED)
                .contains("CHANGE-005");
    }

    @Test
    void aFileThatIsNoObjectStopsNobody() throws IOException {
        render("readme-fleet");
        Files.writeString(temp.resolve("tree").resolve(FIREWALL), "spec: [\n");
        Invocation planned = render("readme-fleet", "--dry-run", "--overwrite-edited");
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out()).endsWith("\nClusters: 1 of 5 changed. Objects: 1 created, 9 unchanged.\n");
        assertThat(Invocation.of(temp, "check", "-f", "readme-fleet", "--output-dir", "tree")
                        .err())
                .doesNotContain("OUTPUT-");
    }

    @Test
    void aRenamedClusterLosesNoPolicy() throws IOException {
        render("readme-fleet");
        for (String file : List.of("clusters.yaml", "pairs.yaml")) {
            Path path = temp.resolve("readme-fleet").resolve(file);
            Files.writeString(path, Files.readString(path).replace("ocp3-prod", "ocp3-renamed"));
        }
        assertThat(render("readme-fleet", "--allow-deletions").err())
                .containsOnlyOnce("CHANGE-005")
                .containsOnlyOnce("CHANGE-006")
                .doesNotContain("CHANGE-013");
    }

    @Test
    void aControllerThatMovesWithItsClusterDoesNotLeave() throws IOException {
        render("readme-fleet");
        Path clusters = temp.resolve("readme-fleet/clusters.yaml");
        Files.writeString(
                clusters,
                Files.readString(clusters)
                        + "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec: {layout: \"clusters/all/{cluster}\"}\n");
        assertThat(render("readme-fleet", "--allow-deletions", "--dry-run").err())
                .doesNotContain("CHANGE-005");
    }

    @Test
    void explainTellsWhatStaysWhenAVariableLeaves() throws IOException {
        assertThat(explained("ocp3-prod/ocp-4.1-manual-proxy", "http_proxy"))
                .contains(
                        "  if it leaves the manifest, the Secret `migration-proxy` keeps the value until it is deleted\n");
        assertThat(explained("ocp414-prod/ocp-4.2-inherited-proxy", "rsync_endpoint_type"))
                .contains("  if it leaves the manifest, the cluster keeps the value: state another one instead\n");
        assertThat(explained("ocp414-prod/ocp-4.2-inherited-proxy", "stunnel_tcp_proxy"))
                .contains("  if it leaves the manifest, the cluster goes back to the default\n");
    }

    private String explained(String directory, String variable) throws IOException {
        String path = "clusters/" + directory
                + "/manifests/openshift-migration/migrationcontroller-migration-controller.yaml";
        List<String> lines = Files.readAllLines(Path.of("golden/readme-fleet/output", path));
        int line = 1;
        while (!lines.get(line - 1).startsWith("  " + variable)) {
            line++;
        }
        return Invocation.of(temp, "explain", "-f", "readme-fleet", path + ":" + line)
                .out();
    }
}
