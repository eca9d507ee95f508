package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.dryRun;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.TreePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRepositoryTest {
    @TempDir
    Path temp;

    private Path repository;

    @BeforeEach
    void make() {
        RealGit.assume();
        repository = temp.resolve("a.git");
        committed(publish(repository, tree(SHOP, "a\n")));
    }

    private void fails(String... words) {
        for (ThrowingCallable action : new ThrowingCallable[] {
            () -> publish(repository, tree(SHOP, "b\n")),
            () -> dryRun(repository, tree(SHOP, "b\n")),
            () -> {
                try (ExistingBranch existing = ExistingBranch.open(target(repository, "main", ""))) {
                    existing.tree().below("").keySet().forEach(existing.tree()::read);
                }
            }
        }) {
            assertThatThrownBy(action).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009");
                assertThat(failure.diagnostic().message())
                        .contains(repository.toString())
                        .contains(words);
            });
        }
    }

    @Test
    void somethingElseIsNoRepository() throws IOException {
        repository = Files.createDirectory(temp.resolve("other"));
        Files.writeString(repository.resolve("file"), "x");
        fails("is not a Git repository");
        repository = repository.resolve("file");
        fails("is not a Git repository");
        repository = temp.resolve("dangling");
        Files.createSymbolicLink(repository, Path.of("nowhere"));
        fails("is not a Git repository");
        repository = Files.createDirectory(temp.resolve("gitfile"));
        Files.writeString(repository.resolve(".git"), "rubbish");
        fails("is not a Git repository");
    }

    @Test
    void sha256IsNamed() {
        repository = temp.resolve("sha256.git");
        git(temp, "init", "-q", "--bare", "--object-format=sha256", "sha256.git");
        fails("object format `sha256`");
    }

    @Test
    void unknownFormatsAreNamed() throws IOException {
        git(repository, "config", "core.repositoryformatversion", "1");
        git(repository, "config", "extensions.timeTravel", "true");
        fails("extension `timeTravel`");
        Files.writeString(repository.resolve("config"), "[core]\nrepositoryformatversion = 9\n");
        fails("could not be read");
        Files.writeString(repository.resolve("config"), "[core\n");
        fails("damaged");
    }

    @Test
    void brokenRefsAndObjectsAreNamed() throws IOException {
        Path main = repository.resolve("refs/heads/main");
        String commit = Files.readString(main).strip();
        Files.writeString(main, "rubbish\n");
        fails("damaged", "main");
        Files.writeString(main, "");
        fails("damaged", "main");
        Files.writeString(main, "1".repeat(40) + "\n");
        fails("damaged", "1".repeat(40));
        Files.writeString(main, git(repository, "rev-parse", commit + "^{tree}") + "\n");
        fails("damaged");
        Files.writeString(main, commit + "\n");
        try (Stream<Path> objects = Files.walk(repository.resolve("objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                if (!object.toString().endsWith(commit.substring(2))) {
                    Files.delete(object);
                }
            }
        }
        fails("damaged");
    }

    @Test
    void pathsInItsFilesThatAreNoneAreDamage() throws IOException {
        Files.writeString(repository.resolve("commondir"), "a\0b\n");
        fails("damaged", "\\u0000");
        Files.delete(repository.resolve("commondir"));
        repository = Files.createDirectory(temp.resolve("nul"));
        Files.writeString(repository.resolve(".git"), "gitdir: a\0b\n");
        fails("damaged", "\\u0000");
    }

    @Test
    void whatAnIteratorCannotReadIsAFailureToo() {
        assertThatThrownBy(() -> GitFailures.guard("a.git", () -> {
                    throw new UncheckedIOException(new IOException("stale handle"));
                }))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.diagnostic().message()).contains("a.git", "stale handle"));
    }

    @Test
    void aTreeWithOneNameTwiceIsNotTouched() {
        String blob = git(repository, "rev-parse", "main:" + SHOP);
        Path raw = temp.resolve("tree");
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            hex.append("100644 x\\0");
            for (int n = 0; n < 40; n += 2) {
                hex.append("\\x").append(blob, n, n + 2);
            }
        }
        assertThat(run("printf '" + hex + "' > " + raw)).isZero();
        String tree = git(repository, "hash-object", "-t", "tree", "-w", "--literally", raw.toString());
        String commit = git(repository, "commit-tree", "-m", "x", tree);
        git(repository, "update-ref", "refs/heads/main", commit);
        fails("damaged", "two entries");
        assertThat(run("printf 'x' > " + raw)).isZero();
        tree = git(repository, "hash-object", "-t", "tree", "-w", "--literally", raw.toString());
        git(repository, "update-ref", "refs/heads/main", git(repository, "commit-tree", "-m", "x", tree));
        fails("damaged", "not a tree");
    }

    private static int run(String script) {
        try {
            return new ProcessBuilder("bash", "-c", script).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatStandsOnABranchIsSeenAsItIs() throws IOException {
        Path work = Files.createDirectory(temp.resolve("work"));
        git(work, "init", "-q", "-b", "main");
        Files.createDirectories(work.resolve("p/sub"));
        Files.writeString(work.resolve("p/sub/é"), "x");
        Files.createSymbolicLink(work.resolve("p/link"), Path.of("sub"));
        git(work, "add", ".");
        git(work, "update-index", "--add", "--cacheinfo", "160000," + "2".repeat(40) + ",p/module");
        git(work, "commit", "-qm", "x");
        try (ExistingBranch branch = ExistingBranch.open(target(work, "main", "p"))) {
            ExistingTree tree = branch.tree();
            assertThat(tree.name()).isEqualTo(work + ", branch main, p");
            assertThat(tree.below(""))
                    .hasToString(
                            "{link=Entry[kind=SYMLINK, blob=, executable=false], module=Entry[kind=OTHER, blob=, executable=false], "
                                    + "sub/é=Entry[kind=FILE, blob=" + git(work, "hash-object", "p/sub/é")
                                    + ", executable=false]}");
            assertThat(tree.below("sub")).containsOnlyKeys("sub/é");
            assertThat(tree.below("none")).isEmpty();
            assertThat(tree.below("link")).isEmpty();
            assertThat(tree.read("sub/é")).isEqualTo(new byte[] {'x'});
            assertThat(tree.entry("link/deep/er").orElseThrow().kind()).isEqualTo(ExistingTree.Kind.SYMLINK);
            assertThat(tree.entry("sub").orElseThrow().kind()).isEqualTo(ExistingTree.Kind.DIRECTORY);
            assertThat(tree.entry("none/x")).isEmpty();
            assertThat(tree.otherRecords()).isEmpty();
            assertThat(tree.obstacle()).isEmpty();
        }
        for (String path : new String[] {"p/module", "p/module/x", "p/sub/é/x", "p/link/sub"}) {
            try (ExistingBranch branch = ExistingBranch.open(target(work, "main", path))) {
                assertThat(TreePlan.of(tree(SHOP, "a\n"), branch.tree(), Guards.STRICT)
                                .refusals())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.rule() + " " + reason.message())
                                .startsWith("GIT-002 `--path " + path + "` is not a directory: `p/")
                                .matches(".* is a (submodule|file|symbolic link) on the branch `main`\\."));
            }
        }
        for (PublishTarget absent : new PublishTarget[] {
            target(work, "none", "p"), target(temp.resolve("none"), "main", ""), target(work, "main", "none/x")
        }) {
            try (ExistingBranch branch = ExistingBranch.open(absent)) {
                assertThat(branch.tree().below("")).isEmpty();
                assertThat(branch.tree().entry("x")).isEmpty();
                assertThat(branch.tree().otherRecords()).isEmpty();
            }
        }
        assertThat(temp.resolve("none")).doesNotExist();
    }
}
