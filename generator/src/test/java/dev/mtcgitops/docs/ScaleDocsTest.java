package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.GitHttpServer;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of {@code docs/scale.md}, and eight regions that publish with their command at once. */
final class ScaleDocsTest {
    private static final String TOKEN = "t0ken";
    private static final List<String> REGIONS =
            IntStream.range(0, 8).mapToObj(i -> "region" + i).toList();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Where GitHub, GitLab, Tekton and Argo Workflows have the command of a job, in the order of the page. */
    private static final List<String> COMMANDS = List.of(
            "/jobs/publish/steps/1/run",
            "/publish/script/0",
            "/spec/tasks/0/taskSpec/steps/1/script",
            "/spec/templates/1/script/source");

    @TempDir
    Path temp;

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs/scale.md"));
    }

    private List<JsonNode> engines() throws IOException {
        List<JsonNode> engines = new ArrayList<>();
        for (String block : Markdown.blocks(page, "yaml")) {
            engines.add(YAML.readTree(block));
        }
        return engines.subList(1, engines.size());
    }

    private String command() throws IOException {
        return engines().get(0).at(COMMANDS.get(0)).asText();
    }

    @Test
    void everyEngineRunsTheSameCommandForTheSameRegions() throws IOException {
        List<JsonNode> engines = engines();
        assertThat(command()).startsWith("mtc-gitops publish ");
        assertThat(engines).hasSameSizeAs(COMMANDS);
        for (int i = 0; i < engines.size(); i++) {
            assertThat(engines.get(i).at(COMMANDS.get(i)).asText()).isEqualTo(command());
            assertThat(engines.get(i).toString()).contains("[\"amer\",\"apac\",\"emea\"]", "REGION", "REPO");
        }
    }

    @Test
    void eightRegionsAtOnceLeaveTheTreeOfOneAfterTheOther() throws Exception {
        RealGit.assume();
        for (String region : REGIONS) {
            write(region);
        }
        Invocation.write(temp.resolve("shared/overlay.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata: {name: owner}
                spec:
                  patches:
                    - target: {kind: NetworkPolicy}
                      patch: '[{"op": "add", "path": "/metadata/labels/owner", "value": "all"}]'
                """);
        assertThat(Invocation.of(temp, words(Markdown.blocks(page, "sh").get(0).strip(), "", "")))
                .extracting(Invocation::code)
                .isEqualTo(0);
        String queued = tree("queued.git", 1);
        assertThat(tree("raced.git", REGIONS.size())).isEqualTo(queued);
        assertNothingIsShared(temp.resolve("raced.git"));
        assertThat(clustersOfTwoRegions(temp.resolve("raced.git"))).isEmpty();
    }

    @Test
    void aClusterOfTwoRegionsIsPrinted() throws Exception {
        RealGit.assume();
        RealGit.git(temp, "init", "-q", "-b", "rendered", "fleet");
        Path fleet = temp.resolve("fleet");
        for (String directory : List.of("amer/clusters/hub/r", "emea/clusters/hub/r", "emea/clusters/shop/r")) {
            Invocation.write(fleet.resolve(directory + "/kustomization.yaml"), "");
        }
        RealGit.git(fleet, "add", ".");
        RealGit.git(fleet, "commit", "-qm", "regions");
        assertThat(clustersOfTwoRegions(fleet)).isEqualTo("clusters/hub\n");
    }

    /** What the command of the page prints in a clone. */
    private String clustersOfTwoRegions(Path repository) throws IOException {
        RealGit.git(temp, "clone", "-q", "--bare", repository.toString(), "clone.git");
        Path clone = temp.resolve("clone.git");
        RealGit.git(clone, "update-ref", "refs/remotes/origin/rendered", "rendered");
        Process shell = new ProcessBuilder(
                        "sh", "-c", Markdown.blocks(page, "sh").get(1))
                .directory(clone.toFile())
                .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void write(String region) throws IOException {
        Path pair = Path.of("golden/smallest-pair/input/shop.yaml");
        Invocation.write(
                temp.resolve("pairs/" + region + "/shop.yaml"),
                Files.readString(pair).replaceAll("name: (shop|ocp\\S*?)(?=[,}\\s])", "name: " + region + "-$1"));
        Invocation.write(
                temp.resolve("deliveries/" + region + ".yaml"),
                Markdown.blocks(page, "yaml").get(0).replace("emea", region));
    }

    /** The id of the tree that all regions leave, so many at once, with the retries that the command has. */
    private String tree(String name, int atOnce) throws Exception {
        RealGit.git(temp, "init", "-q", "--bare", "-b", "rendered", name);
        Path bare = temp.resolve(name);
        RealGit.git(bare, "config", "http.receivepack", "true");
        RealGit.git(bare, "config", "uploadpack.allowFilter", "true");
        // Less for each request to start.
        RealGit.git(bare, "config", "receive.autogc", "false");
        RealGit.git(bare, "config", "core.fsync", "none");
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        CyclicBarrier start = new CyclicBarrier(atOnce);
        try (GitHttpServer server = GitHttpServer.guarded(temp, "git", TOKEN)) {
            List<Callable<Invocation>> jobs = new ArrayList<>();
            for (String region : REGIONS) {
                String[] words = words(command(), region, server.url(name));
                jobs.add(() -> {
                    start.await();
                    return Invocation.of(temp, Map.of("FLEET_TOKEN", TOKEN), words);
                });
            }
            for (Future<Invocation> job : pool.invokeAll(jobs)) {
                assertThat(job.get().code()).as(job.get().err()).isZero();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(RealGit.git(bare, "rev-list", "--count", "--first-parent", "rendered"))
                .isEqualTo("" + REGIONS.size());
        assertThat(RealGit.git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
        return RealGit.git(bare, "rev-parse", "rendered^{tree}");
    }

    /** No two control objects have one name, and each directory that one names exists. */
    private void assertNothingIsShared(Path bare) throws Exception {
        List<String> names = new ArrayList<>();
        for (String file :
                RealGit.git(bare, "ls-tree", "-r", "--name-only", "rendered").split("\n")) {
            if (!file.matches("[^/]+/argocd/.*\\.yaml")) {
                continue;
            }
            JsonNode object = YAML.readTree(RealGit.git(bare, "show", "rendered:" + file));
            names.add(object.at("/kind").asText() + "/"
                    + object.at("/metadata/name").asText());
            if (object.at("/kind").asText().equals("Application")) {
                String path = object.at("/spec/source/path").asText();
                assertThat(path).startsWith(file.substring(0, file.indexOf('/') + 1));
                assertThat(RealGit.git(bare, "cat-file", "-t", "rendered:" + path))
                        .isEqualTo("tree");
            }
        }
        assertThat(names).hasSize(3 * REGIONS.size());
        assertThat(new TreeSet<>(names)).hasSameSizeAs(names);
    }

    private static String[] words(String command, String region, String repository) {
        return Stream.of(command.split(" "))
                .skip(1)
                .map(word -> word.replace("\"", "").replace("$REGION", region).replace("$REPO", repository))
                .toArray(String[]::new);
    }
}
