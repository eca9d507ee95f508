package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.BANK;
import static dev.mtcgitops.git.Publishing.DIGEST;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.dryRun;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.refused;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.snapshot;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.RenderedTree;
import dev.mtcgitops.output.TreePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPublisherTest {
    @TempDir
    Path temp;

    @BeforeEach
    void needsGit() {
        RealGit.assume();
    }

    @Test
    void aFileThatBecameExecutableIsDriftAndPutRight() throws IOException {
        RealGit.assume();
        Path bare = temp.resolve("mode.git");
        committed(publish(bare, tree(SHOP, "a\n", BANK, "b\n")));
        git(temp, "clone", "-q", "mode.git", "mode");
        git(temp.resolve("mode"), "update-index", "--chmod=+x", SHOP);
        git(temp.resolve("mode"), "commit", "-qm", "mode");
        git(temp.resolve("mode"), "push", "-q", "origin", "HEAD:main");
        try (ExistingBranch branch = ExistingBranch.open(target(bare, "main", ""))) {
            assertThat(TreePlan.of(tree(SHOP, "a\n", BANK, "b\n"), branch.tree(), Guards.STRICT)
                            .drift())
                    .containsExactly(new Drift(SHOP, Drift.Cause.HAND_EDITED));
        }
        committed(publish(bare, tree(SHOP, "a\n", BANK, "b\n")));
        assertThat(git(bare, "ls-tree", "-r", "main", SHOP)).startsWith("100644 ");
        assertThat(publish(bare, tree(SHOP, "a\n", BANK, "b\n"))).isInstanceOf(PublishResult.Unchanged.class);
    }

    @Test
    void anAbsentRepositoryIsMadeBareWithTheBranchAsItsHead() throws IOException {
        Path repository = temp.resolve("deep/er/a.git");
        String commit = committed(publish(repository, tree(SHOP, "a\n")));

        assertThat(git(repository, "fsck", "--strict", "--full")).isEmpty();
        assertThat(git(repository, "rev-parse", "HEAD")).isEqualTo(commit);
        assertThat(git(repository, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
        assertThat(git(repository, "config", "core.bare")).isEqualTo("true");
        assertThat(git(repository, "show", "main:" + SHOP)).isEqualTo("a");
        assertThat(git(repository, "ls-tree", "-r", "main"))
                .contains("100644 blob")
                .contains(SHOP)
                .contains(OwnershipRecord.PATH);
        assertThat(temp.resolve("deep/er")).isDirectoryContaining("glob:**/a.git");
        assertThat(snapshot(temp.resolve("deep/er")).keySet())
                .allMatch(path -> path.isEmpty() || path.startsWith("a.git"));
    }

    @Test
    void anEmptyDirectoryBecomesTheRepository() throws IOException {
        Path repository = Files.createDirectory(temp.resolve("empty"));
        committed(publish(repository, tree(SHOP, "a\n")));
        assertThat(git(repository, "fsck", "--strict")).isEmpty();
    }

    @Test
    void theSameInputsGiveTheSameCommit() {
        RenderedTree tree = tree(SHOP, "a\n", BANK, "b\n");
        String first = committed(publish(temp.resolve("a.git"), tree));
        assertThat(committed(publish(temp.resolve("b.git"), tree))).isEqualTo(first);
        assertThat(committed(dryRun(temp.resolve("c.git"), tree))).isEqualTo(first);
        assertThat(temp.resolve("c.git")).doesNotExist();
        assertThat(first).isEqualTo("ece9dcef3774e4300e05b526431356844dc6c572");
    }

    @Test
    void theMessageSaysWhatChangedAndWhatItWasMadeFrom() {
        Path repository = temp.resolve("a.git");
        publish(repository, tree(SHOP, "a\n", BANK, "b\n", "argocd/x.yaml", "x\n"));
        publish(repository, tree(SHOP, "c\n", "clusters/shop/new.yaml", "n\n", "argocd/x.yaml", "x\n"));
        assertThat(git(repository, "log", "-1", "--format=%an <%ae> %aI%n%cn <%ce> %cI%n%B", "main"))
                .isEqualTo(String.join(
                        "\n",
                        "mtc-gitops <mtc-gitops@localhost> 2000-01-01T00:00:00+00:00",
                        "mtc-gitops <mtc-gitops@localhost> 2000-01-01T00:00:00+00:00",
                        "Render migration manifests: 1 created, 1 updated, 1 deleted",
                        "",
                        "- clusters/bank: 1 deleted",
                        "- clusters/shop: 1 created, 1 updated",
                        "",
                        "Input-Digest: " + DIGEST,
                        "Rendered-By: mtc-gitops 1.2.3"));
        assertThat(git(repository, "log", "-1", "--format=%(trailers:key=Rendered-By,valueonly)", "main"))
                .isEqualTo("mtc-gitops 1.2.3");
        assertThat(git(repository, "ls-tree", "-r", "--name-only", "main")).doesNotContain("bank");
        assertThat(git(repository, "fsck", "--strict")).isEmpty();
    }

    @Test
    void nothingChangedMakesNoCommitAndNoObject() throws IOException {
        Path repository = temp.resolve("a.git");
        String commit = committed(publish(repository, tree(SHOP, "a\n")));
        var before = snapshot(repository);
        RenderedTree otherDigest = tree(Map.of(SHOP, new byte[] {'a', '\n'}), "sha256:" + "b".repeat(64));
        for (RenderedTree tree : new RenderedTree[] {tree(SHOP, "a\n"), otherDigest}) {
            assertThat(publish(repository, tree))
                    .isInstanceOfSatisfying(
                            PublishResult.Unchanged.class,
                            result -> assertThat(result.tip()).isEqualTo(commit));
            assertThat(dryRun(repository, tree)).isInstanceOf(PublishResult.Unchanged.class);
        }
        assertThat(snapshot(repository)).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothingAndNamesTheCommitThatFollows() throws IOException {
        Path repository = temp.resolve("a.git");
        publish(repository, tree(SHOP, "a\n"));
        var before = snapshot(temp);
        String would = committed(dryRun(repository, tree(SHOP, "b\n")));
        assertThat(snapshot(temp)).isEqualTo(before);
        assertThat(committed(publish(repository, tree(SHOP, "b\n")))).isEqualTo(would);
    }

    @Test
    void foreignFilesKeepTheirBytesModesAndTrees() throws IOException {
        Path work = repositoryWith("README.md", "hello");
        Files.createDirectories(work.resolve("bin"));
        Files.writeString(work.resolve("bin/tool"), "#!/bin/sh\n");
        assertThat(work.resolve("bin/tool").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(work.resolve("link"), Path.of("README.md"));
        Files.writeString(work.resolve("clusters-not"), "x");
        Files.writeString(work.resolve("clusters.txt"), "x");
        git(work, "add", ".");
        git(work, "commit", "-qm", "more");
        git(work, "checkout", "-q", "--detach");
        String before = git(work, "ls-tree", "-r", "main");

        committed(GitPublisher.publish(request(target(work, "main", "bin/x"), tree(SHOP, "a\n")), AT_ONCE));
        committed(GitPublisher.publish(request(target(work, "main", "./envs//prod/"), tree(SHOP, "a\n")), AT_ONCE));
        assertThat(git(work, "ls-tree", "-r", "main").lines())
                .containsAll(before.lines().toList());
        assertThat(git(work, "show", "main:envs/prod/" + SHOP)).isEqualTo("a");
        assertThat(git(work, "fsck", "--strict")).isEmpty();
        assertThat(git(work, "status", "--porcelain")).isEmpty();
    }

    @Test
    void generatedTreesDoNotNest() throws IOException {
        Path repository = temp.resolve("a.git");
        committed(GitPublisher.publish(request(target(repository, "main", "a/b"), tree(SHOP, "a\n")), AT_ONCE));
        for (String path : new String[] {"", "a", "a/b/c/d", "a/b/clusters"}) {
            assertThat(refused(GitPublisher.publish(
                            request(target(repository, "main", path), tree(SHOP, "a\n")), AT_ONCE)))
                    .as(path)
                    .contains("OUTPUT-008");
        }
        committed(GitPublisher.publish(request(target(repository, "main", "a/c"), tree(SHOP, "a\n")), AT_ONCE));
    }

    @Test
    void guardsRefuseEditsForeignFilesAndBranchesOfOthers() throws IOException {
        Path work = repositoryWith(SHOP, "by hand\n");
        git(work, "checkout", "-q", "--detach");
        assertThat(refused(publish(work, tree(BANK, "b\n")))).contains("OUTPUT-004");

        git(work, "rm", "-q", SHOP);
        git(work, "commit", "-qm", "gone");
        git(work, "branch", "-f", "main");
        committed(publish(work, tree(SHOP, "a\n")));
        git(work, "checkout", "-q", "main");
        Files.writeString(work.resolve(SHOP), "edited\n");
        git(work, "commit", "-qam", "edit");
        git(work, "checkout", "-q", "--detach");
        assertThat(refused(publish(work, tree(SHOP, "b\n")))).containsExactly("OUTPUT-003");
        PublishRequest strict = request(target(work, "main", ""), tree(SHOP, "b\n"));
        PublishRequest allowed = new PublishRequest(
                strict.target(), strict.tree(), new Guards(true, false), strict.provenance(), "1.2.3", false, 0);
        committed(GitPublisher.publish(allowed, AT_ONCE));
        assertThat(git(work, "show", "main:" + SHOP)).isEqualTo("b");
    }

    @Test
    void aCheckedOutBranchIsRefused() throws IOException {
        Path work = repositoryWith("README.md", "hello");
        assertThat(refused(publish(work, tree(SHOP, "a\n")))).containsExactly("GIT-005");
        git(work, "worktree", "add", "-q", "-b", "side", temp.resolve("linked").toString());
        PublishRequest side = request(target(work, "side", ""), tree(SHOP, "a\n"));
        assertThat(GitPublisher.publish(side, AT_ONCE)).isInstanceOfSatisfying(PublishResult.Refused.class, refused -> {
            assertThat(refused.reasons().get(0).rule()).isEqualTo("GIT-005");
            assertThat(refused.reasons().get(0).message())
                    .contains(temp.resolve("linked").toString());
        });
        Path linked = temp.resolve("linked");
        assertThat(refused(GitPublisher.publish(request(target(linked, "side", ""), tree(SHOP, "a\n")), AT_ONCE)))
                .containsExactly("GIT-005");
        assertThat(refused(publish(linked, tree(SHOP, "a\n")))).containsExactly("GIT-005");
        committed(GitPublisher.publish(request(target(linked, "free", ""), tree(SHOP, "a\n")), AT_ONCE));
        assertThat(git(work, "show", "free:" + SHOP)).isEqualTo("a");

        git(work, "symbolic-ref", "refs/heads/alias", "refs/heads/main");
        assertThat(refused(GitPublisher.publish(request(target(work, "alias", ""), tree(SHOP, "a\n")), AT_ONCE)))
                .containsExactly("GIT-005");
    }

    @Test
    void anUnbornCheckedOutBranchIsRefusedAndABareOneIsNot() throws IOException {
        Path work = Files.createDirectory(temp.resolve("work"));
        git(work, "init", "-q", "-b", "main");
        assertThat(refused(publish(work, tree(SHOP, "a\n")))).containsExactly("GIT-005");
        Path bare = Files.createDirectory(temp.resolve("bare"));
        git(bare, "init", "-q", "--bare", "-b", "main");
        committed(publish(bare, tree(SHOP, "a\n")));
        git(work, "config", "extensions.worktreeConfig", "true");
        git(work, "config", "--unset", "core.bare");
        git(work, "config", "--worktree", "core.bare", "true");
        committed(publish(work, tree(SHOP, "a\n")));
    }

    @Test
    void aBranchCannotBeMadeWhereAnotherHasTheNameOfItsFolder() throws IOException {
        Path repository = temp.resolve("a.git");
        committed(publish(repository, tree(SHOP, "a\n")));
        assertThat(refused(
                        GitPublisher.publish(request(target(repository, "main/sub", ""), tree(SHOP, "a\n")), AT_ONCE)))
                .containsExactly("GIT-007");
    }

    @Test
    void hooksConfiguredCommandsAndReflogsStayQuiet() throws IOException {
        Path work = repositoryWith("README.md", "hello");
        git(work, "checkout", "-q", "--detach");
        Path marker = temp.resolve("marker");
        Path hooks = work.resolve(".git/hooks");
        Files.createDirectories(hooks);
        for (String hook : new String[] {
            "pre-commit",
            "commit-msg",
            "post-commit",
            "reference-transaction",
            "update",
            "post-update",
            "pre-auto-gc",
            "pre-receive",
            "post-receive",
            "prepare-commit-msg",
            "post-index-change"
        }) {
            Files.writeString(hooks.resolve(hook), "#!/bin/sh\ntouch " + marker + "\n");
            assertThat(hooks.resolve(hook).toFile().setExecutable(true)).isTrue();
        }
        for (String key : new String[] {
            "core.fsmonitor",
            "filter.x.clean",
            "filter.x.process",
            "gpg.program",
            "core.editor",
            "core.sshCommand",
            "core.pager",
            "diff.external",
            "core.alternateRefsCommand",
            "uploadpack.packObjectsHook"
        }) {
            git(work, "config", key, "touch " + marker);
        }
        git(work, "config", "commit.gpgSign", "true");
        git(work, "config", "gc.auto", "1");
        git(work, "config", "core.autocrlf", "true");
        Files.writeString(work.resolve(".git/info/attributes"), "* filter=x text\n");
        String config = Files.readString(work.resolve(".git/config"));
        Path reflog = work.resolve(".git/logs/refs/heads/main");
        String log = Files.readString(reflog);

        committed(publish(work, tree(SHOP, "a\r\n")));
        assertThat(marker).doesNotExist();
        assertThat(Files.readString(work.resolve(".git/config"))).isEqualTo(config);
        assertThat(Files.readString(reflog)).isEqualTo(log);
        Files.delete(work.resolve(".git/info/attributes"));
        assertThat(git(work, "-c", "core.fsmonitor=false", "cat-file", "blob", "main:" + SHOP))
                .isEqualTo("a");
        assertThat(git(work, "-c", "core.fsmonitor=false", "cat-file", "-s", "main:" + SHOP))
                .isEqualTo("3");
    }

    @Test
    void alternatesPackedRefsAndOddConfigurationAreRead() throws IOException {
        Path work = repositoryWith("README.md", "hello");
        Path shared = temp.resolve("shared.git");
        git(temp, "clone", "-q", "--bare", "--shared", work.toString(), shared.toString());
        git(shared, "pack-refs", "--all");
        git(shared, "config", "include.path", "~/missing");
        git(shared, "config", "core.repositoryformatversion", "1");
        git(shared, "config", "extensions.preciousObjects", "true");
        committed(publish(shared, tree(SHOP, "a\n")));
        assertThat(git(shared, "show", "main:README.md")).isEqualTo("hello");
        assertThat(git(shared, "fsck", "--strict")).isEmpty();
    }

    @Test
    void aRecordThatNamesOtherBytesThanStandThereIsRenewed() throws IOException {
        Path work = repositoryWith("README.md", "hello");
        git(work, "checkout", "-q", "--detach");
        committed(publish(work, tree(SHOP, "a\n")));
        git(work, "checkout", "-q", "main");
        Files.writeString(work.resolve(SHOP), "b\n");
        Files.createDirectories(work.resolve(".mtc-gitops"));
        git(work, "commit", "-qam", "edit");
        git(work, "checkout", "-q", "--detach");
        committed(publish(work, tree(SHOP, "b\n")));
        assertThat(git(work, "log", "-1", "--format=%s", "main"))
                .isEqualTo("Render migration manifests: ownership record only");
        assertThat(publish(work, tree(SHOP, "b\n"))).isInstanceOf(PublishResult.Unchanged.class);
    }

    private Path repositoryWith(String path, String content) throws IOException {
        Path work = Files.createDirectory(temp.resolve("work"));
        git(work, "init", "-q", "-b", "main");
        Path file = work.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        git(work, "add", ".");
        git(work, "commit", "-qm", "start");
        return work;
    }
}
