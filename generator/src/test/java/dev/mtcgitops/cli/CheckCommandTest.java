package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final String OLD = "clusters/a-old/ocp-4.1-manual-proxy/";
    private static final String NEW = "clusters/a-new/ocp-4.2-inherited-proxy/";

    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void everyCauseOfDriftIsTold() throws IOException {
        Invocation.writePairs(folder, "b");
        run("render", "-f", "pairs", "--output-dir", "tree");
        assertThat(check("text")).isEqualTo(new Invocation(0, "", check("text").err()));

        Files.delete(folder.resolve("pairs/b.yaml"));
        Path tree = folder.resolve("tree");
        Files.writeString(tree.resolve(OLD + "kustomization.yaml"), "edited");
        Files.writeString(tree.resolve(OLD + "notes.txt"), "mine");
        Files.delete(tree.resolve(NEW + "kustomization.yaml"));
        Files.writeString(folder.resolve("pairs/a.yaml"), Invocation.pair("a").replace("192.0.2.10", "192.0.2.11"));

        SortedMap<String, String> before = Invocation.snapshot(folder);
        Invocation text = check("text");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .contains(OLD + "kustomization.yaml: hand-edited: The file was edited by hand after it was rendered.\n")
                .contains(
                        OLD + "notes.txt: foreign: The file stands among the generated files, but was not generated.\n")
                .contains(NEW + "kustomization.yaml: missing: The file would be rendered, but is not there.\n")
                .contains(
                        "clusters/b-old/ocp-4.1-manual-proxy/kustomization.yaml: stale: The file would no longer be rendered.\n")
                .contains("egressnetworkpolicy-lockdown.yaml: outdated: The file would be rendered differently now.\n");
        assertThat(run("check", "-f", "pairs", "--output-dir", "tree", "-v").err())
                .contains(OLD
                        + "manifests/shop/egressnetworkpolicy-lockdown.yaml: EgressNetworkPolicy shop/lockdown would be"
                        + " updated\n")
                .doesNotContain(NEW + "kustomization.yaml: ");
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
        assertThat(check("json").out()).contains("{\"path\":\"" + OLD + "notes.txt\",\"cause\":\"foreign\"}");
    }

    @Test
    void jsonHasTheShapeOfTheContract() throws IOException {
        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a").replace("\"4.14\"", "4.10"));
        Invocation bad = check("json");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(bad.out());
        assertThat(json.fieldNames()).toIterable().containsExactly("diagnostics", "drift", "summary");
        JsonNode first = json.get("diagnostics").get(1);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "rule",
                        "severity",
                        "file",
                        "line",
                        "column",
                        "endLine",
                        "endColumn",
                        "message",
                        "hint",
                        "related");
        assertThat(first.get("file").asText()).isEqualTo("pairs/a.yaml");
        assertThat(first.get("line").asInt()).isEqualTo(17);
        assertThat(json.get("summary").toString())
                .isEqualTo("{\"errors\":1,\"warnings\":0,\"infos\":1,\"accepted\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github"})
    void aDiskThatFailsIsInTheReport(String format) throws IOException {
        Invocation.write(folder.resolve("tree"), "");
        Invocation failed = check(format);
        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.err()).isEmpty();
        assertThat(failed.out())
                .contains("OUTPUT-010")
                .as("and what was found before")
                .contains("NP-001");
        if (format.equals("json")) {
            assertThat(new ObjectMapper()
                            .readTree(failed.out())
                            .get("summary")
                            .get("errors")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRecordThatCannotBeUsedIsRefusedInEveryFormat() {
        Invocation.write(folder.resolve("tree/.mtc-gitops/owned"), "# Files\nformat: 99\n");
        assertThat(check("text").code()).isEqualTo(3);
        Invocation json = check("json");
        assertThat(json.code()).isEqualTo(3);
        assertThat(json.out()).contains("\"rule\":\"OUTPUT-007\"", "\"drift\":[]");
    }

    @Test
    void anAbsentRepositoryLacksEverythingAndIsNotMade() {
        String repo = folder.resolve("repo.git").toString();
        Invocation absent = run("check", "-f", "pairs", "--repo", repo, "-o", "json");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.out().split("\"cause\":\"missing\"", -1)).hasSize(10);
        assertThat(folder.resolve("repo.git")).doesNotExist();
    }

    @Test
    void aWrongPlaceIsToldFirst() {
        Invocation absent = run("check", "-f", "pairs", "--repo", "fleet.git");
        assertThat(absent.err()).startsWith("there is no repository at `fleet.git` yet\n");
        run("publish", "-f", "pairs", "--repo", "fleet.git");
        assertThat(run("check", "-f", "pairs", "--repo", "fleet.git").err()).doesNotContain("yet");
        assertThat(run("check", "-f", "pairs", "--repo", "fleet.git", "--branch", "mian")
                        .err())
                .startsWith("the branch `mian` does not exist yet (the branches are `main`)\n");
        for (int i = 10; i < 21; i++) {
            run("publish", "-f", "pairs", "--repo", "fleet.git", "--branch", "a" + i);
        }
        assertThat(run("check", "-f", "pairs", "--repo", "fleet.git", "--branch", "mian")
                        .err())
                .startsWith("the branch `mian` does not exist yet (the branches are `main`, `a10`, `a11`, `a12`, `a13`,"
                        + " `a14`, `a15`, `a16`, `a17`, `a18` and 2 others)\n");
    }

    @Test
    void resultsAreColouredForTheTerminalThatShowsThem() {
        Invocation shown = Invocation.of(folder, "", Map.of(), true, "check", "-f", "pairs", "--output-dir", "tree");
        assertThat(shown.out()).contains("\u001B[1;31mmissing\u001B[0m");
        assertThat(run("check", "-f", "pairs", "--output-dir", "tree").out()).doesNotContain("\u001B");
    }

    @Test
    void verboseTellsWhichRuleLetsAMigrationThrough() {
        String traced = run("trace", "-f", "pairs").out();
        String paths = traced.substring(0, traced.lastIndexOf('\n', traced.length() - 2) + 1);
        Invocation told = run("check", "-f", "pairs", "-v");
        assertThat(paths)
                .contains(
                        "egress-firewall on a-old, EgressNetworkPolicy/shop/lockdown: rule 1 (Allow 192.0.2.10/32) decides\n");
        assertThat(told.err()).isEqualTo(paths + run("check", "-f", "pairs").err());
        assertThat(told.out()).isEmpty();
        assertThat(run("check", "-f", "pairs", "-v", "-o", "json"))
                .isEqualTo(run("check", "-f", "pairs", "-o", "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "github"})
    void forgesGetPathsOfTheirRepository(String format) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Path below = Files.createDirectories(folder.resolve("sub"));
        Invocation drifted = Invocation.of(below, "check", "-f", "../pairs", "--output-dir", "tree", "-o", format);
        assertThat(drifted.code()).isEqualTo(1);
        assertThat(drifted.out()).contains("pairs/a.yaml", "sub/tree/" + NEW).doesNotContain("../pairs");
        assertThat(drifted.err()).isEmpty();

        Invocation elsewhere = Invocation.of(below, "check", "-f", "../pairs", "--repo", "x.git", "-o", format);
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.out()).contains("pairs/a.yaml").doesNotContain(NEW);
        assertThat(elsewhere.err()).contains(NEW + "kustomization.yaml: missing", "drifted files.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
    void quietHoldsInEveryFormat(String format) {
        Invocation quiet = run("check", "-f", "pairs", "-q", "-o", format);
        assertThat(quiet.out() + quiet.err()).doesNotContain("NP-001");
        Invocation loud = run("check", "-f", "pairs", "-o", format);
        assertThat(loud.out() + loud.err()).contains("NP-001");
    }

    private Invocation check(String format) {
        return run("check", "-f", "pairs", "--output-dir", "tree", "-o", format);
    }

    private Invocation run(String... args) {
        return Invocation.of(folder, args);
    }
}
