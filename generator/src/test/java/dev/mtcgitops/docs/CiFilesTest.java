package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.GitHttpServer;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jobs in {@code docs/ci}, the action and the include that they use, command by command in a shell: against a Git server that asks for the
 * token, and a stand-in for the forge.
 */
final class CiFilesTest {
    private static final String TOKEN = StandInForge.TOKEN;
    private static final String ZERO = "0";

    @TempDir
    Path temp;

    private JobShell shell;
    private StandInForge forge;
    private GitHttpServer server;
    private Path fleet;

    @BeforeEach
    void open() throws Exception {
        shell = JobShell.create(temp);
        forge = StandInForge.open(shell);
        Path served = Files.createDirectory(temp.resolve("served"));
        fleet = served.resolve("fleet.git");
        RealGit.git(served, "init", "-q", "--bare", "fleet.git");
        RealGit.git(fleet, "config", "http.receivepack", "true");
        server = GitHttpServer.guarded(served, "git", TOKEN);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            forge.close();
        }
    }

    @Test
    void aPullRequestIsCheckedAndHasOneComment() throws Exception {
        CompositeAction action = action("check", TOKEN, "o/r");
        assertThat(run(action)).as(shell.log()).isZero();
        assertThat(shell.log()).contains("would commit ");
        assertThat(action.output("changed")).isEqualTo("true");
        assertThat(action.output("exit-code")).isEqualTo("1");
        assertThat(temp.resolve("summary.md")).content().startsWith(StandInForge.MARKER + "Clusters: 1 of 2 changed.");
        assertThat(run(action)).isZero();
        assertCommentedOnce("POST /repos/o/r/issues/5/comments", "PATCH /repos/o/r/issues/comments/122");
        assertThat(server.requests).noneMatch(request -> request.contains("receive-pack"));
    }

    @Test
    void aPullRequestOfAForkHasASummaryOnly() throws Exception {
        assertThat(run(action("check", "", "other/r"))).as(shell.log()).isZero();
        assertThat(temp.resolve("summary.md")).content().startsWith(StandInForge.MARKER);
        assertThat(forge.requests).isEmpty();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aPullRequestWithoutADifferenceChangesNothing() throws Exception {
        RealGit.git(shell.work(), "update-ref", "refs/remotes/origin/main", "HEAD");
        CompositeAction action = action("check", "", "o/r");
        assertThat(run(action)).as(shell.log()).isZero();
        assertThat(action.output("changed")).isEqualTo("false");
        assertThat(action.output("exit-code")).isEqualTo(ZERO);
    }

    @Test
    void badInputFailsBeforeAnyComment() throws Exception {
        Invocation.write(shell.work().resolve("pairs/bad.yaml"), "kind: Pear\n");
        CompositeAction action = action("check", TOKEN, "o/r");
        assertThat(run(action)).isEqualTo(2);
        assertThat(action.output("exit-code")).isEqualTo("2");
        assertThat(shell.log()).contains("::error ");
        assertThat(forge.requests).isEmpty();
    }

    @Test
    void whatDiffSaysOfTheRepositoryFailsToo() throws Exception {
        RealGit.git(shell.work(), "update-ref", "-d", "refs/remotes/origin/main");
        CompositeAction action = action("check", TOKEN, "o/r");
        assertThat(run(action)).as(shell.log()).isEqualTo(2);
        assertThat(action.output("exit-code")).isEqualTo("2");
        assertThat(forge.requests).isEmpty();
    }

    @Test
    void aProgramThatDoesNotStartIsNoDifference() throws Exception {
        shell.program("mtc-gitops", "test \"$1\" = check || { echo Error: no JVM; exit 1; }\n");
        assertThat(run(action("check", TOKEN, "o/r"))).isOne();
        assertThat(forge.requests).isEmpty();
        assertThat(shell.run(script("mtc-gitops-comment"), gitLab(TOKEN))).isOne();
        assertThat(forge.requests).isEmpty();
    }

    @Test
    void aPushIsPublishedOnce() throws Exception {
        CompositeAction first = action("publish", TOKEN, "");
        assertThat(run(first)).as(shell.log()).isZero();
        assertThat(first.output("changed")).isEqualTo("true");
        assertThat(first.output("commit")).isEqualTo(RealGit.git(fleet, "rev-parse", "rendered"));
        assertThat(source()).isEqualTo(RealGit.git(shell.work(), "rev-parse", "HEAD"));
        CompositeAction second = action("publish", TOKEN, "");
        assertThat(run(second)).isZero();
        assertThat(second.output("changed")).isEqualTo("false");
        assertThat(second.output("exit-code")).isEqualTo(ZERO);
        assertThat(second.output("commit")).isEqualTo(first.output("commit"));
    }

    @Test
    void aRefusalHasItsExitCode() throws Exception {
        Files.writeString(shell.work().resolve("pairs/shop.yaml"), "# not committed\n", StandardOpenOption.APPEND);
        CompositeAction action = action("publish", TOKEN, "");
        assertThat(run(action)).isEqualTo(3);
        assertThat(action.output("exit-code")).isEqualTo("3");
        assertThat(action.output("changed")).isEqualTo("false");
    }

    @Test
    void theActionTakesNoOtherMode() throws Exception {
        assertThat(run(action("chekc", TOKEN, "o/r"))).isEqualTo(2);
    }

    @Test
    void stepsAreThoseOfGitHubAndScriptsAreWithoutExpressions() throws IOException {
        for (String file : List.of("action.yml", "docs/ci/github-actions.yml")) {
            yaml(file)
                    .get(0)
                    .findValuesAsText("uses")
                    .forEach(used -> assertThat(used)
                            .matches("actions/(checkout|setup-java|cache)@v[0-9]+|example/mtc-gitops@v[0-9]+"));
        }
        // A text that is put into a script is run by it.
        assertThat(yaml("action.yml").get(0).findValuesAsText("run"))
                .hasSizeGreaterThan(5)
                .allSatisfy(script -> assertThat(script).doesNotContain("${{"));
    }

    @Test
    void aMergeRequestIsCheckedAndHasOneNote() throws Exception {
        assertThat(shell.run(script("mtc-gitops-check"), gitLab(TOKEN)))
                .as(shell.log())
                .isZero();
        assertThat(shell.log()).contains("would commit ");
        assertThat(shell.work().resolve("check.xml")).content().contains("<testsuite");
        for (int i = 0; i < 2; i++) {
            assertThat(shell.run(script("mtc-gitops-comment"), gitLab(TOKEN)))
                    .as(shell.log())
                    .isZero();
        }
        assertCommentedOnce("POST /projects/9/merge_requests/5/notes", "PUT /projects/9/merge_requests/5/notes/122");
    }

    @Test
    void aMergeRequestOfAForkHasAnArtifactOnly() throws Exception {
        assertThat(shell.run(script("mtc-gitops-check"), gitLab("")))
                .as(shell.log())
                .isZero();
        assertThat(shell.run(script("mtc-gitops-comment"), gitLab("")))
                .as(shell.log())
                .isZero();
        assertThat(shell.work().resolve("comment.md")).content().startsWith(StandInForge.MARKER);
        assertThat(forge.requests).isEmpty();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void whatIsMergedIsPublished() throws Exception {
        assertThat(shell.run(script("mtc-gitops-publish"), gitLab(TOKEN)))
                .as(shell.log())
                .isZero();
        assertThat(source()).isEqualTo(RealGit.git(shell.work(), "rev-parse", "HEAD"));
    }

    private void assertCommentedOnce(String create, String update) {
        assertThat(forge.requests.stream().filter(request -> !request.startsWith("GET ")))
                .containsExactly(create, update);
        assertThat(forge.comments).hasSize(122);
        assertThat(forge.comments.get(121).get("body").asText())
                .startsWith(StandInForge.MARKER + "Clusters: 1 of 2 changed.");
    }

    private String source() {
        return RealGit.git(fleet, "log", "-1", "--format=%(trailers:key=Source-Commit,valueonly)", "rendered");
    }

    /** The action with the inputs of the job that uses it; a mode that no job has is one of the job {@code check}. */
    private CompositeAction action(String mode, String token, String head) throws IOException {
        JsonNode workflow = yaml("docs/ci/github-actions.yml").get(0);
        JsonNode with = workflow.at("/jobs/" + (mode.equals("publish") ? mode : "check") + "/steps/1/with");
        assertThat(workflow.at("/env/FLEET").asText()).startsWith("https://").endsWith("/fleet.git");
        Map<String, String> inputs = new HashMap<>();
        with.properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asText()));
        assertThat(inputs)
                .containsEntry("repo", "${{ env.FLEET }}")
                .containsEntry("token", "${{ secrets.FLEET_TOKEN }}");
        inputs.putAll(Map.of("repo", server.url("fleet.git"), "token", token, "mode", mode));
        Map<String, String> github = new HashMap<>(Map.of("token", TOKEN, "event.number", "5", "repository", "o/r"));
        if (!head.isEmpty()) {
            github.putAll(Map.of("base_ref", "main", "event.pull_request.head.repo.full_name", head));
        }
        return new CompositeAction(shell, inputs, github);
    }

    private int run(CompositeAction action) throws Exception {
        shell.program("make", "test \"$*\" = \"-C $GITHUB_ACTION_PATH build\"\n");
        return action.run(forge);
    }

    /** The script of a job of the include, with the inputs of the file that includes it. */
    private String script(String job) throws IOException {
        JsonNode include = yaml("docs/ci/gitlab-ci.yml").get(0).at("/include/0");
        assertThat(Path.of(include.get("file").asText())).exists();
        List<JsonNode> parts = yaml(include.get("file").asText());
        Map<String, String> values = new HashMap<>();
        parts.get(0)
                .at("/spec/inputs")
                .properties()
                .forEach(input -> values.put(
                        input.getKey(), input.getValue().path("default").asText()));
        assertThat(values.keySet()).containsAll(() -> include.get("inputs").fieldNames());
        include.get("inputs")
                .properties()
                .forEach(input -> values.put(input.getKey(), input.getValue().asText()));
        assertThat(values.values()).doesNotContain("");
        assertThat(values.get("repo")).startsWith("https://").endsWith("/fleet.git");
        values.put("repo", server.url("fleet.git"));
        JsonNode jobs = parts.get(1);
        StringBuilder script = new StringBuilder();
        jobs.at("/.mtc-gitops/variables").properties().forEach(variable -> {
            String value = variable.getValue().asText();
            assertThat(value).matches("\\$\\[\\[ inputs\\.[a-z]+ ]]");
            script.append(variable.getKey() + "='" + values.get(value.replaceAll(".*\\.| ]]", "")) + "'\n");
        });
        assertThat(jobs.at("/" + job + "/extends").asText()).isEqualTo(".mtc-gitops");
        jobs.at("/" + job + "/script")
                .forEach(command -> script.append(command.asText()).append('\n'));
        assertThat(script).doesNotContain("[[");
        return script.toString();
    }

    private Map<String, String> gitLab(String token) {
        return Map.of(
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                "origin/main",
                "CI_API_V4_URL",
                forge.url(),
                "CI_PROJECT_ID",
                "9",
                "CI_MERGE_REQUEST_IID",
                "5",
                "COMMENT_TOKEN",
                token,
                "FLEET_TOKEN",
                token);
    }

    private static List<JsonNode> yaml(String file) throws IOException {
        return new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(Path.of(file).toFile())
                .readAll();
    }
}
