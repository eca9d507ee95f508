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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs in {@code docs/ci}, command by command, against a server that asks for the token; {@link CommentJobsTest} runs those that comment. */
final class CiFilesTest {
    private static final Path FOLDER = Path.of("docs", "ci");
    private static final String TOKEN = "s3cret";

    @TempDir
    Path temp;

    @Test
    void theJobsOfGitHubDoWhatTheySay() throws IOException {
        JsonNode file =
                new YAMLMapper().readTree(FOLDER.resolve("github-actions.yml").toFile());
        // A reader of YAML 1.1 takes the key for a boolean.
        assertThat(file.has("on") || file.has("true")).isTrue();
        run(file.at("/env/FLEET").asText(), steps(file.at("/jobs/check/steps")), steps(file.at("/jobs/publish/steps")));
    }

    @Test
    void theJobsOfGitLabDoWhatTheySay() throws IOException {
        JsonNode file =
                new YAMLMapper().readTree(FOLDER.resolve("gitlab-ci.yml").toFile());
        run(file.at("/variables/FLEET").asText(), texts(file.at("/check/script")), texts(file.at("/publish/script")));
        assertThat(temp.resolve("check.xml")).content().contains("<testsuite");
    }

    private static List<String> steps(JsonNode steps) {
        List<String> commands = new ArrayList<>();
        for (JsonNode step : steps) {
            assertThat(step.has("uses") || step.has("run")).isTrue();
            if (step.has("run") && !step.get("run").asText().contains("\n")) {
                commands.add(step.get("run").asText());
                if (step.get("run").asText().contains("FLEET_TOKEN")) {
                    assertThat(step.at("/env/FLEET_TOKEN").asText()).isEqualTo("${{ secrets.FLEET_TOKEN }}");
                }
            }
        }
        return commands;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void run(String fleet, List<String> check, List<String> publish) throws IOException {
        RealGit.assume();
        assertThat(fleet).startsWith("https://").endsWith("/fleet.git");
        Files.createDirectory(temp.resolve("pairs"));
        Files.copy(Path.of("golden/smallest-pair/input/shop.yaml"), temp.resolve("pairs/shop.yaml"));
        RealGit.git(temp, "init", "-q", "-b", "main");
        RealGit.git(temp, "add", "pairs");
        RealGit.git(temp, "commit", "-qm", "pair");
        Path served = Files.createDirectory(temp.resolve(".served"));
        RealGit.git(served, "init", "-q", "--bare", "fleet.git");
        RealGit.git(served.resolve("fleet.git"), "config", "http.receivepack", "true");
        try (GitHttpServer server = GitHttpServer.guarded(served, "git", TOKEN)) {
            assertThat(check).hasSize(2).allSatisfy(command -> run(command, server));
            assertThat(server.requests).noneMatch(request -> request.contains("receive-pack"));
            assertThat(publish).hasSize(2).allSatisfy(command -> run(command, server));
        }
        assertThat(RealGit.git(
                        served.resolve("fleet.git"),
                        "log",
                        "-1",
                        "--format=%(trailers:key=Source-Commit,valueonly)",
                        "rendered"))
                .isEqualTo(RealGit.git(temp, "rev-parse", "HEAD"));
    }

    /** As a shell would: one program, blanks between words, one variable, one redirection. */
    private void run(String command, GitHttpServer server) {
        String[] parts = command.split(" > ", 2);
        List<String> words = new ArrayList<>(List.of(parts[0].split(" ")));
        assertThat(words.remove(0)).isEqualTo("mtc-gitops");
        words.replaceAll(word -> word.replace("\"$FLEET\"", server.url("fleet.git")));
        assertThat(words).noneMatch(word -> word.matches(".*[\"'$;&|<>].*"));
        Invocation done = Invocation.of(temp, Map.of("FLEET_TOKEN", TOKEN), words.toArray(String[]::new));
        assertThat(done.code()).as(command + "\n" + done.err()).isZero();
        assertThat(done.out() + done.err()).doesNotContain(TOKEN);
        if (parts.length == 2) {
            Invocation.write(temp.resolve(parts[1]), done.out());
        }
    }
}
