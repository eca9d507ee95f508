package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/start.md} as a reader follows it: each command and edit, from the first to the last, in one shell. Then the jobs that {@code init} wrote,
 * in clones of what was pushed.
 */
final class StartPageTest {
    private static final Path PAGE = Path.of("docs", "start.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:<!-- (\\S+) -->\n)?```(\\w*)\n(.*?)^```$");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{40}\\b");

    @TempDir
    Path temp;

    private JobShell job;
    private StandInForge forge;
    private Path first;

    @BeforeEach
    void open() throws Exception {
        job = JobShell.inEmpty(temp);
        forge = StandInForge.open(job);
        first = temp.resolve("first");
    }

    @AfterEach
    void close() {
        if (forge != null) {
            forge.close();
        }
    }

    @Test
    void eachStepDoesWhatThePageShows() throws Exception {
        follow();
        assertThat(RealGit.git(
                        first.resolve("fleet.git"),
                        "log",
                        "-1",
                        "--format=%(trailers:key=Source-Commit,valueonly)",
                        "rendered"))
                .isEqualTo(RealGit.git(first.resolve("pairs.git"), "rev-parse", "main"));

        RealGit.git(
                temp,
                "clone",
                "-q",
                "-b",
                "second-router",
                first.resolve("pairs.git").toString(),
                "work");
        // As it was when the pull request was opened.
        RealGit.git(job.work(), "update-ref", "refs/remotes/origin/main", "HEAD~1");
        assertThat(run("check")).as(job.log()).isZero();
        assertThat(forge.requests).contains("POST /repos/o/r/issues/5/comments");
        assertThat(forge.comments.get(forge.comments.size() - 1).get("body").asText())
                .startsWith(StandInForge.MARKER + "Clusters: 1 of 2 changed.")
                .contains("+      cidrSelector: \"192.0.2.11/32\"\n");
        assertThat(run("publish")).as(job.log()).isZero();
        assertThat(job.log()).containsPattern("(?m)^unchanged [0-9a-f]{40}$");
    }

    private void follow() throws IOException {
        Path clone = Files.createDirectory(temp.resolve("mtc-gitops"));
        Path tools = temp.resolve("tools");
        // Only the PATH that the page sets leads to the program.
        job.program("make", """
                test "$*" = build && mkdir -p target/mtc-gitops/bin && mv %s/mtc-gitops target/mtc-gitops/bin
                """.formatted(job.bin()));
        Files.createDirectory(tools);
        Files.move(job.bin().resolve("make"), tools.resolve("make"));
        try (TypedShell shell = TypedShell.open(clone, environment(tools))) {
            for (MatchResult block : blocks()) {
                String text = block.group(3);
                switch (block.group(2)) {
                    case "sh" ->
                        text.lines()
                                .forEach(line -> assertThat(answer(shell, line)).isEmpty());
                    case "console" -> assertThat(ids(transcript(shell, text))).isEqualTo(ids(text));
                    case "yaml" -> Invocation.write(file(block), text);
                    case "diff" -> edit(file(block), lines(text, "-"), lines(text, "+"));
                    default -> throw new AssertionError("No step: " + block.group());
                }
            }
        }
        Files.move(clone.resolve("target/mtc-gitops/bin/mtc-gitops"), job.bin().resolve("mtc-gitops"));
    }

    /** All of them: a fence that belongs to none, or a command in the prose, would be a step left out. */
    private static List<MatchResult> blocks() throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
        assertThat(page.lines().filter(line -> line.contains("```"))).hasSize(2 * blocks.size());
        assertThat(Markdown.prose(page)).doesNotContain("`mtc-gitops ");
        return blocks;
    }

    private Map<String, String> environment(Path tools) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("HOME", temp.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", "Ada");
            environment.put("GIT_" + role + "_EMAIL", "ada@example.com");
        }
        return environment;
    }

    private Path file(MatchResult block) {
        return first.resolve("fleet").resolve(block.group(1));
    }

    /** The commands of a block, each with what it prints now. */
    private static String transcript(TypedShell shell, String block) {
        StringBuilder transcript = new StringBuilder();
        block.lines()
                .filter(line -> line.startsWith("$ "))
                .forEach(line -> transcript.append(line).append('\n').append(answer(shell, line.substring(2))));
        return transcript.toString();
    }

    private static String answer(TypedShell shell, String line) {
        try {
            TypedShell.Answer answer = shell.type(line);
            assertThat(answer.code()).as(line + "\n" + answer.said()).isZero();
            return answer.said();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String ids(String text) {
        return ID.matcher(text).replaceAll("ID");
    }

    private static String lines(String diff, String sign) {
        StringBuilder lines = new StringBuilder();
        diff.lines()
                .filter(line -> line.startsWith(sign))
                .forEach(line -> lines.append(line.substring(1)).append('\n'));
        return lines.toString();
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** A job of the workflow, with a repository on this disk in place of the one that it names. */
    private int run(String mode) throws Exception {
        JsonNode step = new YAMLMapper()
                .readTree(job.work()
                        .resolve(".github/workflows/migration-manifests.yml")
                        .toFile())
                .at("/jobs/" + mode + "/steps/1");
        Map<String, String> inputs = new HashMap<>();
        step.get("with")
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asText()));
        assertThat(inputs).containsEntry("mode", mode).containsEntry("branch", "rendered");
        inputs.putAll(Map.of("repo", first.resolve("fleet.git").toString(), "token", ""));
        Map<String, String> github =
                new HashMap<>(Map.of("token", StandInForge.TOKEN, "event.number", "5", "repository", "o/r"));
        if (mode.equals("check")) {
            github.putAll(Map.of("base_ref", "main", "event.pull_request.head.repo.full_name", "o/r"));
        }
        job.program("make", "true\n");
        return new CompositeAction(job, inputs, github).run(forge);
    }
}
