package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.BANK;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.refused;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.work.Progress.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemotePublishTest {
    @TempDir
    Path temp;

    private GitHttpServer server;
    private Path bare;

    @BeforeEach
    void serve() throws IOException {
        RealGit.assume();
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        bare = temp.resolve("a.git");
        git(bare, "config", "http.receivepack", "true");
        server = GitHttpServer.open(temp);
    }

    @AfterEach
    void stop() {
        // Without git there is none, and the test was skipped.
        if (server != null) {
            server.close();
        }
    }

    private PublishTarget target(String path) {
        return remote(server.url("a.git"), Publishing.OPEN, "main", path);
    }

    private PublishResult put(String... files) {
        return GitPublisher.publish(request(target(""), tree(files)), AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aRemoteBranchGetsTheSameCommitAsALocalOne(String filter) {
        git(bare, "config", "uploadpack.allowFilter", filter);
        Path local = temp.resolve("local.git");
        for (String content : new String[] {"a\n", "b\n"}) {
            String commit = committed(put(SHOP, content, BANK, "c\n"));
            assertThat(commit).isEqualTo(committed(publish(local, tree(SHOP, content, BANK, "c\n"))));
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
        }
        assertThat(git(bare, "show", "main:" + SHOP)).isEqualTo("b");
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(put(SHOP, "b\n", BANK, "c\n")).isInstanceOf(PublishResult.Unchanged.class);
        try (ExistingBranch branch = ExistingBranch.open(target(""))) {
            assertThat(TreePlan.of(tree(SHOP, "b\n", BANK, "c\n"), branch.tree(), Guards.STRICT)
                            .drift())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void whatIsTransferredGrowsWithTheChange(String filter) {
        git(bare, "config", "uploadpack.allowFilter", filter);
        TreeMap<String, byte[]> files = new TreeMap<>();
        Random content = new Random(5);
        for (int i = 0; i < 1000; i++) {
            byte[] noise = new byte[1000];
            content.nextBytes(noise);
            files.put("clusters/c" + i / 10 + "/m" + i % 10 + ".yaml", noise);
        }
        committed(GitPublisher.publish(request(target(""), tree(files, Publishing.DIGEST)), AT_ONCE));
        assertThat(server.received.get()).isGreaterThan(1_000_000);
        files.put("clusters/c7/m7.yaml", new byte[] {'x'});
        server.received.set(0);
        server.sent.set(0);
        committed(GitPublisher.publish(request(target(""), tree(files, Publishing.DIGEST)), AT_ONCE));
        assertThat(server.received.get()).isLessThan(100_000);
        if (filter.equals("true")) {
            assertThat(server.sent.get()).isLessThan(200_000);
        }
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    /** What it can do, the tip, its folders; the same for the record; what a push may do, the push. */
    @Test
    void whatJGitSendsIsTheLastTask() {
        Access access = Publishing.patient(30);
        PublishTarget target = Publishing.remote(server.url("a.git"), access, "main", "");
        committed(GitPublisher.publish(request(target, tree(SHOP, "a\n")), AT_ONCE));
        Task task = access.progress().task();
        assertThat(task.name()).isEqualTo("Writing objects");
        assertThat(task.done()).isEqualTo(task.total()).isPositive();
    }

    @Test
    void nothingIsAskedTwice() {
        git(bare, "config", "uploadpack.allowFilter", "true");
        committed(put(SHOP, "a\n"));
        server.requests.clear();
        committed(put(SHOP, "b\n"));
        assertThat(server.requests).hasSize(8);
        server.requests.clear();
        assertThat(put(SHOP, "b\n")).isInstanceOf(PublishResult.Unchanged.class);
        assertThat(server.requests).hasSize(6);
    }

    /** The summary of a commit compares contents: those of all files that change are one question more. */
    @Test
    void contentsThatChangeAreAskedForTogether() throws IOException {
        git(bare, "config", "uploadpack.allowFilter", "true");
        Files.createDirectories(temp.resolve("in"));
        String pair = "apiVersion: mtcgitops.dev/v1alpha1\nkind: ClusterPair\nmetadata: {name: p}\nspec:\n"
                + "  mtc: \"1.7.13\"\n  source: {name: a, openshift: \"4.12\", networkPlugin: OVNKubernetes}\n"
                + "  target: {name: b, openshift: \"4.14\", networkPlugin: OVNKubernetes}\n  namespaces: [shop]\n";
        Path input = temp.resolve("in/pair.yaml");
        Files.writeString(input, pair);
        String[] publish = {"publish", "-f", "in", "--repo", server.url("a.git")};
        assertThat(Invocation.of(temp, publish).code()).isZero();
        String one = pair.replace("{name: a,", "{name: a, variables: {restic_timeout: 2h},");
        Files.writeString(input, one);
        server.requests.clear();
        assertThat(Invocation.of(temp, publish).err()).doesNotContain("CHANGE-");
        int requests = server.requests.size();
        String both = one.replace("2h", "3h").replace("{name: b,", "{name: b, variables: {mig_pv_limit: 9},");
        Files.writeString(input, both);
        server.requests.clear();
        Invocation second = Invocation.of(temp, publish);
        assertThat(second.err()).contains("info CHANGE-002");
        assertThat(git(bare, "log", "-1", "--format=%b", "main"))
                .startsWith("Clusters: 2 of 2 changed. Objects: 2 updated, 1 unchanged.");
        assertThat(server.requests).hasSize(requests);
    }

    /** One question more, and still less than what an existing branch takes. */
    @Test
    void aBranchThatIsNotThereIsToldWithThoseThatAre() {
        committed(put(SHOP, "a\n"));
        git(bare, "branch", "release/1.0");
        server.requests.clear();
        try (ExistingBranch branch = ExistingBranch.open(target(""))) {
            assertThat(branch.absence()).isEmpty();
        }
        int existing = server.requests.size();
        server.requests.clear();
        PublishTarget misspelt = remote(server.url("a.git"), Publishing.OPEN, "mian", "");
        try (ExistingBranch branch = ExistingBranch.open(misspelt)) {
            assertThat(branch.absence())
                    .contains("the branch `mian` does not exist yet (the branches are `main`, `release/1.0`)");
        }
        assertThat(server.requests).hasSizeLessThanOrEqualTo(existing);
        server.requests.clear();
        PublishResult made = GitPublisher.publish(request(misspelt, tree(SHOP, "a\n")), AT_ONCE);
        assertThat(((PublishResult.Committed) made).absence()).isPresent();
        assertThat(server.requests).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void historyIsNotFetched() {
        for (int i = 0; i < 30; i++) {
            committed(publish(bare, tree(SHOP, ("line " + i + "\n").repeat(i + 1))));
        }
        server.sent.set(0);
        committed(put(SHOP, "last\n"));
        assertThat(server.sent.get()).isLessThan(6000);
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("31");
    }

    @Test
    void otherBranchesAreNotToldOf() throws IOException {
        String commit = committed(publish(bare, tree(SHOP, "a\n")));
        StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        for (int i = 1000; i < 2000; i++) {
            packed.append(commit).append(" refs/heads/topic-").append(i).append('\n');
        }
        Files.writeString(bare.resolve("packed-refs"), packed);
        server.sent.set(0);
        ExistingBranch.open(target("")).close();
        assertThat(server.sent.get()).isLessThan(6000);
    }

    @Test
    void aDryRunAsksForReadingOnly() {
        String commit =
                committed(GitPublisher.publish(Publishing.dryRun(request(target(""), tree(SHOP, "a\n"))), AT_ONCE));
        assertThat(server.requests).isNotEmpty().noneMatch(request -> request.contains("receive-pack"));
        assertThat(committed(put(SHOP, "a\n"))).isEqualTo(commit);
    }

    @Test
    void guardsHoldThere() throws IOException {
        committed(put(SHOP, "a\n"));
        git(temp, "clone", "-q", "a.git", "work");
        Path work = temp.resolve("work");
        Files.writeString(work.resolve(SHOP), "edited\n");
        git(work, "commit", "-qam", "edit");
        git(work, "push", "-q", "origin", "main");
        assertThat(refused(put(SHOP, "b\n"))).containsExactly("OUTPUT-003");
    }

    @Test
    void aFileUrlIsADirectoryThatIsNotMade() {
        String url = bare.toUri().toString().replaceFirst("^file:/+", "file:///");
        String commit = committed(
                GitPublisher.publish(request(remote(url, Publishing.OPEN, "main", ""), tree(SHOP, "a\n")), AT_ONCE));
        assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
        assertThatThrownBy(() -> GitPublisher.publish(
                        request(remote(url.replace("a.git", "b.git"), Publishing.OPEN, "main", ""), tree(SHOP, "a\n")),
                        AT_ONCE))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009"));
        assertThat(temp.resolve("b.git")).doesNotExist();
    }
}
