package dev.mtcgitops.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in {@code docs/ci} that comment, in a shell, against a stand-in for the forge. */
final class CommentJobsTest {
    private static final String TOKEN = "s3cret";
    private static final String MARKER = "<!-- mtc-gitops diff -->\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode comments = JSON.createArrayNode();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;

    @TempDir
    Path temp;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        RealGit.assume();
        for (String program : List.of("bash", "curl", "jq")) {
            assumeTrue(runs(program), "SKIPPED: there is no " + program);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        comment(1, "someone", 7, MARKER + "not by the job");
        comment(2, "github-actions[bot]", 42, "by the job, but another");
        Path pair = temp.resolve("work/pairs/shop.yaml");
        Invocation.write(pair, Files.readString(Path.of("golden/smallest-pair/input/shop.yaml")));
        RealGit.git(temp.resolve("work"), "init", "-q", "-b", "main");
        RealGit.git(temp.resolve("work"), "add", "pairs");
        RealGit.git(temp.resolve("work"), "commit", "-qm", "pair");
        RealGit.git(temp.resolve("work"), "update-ref", "refs/remotes/origin/main", "HEAD");
        Files.writeString(
                pair,
                Files.readString(pair)
                        .replace("openshift: \"3.11\"", "openshift: \"3.11\"\n    ingress: [192.0.2.9]")
                        .replace("10.0.0.0/8", "10.0.0.0/9"));
        Invocation diff =
                Invocation.of(temp.resolve("work"), "diff", "-f", "pairs", "--base", "main", "-o", "markdown");
        Invocation.write(temp.resolve("bin/out"), diff.out());
        Invocation.write(
                temp.resolve("bin/mtc-gitops"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" > ../bin/arguments\ncat ../bin/out\nexit " + diff.code() + "\n");
        assertThat(temp.resolve("bin/mtc-gitops").toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void theJobOfGitHubCommentsOnceAndUpdatesTheComment() throws Exception {
        JsonNode steps = yaml("github-actions.yml").at("/jobs/check/steps");
        List<String> scripts = new ArrayList<>();
        for (JsonNode step : steps) {
            if (step.path("run").asText().contains("comment.md")) {
                scripts.add(step.get("run").asText());
            }
        }
        assertThat(scripts).hasSize(2);
        Map<String, String> environment = Map.of(
                "GITHUB_BASE_REF",
                "main",
                "GITHUB_STEP_SUMMARY",
                temp.resolve("summary.md").toString(),
                "GITHUB_API_URL",
                url(),
                "GITHUB_REPOSITORY",
                "o/r",
                "GITHUB_TOKEN",
                TOKEN,
                "PULL_REQUEST",
                "5");
        commentsOnce(scripts, environment, "POST /repos/o/r/issues/5/comments", "PATCH /repos/o/r/issues/comments/3");
        assertThat(temp.resolve("summary.md")).content().startsWith(MARKER);
    }

    @Test
    void theJobOfGitLabCommentsOnceAndUpdatesTheComment() throws Exception {
        List<String> scripts = new ArrayList<>();
        yaml("gitlab-ci.yml").at("/comment/script").forEach(command -> scripts.add(command.asText()));
        assertThat(scripts).hasSize(2);
        Map<String, String> environment = Map.of(
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                RealGit.git(temp.resolve("work"), "rev-parse", "HEAD"),
                "CI_API_V4_URL",
                url(),
                "CI_PROJECT_ID",
                "9",
                "CI_MERGE_REQUEST_IID",
                "5",
                "COMMENT_TOKEN",
                TOKEN);
        commentsOnce(
                scripts,
                environment,
                "POST /projects/9/merge_requests/5/notes",
                "PUT /projects/9/merge_requests/5/notes/3");
    }

    @Test
    void theJobOfAForkAtGitLabHasNoTokenAndCommentsNothing() throws Exception {
        List<String> scripts = new ArrayList<>();
        yaml("gitlab-ci.yml").at("/comment/script").forEach(command -> scripts.add(command.asText()));
        run(scripts, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "main"));
        assertThat(requests).isEmpty();
        assertThat(temp.resolve("work/comment.md")).content().startsWith(MARKER);
    }

    private void commentsOnce(List<String> scripts, Map<String, String> environment, String create, String update)
            throws Exception {
        run(scripts, environment);
        assertThat(changes()).containsExactly(create);
        run(scripts, environment);
        assertThat(changes()).containsExactly(create, update);
        assertThat(comments).hasSize(3);
        assertThat(comments.get(2).get("body").asText())
                .isEqualTo(Files.readString(temp.resolve("work/comment.md")))
                .startsWith(MARKER + "Clusters: 1 of 2 changed.");
    }

    private List<String> changes() {
        return requests.stream().filter(request -> !request.startsWith("GET ")).toList();
    }

    private void run(List<String> scripts, Map<String, String> environment) throws Exception {
        for (String script : scripts) {
            // As both forges run it.
            ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
                    .directory(temp.resolve("work").toFile())
                    .redirectErrorStream(true);
            shell.environment().putAll(environment);
            shell.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
            Process process = shell.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(script + "\n" + out).isZero();
            assertThat(out).doesNotContain(TOKEN);
        }
        // The program in the shell was a stand-in: it has to say what the real one does.
        Invocation diff = Invocation.of(
                temp.resolve("work"),
                Files.readAllLines(temp.resolve("bin/arguments")).toArray(String[]::new));
        assertThat(diff.code()).as(diff.err()).isOne();
        assertThat(temp.resolve("work/comment.md")).hasContent(diff.out());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        requests.add(method + " " + path);
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || TOKEN.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
        JsonNode answer = JSON.createObjectNode().put("id", 42);
        if (method.equals("GET")) {
            answer = path.equals("/user") ? answer : comments;
        } else if (known) {
            String body = JSON.readTree(exchange.getRequestBody()).get("body").asText();
            if (method.equals("POST")) {
                comment(3, "github-actions[bot]", 42, body);
            } else {
                ((ObjectNode) comments.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) - 1))
                        .put("body", body);
            }
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void comment(int id, String login, int author, String body) {
        ObjectNode comment = comments.addObject().put("id", id).put("body", body);
        comment.putObject("user").put("login", login);
        comment.putObject("author").put("id", author);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(Path.of("docs", "ci", file).toFile());
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
