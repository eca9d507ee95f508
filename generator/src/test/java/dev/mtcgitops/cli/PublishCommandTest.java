package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.git.GitHttpServer;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void aDryRunNamesTheCommitThatIsMadeThen() {
        Invocation dry = publish("--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .matches(
                        "(?s)would commit [0-9a-f]{40}\n(create [^\n]+\n){9}Clusters: [^\n]* Objects: 5 created, [^\n]*\n");
        assertThat(folder.resolve("repo.git")).doesNotExist();

        Invocation done = publish();
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .isEqualTo(dry.out().lines().findFirst().orElseThrow().replace("would ", "") + "\n");
        assertThat(check().code()).isZero();

        SortedMap<String, String> before = Invocation.snapshot(folder.resolve("repo.git"));
        Invocation again = publish();
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo(done.out().replace("commit", "unchanged"));
        assertThat(publish("--dry-run").out())
                .startsWith(again.out() + "No object differs. Clusters: 2. Objects: 5.\n");
        assertThat(publish("-q", "-v").out()).contains("unchanged clusters/a-old/");
        assertThat(Invocation.snapshot(folder.resolve("repo.git"))).isEqualTo(before);
    }

    @Test
    void aChangeIsANewCommit() {
        String first = publish().out();
        Invocation.writePairs(folder, "b");
        assertThat(check().code()).isEqualTo(1);
        String second = publish().out();
        assertThat(second).startsWith("commit ").isNotEqualTo(first);
        assertThat(check().code()).isZero();
    }

    @Test
    void theDateComesFromTheEnvironment() {
        String plain = publish("--dry-run").out();
        Invocation dated = Invocation.of(
                folder,
                "",
                Map.of("SOURCE_DATE_EPOCH", "1767225600"),
                false,
                "publish",
                "-f",
                "pairs",
                "--repo",
                repo(),
                "--dry-run");
        assertThat(dated.code()).isZero();
        assertThat(dated.out()).startsWith("would commit ").isNotEqualTo(plain);
    }

    @Test
    void theDeliveryMayNameTheRepository() {
        assertThat(run("publish", "-f", "pairs").err())
                .contains("info NP-001")
                .contains("\nmtc-gitops: --repo is missing");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  repository:
                    url: %s
                    branch: live
                    path: envs/prod
                """.formatted(repo()));
        assertThat(run("publish", "-f", "pairs").out()).startsWith("commit ");
        assertThat(folder.resolve("repo.git/refs/heads/live")).isRegularFile();
        assertThat(run("check", "-f", "pairs", "--branch", "live").code()).isZero();
        assertThat(run("check", "-f", "pairs", "--branch", "other").code()).isEqualTo(1);
    }

    @Test
    void aRelativeRepositoryIsOneOfWhereItIsWritten() {
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  repository: {url: ../beside.git}
                """);
        assertThat(run("publish", "-f", "pairs").out()).startsWith("commit ");
        assertThat(folder.resolve("beside.git/refs/heads/main")).isRegularFile();
        assertThat(run("publish", "-f", "pairs", "--repo", "here.git").out()).startsWith("commit ");
        assertThat(folder.resolve("here.git/refs/heads/main")).isRegularFile();
    }

    @Test
    void aServerIsPublishedToWithATokenFromTheEnvironment() throws IOException {
        initialize("fleet.git");
        try (GitHttpServer server = GitHttpServer.guarded(folder, "git", "s3cret")) {
            String url = server.url("fleet.git");
            Map<String, String> environment = Map.of("TOKEN", "s3cret", "EMPTY", "");
            String[] arguments = {"publish", "-f", "pairs", "--repo", url, "--token-env", "TOKEN", "--retries", "0"};
            Invocation done = Invocation.of(folder, "", environment, false, arguments);
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(done.out()).startsWith("commit ");
            arguments[0] = "check";
            String[] check = Arrays.copyOf(arguments, arguments.length - 2);
            assertThat(Invocation.of(folder, "", environment, false, check).code())
                    .isZero();
            check[check.length - 1] = "EMPTY";
            Invocation empty = Invocation.of(folder, "", environment, false, check);
            assertThat(empty.code()).isEqualTo(2);
            assertThat(empty.err()).contains("error GIT-012", "--token-env EMPTY");
            Invocation without = run("publish", "-f", "pairs", "--repo", url);
            assertThat(without.code()).isEqualTo(5);
            assertThat(without.err()).contains("error GIT-012");
            for (String seconds : new String[] {"0", "86401", "2147483647"}) {
                Invocation late = run("publish", "-f", "pairs", "--repo", url, "--timeout", seconds);
                assertThat(late.code()).isEqualTo(2);
            }
        }
    }

    /** Azure DevOps shows its addresses with the name of the organization as a user. */
    @Test
    void theDeliveryMayNameTheUserOfTheToken() throws IOException {
        initialize("fleet.git");
        try (GitHttpServer server = GitHttpServer.guarded(folder, "org", "s3cret")) {
            String url = server.url("fleet.git").replace("://", "://org@");
            Invocation.write(folder.resolve("delivery.yaml"), """
                    apiVersion: mtcgitops.dev/v1alpha1
                    kind: Delivery
                    metadata:
                      name: delivery
                    spec:
                      repository: {url: "%s"}
                    """.formatted(url));
            Map<String, String> environment = Map.of("TOKEN", "s3cret");
            Invocation stated = Invocation.of(
                    folder, environment, "publish", "-f", "pairs", "-f", "delivery.yaml", "--token-env", "TOKEN");
            assertThat(stated.code()).as(stated.err()).isZero();
            Invocation given =
                    Invocation.of(folder, environment, "check", "-f", "pairs", "--repo", url, "--token-env", "TOKEN");
            assertThat(given.code()).as(given.err()).isZero();
        }
    }

    @Test
    void theJobTokenOfGitLabIsSentWithTheUserThatItWants() throws IOException {
        initialize("fleet.git");
        try (GitHttpServer server = GitHttpServer.guarded(folder, "gitlab-ci-token", "s3cret")) {
            Invocation done = Invocation.of(
                    folder,
                    Map.of("CI_JOB_TOKEN", "s3cret"),
                    "publish",
                    "-f",
                    "pairs",
                    "--repo",
                    server.url("fleet.git"),
                    "--token-env",
                    "CI_JOB_TOKEN");
            assertThat(done.code()).as(done.err()).isZero();
        }
    }

    @Test
    void inputThatNoCommitHoldsCanBeRefused() {
        Invocation refused = publish("--require-clean");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("error GIT-014");
        assertThat(folder.resolve("repo.git")).doesNotExist();
    }

    @Test
    void aHydratorsBranchIsAsTheInputSaysAfterwards() {
        initialize("repo.git");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  hydrator: true
                """);
        Invocation without = publish();
        assertThat(without.code()).isEqualTo(3);
        assertThat(without.err()).contains("error GIT-016");
        RealGit.git(folder, "init", "-q", "-b", "main", "pairs");
        Path input = folder.resolve("pairs");
        RealGit.git(input, "add", ".");
        RealGit.git(input, "commit", "-qm", "Pairs");
        String source = RealGit.git(input, "rev-parse", "HEAD");

        Invocation dry = publish("--dry-run", "-v");
        Invocation done = publish();
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(dry.out()).startsWith("would " + done.out()).contains("\n+++ b/hydrator.metadata\n");
        Path bare = folder.resolve("repo.git");
        assertThat(RealGit.git(bare, "show", "main:hydrator.metadata")).contains(source);
        assertThat(RealGit.git(bare, "notes", "--ref=hydrator.metadata", "show", "main"))
                .contains(source);
        assertThat(check().code()).isZero();
        SortedMap<String, String> before = Invocation.snapshot(bare);
        assertThat(publish().out()).isEqualTo(done.out().replace("commit", "unchanged"));
        assertThat(Invocation.snapshot(bare)).isEqualTo(before);
    }

    @Test
    void theGuardsOfTheDeliveryHold() {
        Invocation.writePairs(folder, "a", "b", "c");
        assertThat(publish().code()).isZero();
        write(folder.resolve("pairs"), "b", "c");
        Invocation refused = publish();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--allow-deletions");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  guards: {maxDeletionPercent: 100}
                """);
        assertThat(publish().out()).startsWith("commit ");
        assertThat(check().code()).isZero();
    }

    private static void write(Path pairs, String... emptied) {
        for (String name : emptied) {
            Invocation.write(pairs.resolve(name + ".yaml"), "# nothing\n");
        }
    }

    @Test
    void aVerboseDryRunShowsTheDiff() {
        publish();
        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a").replace("0.0.0.0/0", "10.0.0.0/8"));
        Invocation dry = publish("--dry-run", "-v");
        assertThat(dry.out())
                .startsWith("would commit ")
                .contains("\ndiff --git a/.mtc-gitops/owned b/.mtc-gitops/owned\n", "10.0.0.0/8")
                .contains("\nunchanged ", "\nupdate ", "\nClusters: 1 of 2 changed. Objects: 1 updated");
        assertThat(publish("--dry-run").out()).doesNotContain("diff --git");
    }

    private void initialize(String name) {
        RealGit.assume();
        RealGit.git(folder, "init", "-q", "--bare", "-b", "main", name);
        RealGit.git(folder.resolve(name), "config", "http.receivepack", "true");
    }

    private Invocation check() {
        return run("check", "-f", "pairs", "--repo", repo());
    }

    private Invocation publish(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"publish", "-f", "pairs", "--repo", repo()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    private String repo() {
        return folder.resolve("repo.git").toString();
    }

    private Invocation run(String... args) {
        return Invocation.of(folder, args);
    }
}
