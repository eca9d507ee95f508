package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    private static final String OLD = "clusters/a-old/ocp-4.1-manual-proxy/";

    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void theStreamIsTheManifestsInPathOrderAndNothingElse() throws IOException {
        write();
        StringBuilder expected = new StringBuilder();
        for (String path : Invocation.snapshot(folder.resolve("tree")).keySet()) {
            if (path.contains("/manifests/")) {
                expected.append("---\n# ").append(path).append('\n');
                expected.append(Files.readString(folder.resolve("tree").resolve(path)));
            }
        }
        Invocation stream = run("render", "-f", "pairs");
        assertThat(stream.code()).isZero();
        assertThat(stream.out()).isEqualTo(expected.toString()).contains("---\n# " + OLD + "manifests/shop/egress");
        assertThat(stream.err()).contains("info NP-001");
        assertThat(run("render", "-q", "-f", "pairs")).isEqualTo(new Invocation(0, stream.out(), ""));
    }

    @Test
    void theStreamIsTheManifestsInEveryLayout() {
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  layout: x/manifests/{cluster}
                """);
        assertThat(run("render", "-q", "-f", "pairs").out().lines().filter(line -> line.startsWith("# ")))
                .hasSize(5)
                .allMatch(line -> line.matches("# x/manifests/a-(old|new)/manifests/.+"));
    }

    @Test
    void standardInputIsInputOnce() {
        Invocation piped =
                Invocation.of(folder, Invocation.pair("a"), Map.of(), false, "render", "-f", "-", "-f", "-", "-j", "1");
        assertThat(piped.code()).isZero();
        assertThat(piped.out()).isEqualTo(run("render", "-f", "pairs").out());
    }

    @Test
    void aDryRunWritesNothingAndTellsAll() {
        Invocation plan = dryRun();
        assertThat(plan.code()).isZero();
        assertThat(plan.out().lines().filter(line -> line.startsWith("create ")))
                .hasSize(9)
                .contains("create " + OLD + "kustomization.yaml");
        assertThat(plan.out()).endsWith("\nClusters: 0 of 2 changed, 2 added. Objects: 5 created, 0 unchanged.\n");
        assertThat(folder.resolve("tree")).doesNotExist();

        write();
        assertThat(dryRun().out()).isEqualTo("No object differs. Clusters: 2. Objects: 5.\n");
        assertThat(run("render", "-q", "-v", "-f", "pairs", "--output-dir", "tree", "--dry-run")
                        .out())
                .contains("unchanged " + OLD + "kustomization.yaml\n");
    }

    @Test
    void aSecondRenderWritesNothing() {
        write();
        SortedMap<String, String> before = Invocation.snapshot(folder);
        assertThat(write().code()).isZero();
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
    }

    @Test
    void aRemovedPairTakesExactlyItsFilesAlong() throws IOException {
        Invocation.writePairs(folder, "b");
        write();
        SortedMap<String, String> before = Invocation.snapshot(folder.resolve("tree"));
        Files.delete(folder.resolve("pairs/b.yaml"));

        Invocation removed = run("render", "-q", "-v", "-f", "pairs", "--output-dir", "tree");
        assertThat(removed.code()).isZero();
        Predicate<String> gone = path -> path.startsWith("clusters/b-");
        assertThat(removed.out()
                        .lines()
                        .filter(line -> line.startsWith("delete "))
                        .map(line -> line.substring(7)))
                .containsExactlyElementsOf(before.keySet().stream().filter(gone).toList())
                .hasSize(7);
        SortedMap<String, String> after = Invocation.snapshot(folder.resolve("tree"));
        before.keySet().removeIf(gone);
        before.remove(".mtc-gitops/owned");
        after.remove(".mtc-gitops/owned");
        assertThat(after).isEqualTo(before);
        assertThat(folder.resolve("tree/clusters/b-old")).doesNotExist();
    }

    @Test
    void anEditedFileIsKeptUnlessItMayBeOverwritten() throws IOException {
        write();
        Path file = folder.resolve("tree/" + OLD + "kustomization.yaml");
        String rendered = Files.readString(file);
        Files.writeString(file, "# mine\n");
        refused("OUTPUT-003", "--overwrite-edited");
        assertThat(run("render", "-f", "pairs", "--output-dir", "tree", "--overwrite-edited")
                        .out())
                .endsWith("0 created, 1 updated, 0 deleted, 8 unchanged.\n");
        assertThat(file).hasContent(rendered);
    }

    @Test
    void aForeignFileIsInTheWay() throws IOException {
        write();
        Files.writeString(folder.resolve("tree/" + OLD + "notes.txt"), "mine");
        refused("OUTPUT-004", "Move it elsewhere");
    }

    @Test
    void aMassDeletionNeedsPermission() throws IOException {
        Invocation.writePairs(folder, "b", "c");
        write();
        Files.delete(folder.resolve("pairs/b.yaml"));
        Files.delete(folder.resolve("pairs/c.yaml"));
        refused("OUTPUT-005", "--allow-deletions");
        assertThat(run("render", "-f", "pairs", "--output-dir", "tree", "--allow-deletions")
                        .out())
                .endsWith("0 created, 0 updated, 14 deleted, 9 unchanged.\n");
    }

    @Test
    void nothingIsWrittenThroughASymbolicLink() throws IOException {
        write();
        Path cluster = folder.resolve("tree/clusters/a-old");
        Files.move(cluster, folder.resolve("elsewhere"));
        Files.createSymbolicLink(cluster, folder.resolve("elsewhere"));
        refused("OUTPUT-006", "Remove the link");
    }

    @Test
    void aBrokenRecordStopsEverything() throws IOException {
        write();
        Files.writeString(folder.resolve("tree/.mtc-gitops/owned"), "# Files\nformat: 1\nnonsense\n");
        refused("OUTPUT-007", "Restore it");
        Files.writeString(folder.resolve("tree/.mtc-gitops/owned"), "# Files\nformat: 99\n");
        refused("OUTPUT-007", "newer");
    }

    @Test
    void outputInsideTheInputIsAnError() {
        Invocation inside = run("render", "-f", "pairs", "--output-dir", "pairs/tree");
        assertThat(inside.code()).isEqualTo(2);
        assertThat(inside.err()).contains("OUTPUT-009");
        assertThat(folder.resolve("pairs/tree")).doesNotExist();
    }

    @Test
    void colorsFollowFlagEnvironmentAndTerminal() {
        List<String> escapes = new ArrayList<>();
        for (String when : new String[] {"auto", "always", "never"}) {
            for (boolean terminal : new boolean[] {false, true}) {
                for (Map<String, String> environment : List.of(
                        Map.<String, String>of(),
                        Map.of("NO_COLOR", ""),
                        Map.of("NO_COLOR", "1"),
                        Map.of("TERM", "dumb"))) {
                    Invocation run =
                            Invocation.of(folder, "", environment, terminal, "render", "-f", "pairs", "--color", when);
                    assertThat(run.out()).doesNotContain("\u001B");
                    if (run.err().contains("\u001B")) {
                        escapes.add(when + " " + terminal + " " + environment);
                    }
                }
            }
        }
        assertThat(escapes)
                .containsExactly(
                        "auto true {}",
                        "auto true {NO_COLOR=}",
                        "always false {}",
                        "always false {NO_COLOR=}",
                        "always false {NO_COLOR=1}",
                        "always false {TERM=dumb}",
                        "always true {}",
                        "always true {NO_COLOR=}",
                        "always true {NO_COLOR=1}",
                        "always true {TERM=dumb}");
    }

    private void refused(String rule, String hint) {
        SortedMap<String, String> before = Invocation.snapshot(folder);
        for (String[] dry : new String[][] {{}, {"--dry-run"}}) {
            List<String> args = new ArrayList<>(List.of("render", "-f", "pairs", "--output-dir", "tree"));
            args.addAll(List.of(dry));
            Invocation refused = run(args.toArray(String[]::new));
            assertThat(refused.code()).as(refused.err()).isEqualTo(3);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("error " + rule, hint);
        }
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
    }

    private Invocation write() {
        return run("render", "-f", "pairs", "--output-dir", "tree");
    }

    private Invocation dryRun() {
        return run("render", "-f", "pairs", "--output-dir", "tree", "--dry-run");
    }

    private Invocation run(String... args) {
        return Invocation.of(folder, args);
    }
}
