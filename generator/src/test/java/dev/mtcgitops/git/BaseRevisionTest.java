package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.snapshot;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The input of the merge base, wherever its repository has the objects. */
class BaseRevisionTest {
    @TempDir
    Path temp;

    private Path work;

    /** {@code main} has gone on since {@code topic}, which is checked out, left it. */
    @BeforeEach
    void make() throws IOException {
        RealGit.assume();
        work = Files.createDirectory(temp.toRealPath().resolve("work"));
        git(work, "init", "-q", "-b", "main");
        commit("fleet/pair.yaml", "first");
        commit("fleet/pair.yaml", "base");
        git(work, "tag", "base");
        git(work, "checkout", "-qb", "topic");
        commit("fleet/pair.yaml", "topic");
        git(work, "checkout", "-q", "main");
        commit("fleet/pair.yaml", "main");
        git(work, "checkout", "-q", "topic");
    }

    private void commit(String file, String text) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        git(work, "add", "--force", ".");
        git(work, "commit", "-qm", text);
    }

    /** The files and texts at the merge base with {@code revision}. */
    private static String texts(Path directory, String revision, String... inputs) {
        Diagnostics problems = new Diagnostics();
        try (BaseRevision base = BaseRevision.find(List.of(inputs), directory, revision, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()))) {
            assertThat(problems.sorted()).isEmpty();
            Inputs found = Inputs.find(base.inputs(), base.files(), InputStream.nullInputStream(), directory);
            assertThat(found.findings()).isEmpty();
            List<String> texts = new ArrayList<>();
            for (InputFile file : found.files()) {
                texts.add(file.name() + "=" + file.text());
            }
            return String.join(" ", texts);
        }
    }

    /** The only problem of {@code revision}. */
    private static Diagnostic problem(Path directory, String revision, String... inputs) {
        Diagnostics problems = new Diagnostics();
        assertThat(BaseRevision.find(List.of(inputs), directory, revision, problems))
                .isEmpty();
        assertThat(problems.sorted()).hasSize(1);
        return problems.sorted().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "refs/heads/main", "base", "topic~1", "base^{commit}", "main^", "HEAD^"})
    void theInputIsThatOfTheMergeBase(String revision) {
        assertThat(texts(work, revision, "fleet")).isEqualTo("fleet/pair.yaml=base");
        assertThat(texts(work.resolve("fleet"), revision, ".")).isEqualTo("./pair.yaml=base");
        assertThat(texts(work.resolve("fleet"), revision, "../fleet/pair.yaml")).isEqualTo("../fleet/pair.yaml=base");
    }

    @Test
    void everyNameOfACommitIsTaken() {
        git(work, "tag", "-a", "-m", "annotated", "v1", "base");
        git(work, "tag", "-a", "-m", "of a tag", "v2", "v1");
        String id = git(work, "rev-parse", "base");
        for (String revision : new String[] {"v1", "v2", id, id.substring(0, 7)}) {
            assertThat(texts(work, revision, "fleet")).as(revision).isEqualTo("fleet/pair.yaml=base");
        }
        assertThat(texts(work, "HEAD", "fleet")).isEqualTo("fleet/pair.yaml=topic");
        assertThat(texts(work, "base~1", "fleet")).isEqualTo("fleet/pair.yaml=first");
    }

    @Test
    void theCommitIsThatOfGit() {
        git(work, "merge", "-q", "--no-ff", "-s", "ours", "-m", "merge", "main");
        git(work, "checkout", "-q", "main");
        git(work, "commit", "-q", "--allow-empty", "-m", "further");
        git(work, "checkout", "-q", "topic");
        Diagnostics problems = new Diagnostics();
        try (BaseRevision base =
                BaseRevision.find(List.of("fleet"), work, "main", problems).orElseThrow()) {
            assertThat(base.commit()).isEqualTo(git(work, "merge-base", "main", "HEAD"));
        }
    }

    /** Histories of few commits with many merges, all of the same second. */
    @Test
    void theCommitIsOneOfThoseOfGitInEveryHistory() {
        Random random = new Random(14);
        String tree = git(work, "rev-parse", "base^{tree}");
        List<String> commits = new ArrayList<>(List.of(git(work, "rev-parse", "base")));
        int several = 0;
        for (int i = 0; i < 60; i++) {
            String mother = commits.get(commits.size() - 1 - random.nextInt(Math.min(5, commits.size())));
            String father = commits.get(commits.size() - 1 - random.nextInt(Math.min(5, commits.size())));
            String id = mother.equals(father)
                    ? git(work, "commit-tree", "-p", mother, "-m", "commit " + i, tree)
                    : git(work, "commit-tree", "-p", mother, "-p", father, "-m", "merge " + i, tree);
            commits.add(id);
            git(work, "update-ref", "--no-deref", "HEAD", id);
            String other = commits.get(commits.size() - 1 - random.nextInt(Math.min(6, commits.size())));
            List<String> best =
                    git(work, "merge-base", "--all", id, other).lines().toList();
            several += best.size() > 1 ? 1 : 0;
            try (BaseRevision base = BaseRevision.find(List.of("fleet"), work, other, new Diagnostics())
                    .orElseThrow()) {
                assertThat(best).contains(base.commit());
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void nothingIsWritten() throws IOException {
        var before = snapshot(temp);
        assertThat(texts(work, "main", "fleet")).isEqualTo("fleet/pair.yaml=base");
        assertThat(snapshot(temp)).isEqualTo(before);
    }

    @Test
    void inputThatCameLaterIsLeftOut() throws IOException {
        commit("more/pair.yaml", "more");
        commit("fleet/new.yaml", "new");
        Files.createSymbolicLink(work.resolve("loop"), Path.of("loop"));
        assertThat(texts(work, "main", "more", "fleet")).isEqualTo("fleet/pair.yaml=base");
        assertThat(texts(work, "main", "more", "fleet/new.yaml", "fleet/pair.yaml/x", "loop"))
                .isEmpty();
        commit("fleet/pair.yaml", "last");
        assertThat(texts(work, "HEAD", "loop")).isEmpty();
    }

    @Test
    void inputThatIsGoneFromTheDiskIsFound() {
        git(work, "rm", "-rq", "fleet");
        assertThat(texts(work, "main", "fleet")).isEqualTo("fleet/pair.yaml=base");
    }

    @Test
    void linkedWorkTreesHaveTheirOwnHead() throws IOException {
        Path linked = temp.toRealPath().resolve("linked");
        git(work, "worktree", "add", "-q", "--detach", linked.toString(), "main");
        assertThat(texts(linked, "topic", "fleet")).isEqualTo("fleet/pair.yaml=base");
        assertThat(texts(linked, "HEAD", "fleet")).isEqualTo("fleet/pair.yaml=main");
        assertThat(problem(work, "main", "fleet", "../linked/fleet").rule()).isEqualTo("GIT-022");
    }

    @Test
    void objectsMayLieInAnotherRepository() {
        git(temp, "clone", "-q", "--shared", work.toString(), "shared");
        git(temp, "clone", "-q", "--bare", work.toString(), "bare.git");
        git(temp, "clone", "-q", "--reference", "bare.git", "file://" + work, "referring");
        for (String clone : new String[] {"shared", "referring"}) {
            assertThat(texts(temp.resolve(clone), "origin/main", "fleet")).isEqualTo("fleet/pair.yaml=base");
        }
    }

    @Test
    void aShallowCloneHasAMergeBaseWhereItReaches() {
        git(temp, "clone", "-q", "--depth", "1", "--no-single-branch", "file://" + work, "shallow");
        Path shallow = temp.resolve("shallow");
        Diagnostic problem = problem(shallow, "origin/main", "fleet");
        assertThat(problem.rule()).isEqualTo("GIT-021");
        assertThat(problem.message())
                .isEqualTo("The commit that is checked out and `origin/main` have no common ancestor.");
        assertThat(problem.hint()).contains("`git fetch --unshallow`", "`fetch-depth: 0`");
        assertThat(texts(shallow, "HEAD", "fleet")).isEqualTo("fleet/pair.yaml=topic");
        git(shallow, "worktree", "add", "-q", "--detach", "../linked");
        assertThat(problem(temp.resolve("linked"), "origin/main", "fleet").rule())
                .isEqualTo("GIT-021");
        git(shallow, "fetch", "-q", "--unshallow");
        assertThat(texts(shallow, "origin/main", "fleet")).isEqualTo("fleet/pair.yaml=base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blob:none", "tree:0"})
    void aPartialCloneSaysWhatIsMissing(String filter) {
        git(work, "config", "uploadpack.allowFilter", "true");
        git(temp, "clone", "-q", "--filter", filter, "file://" + work, "partial");
        Path partial = temp.resolve("partial");
        assertThatThrownBy(() -> texts(partial, "origin/main", "fleet"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                    assertThat(failure.diagnostic().rule()).isEqualTo("GIT-023");
                });
        git(partial, "-c", "maintenance.auto=false", "fetch", "-q", "--refetch", "--no-filter");
        assertThat(texts(partial, "origin/main", "fleet")).isEqualTo("fleet/pair.yaml=base");
    }

    @ParameterizedTest
    @CsvSource({
        "mian,Did you mean `main`?",
        "toppic,Did you mean `topic`?",
        "bases,Did you mean `base`?",
        "dev,Did you mean `origin/dev`?",
        "zzzzzzzz,Give a branch",
        "'',Give a branch",
        "-,Give a branch",
        "HEAD~99,Give a branch",
        "topic^{/some text},Give a branch",
        "main^{tree}~1,Give a branch",
        "1111111111111111111111111111111111111111,Give a branch"
    })
    void anUnknownRevisionIsReportedWithTheNearest(String revision, String hint) {
        git(work, "update-ref", "refs/remotes/origin/dev", "HEAD");
        Diagnostic problem = problem(work, revision, "fleet");
        assertThat(problem.rule()).isEqualTo("GIT-020");
        assertThat(problem.message())
                .isEqualTo("`--base " + revision + "` is not a revision of the repository of the input.");
        assertThat(problem.hint()).startsWith(hint);
    }

    @Test
    void aRevisionThatIsNoCommitIsReported() {
        git(work, "tag", "a-tree", "HEAD^{tree}");
        git(work, "tag", "-a", "-m", "x", "a-blob", "HEAD:fleet/pair.yaml");
        assertThat(problem(work, "a-tree", "fleet").message()).isEqualTo("`--base a-tree` names a tree, not a commit.");
        assertThat(problem(work, "a-blob", "fleet").message()).isEqualTo("`--base a-blob` names a blob, not a commit.");
        assertThat(problem(work, "main:fleet", "fleet").rule()).isEqualTo("GIT-020");
    }

    @Test
    void anAmbiguousIdIsReported() {
        String tree = git(work, "rev-parse", "HEAD^{tree}");
        String parent = git(work, "rev-parse", "HEAD");
        String ambiguous = null;
        List<String> beginnings = new ArrayList<>();
        for (int i = 0; ambiguous == null; i++) {
            String id = git(work, "commit-tree", "-p", parent, "-m", "commit " + i, tree)
                    .substring(0, 4);
            ambiguous = beginnings.contains(id) ? id : null;
            beginnings.add(id);
        }
        Diagnostic problem = problem(work, ambiguous, "fleet");
        assertThat(problem.rule()).isEqualTo("GIT-020");
        assertThat(problem.message()).isEqualTo("`--base " + ambiguous + "` is the beginning of several ids.");
    }

    @Test
    void inputOutsideOfTheRepositoryIsReported() throws IOException {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        assertThat(problem(work, "main", "-").rule()).isEqualTo("GIT-022");
        assertThat(problem(work, "main", "fleet", "-").at().file()).isEqualTo("-");
        assertThat(problem(outside, "main", ".").message())
                .isEqualTo("`.` is in no work tree of Git, so it has no `--base`.");
        Diagnostic problem = problem(work, "main", "fleet", "../outside");
        assertThat(problem.message()).isEqualTo("`../outside` is not in the repository of `fleet`.");
        assertThat(problem.at().file()).isEqualTo("../outside");
        Files.createSymbolicLink(work.resolve("away"), outside);
        assertThat(problem(work, "main", "fleet", "away").rule()).isEqualTo("GIT-022");
        git(work, "add", "away");
        git(work, "commit", "-qm", "away");
        Files.delete(work.resolve("away"));
        Files.createDirectory(work.resolve("away"));
        assertThat(problem(work, "HEAD", "away").message()).isEqualTo("`away` is not in the repository of `away`.");
    }

    @Test
    void aLinkThatLeadsToTheRepositoryIsFollowed() throws IOException {
        Path home = Files.createDirectory(temp.toRealPath().resolve("home"));
        Files.createSymbolicLink(home.resolve("mine"), work);
        Files.createSymbolicLink(home.resolve("pairs"), Path.of("mine/fleet"));
        assertThat(texts(home, "main", "pairs")).isEqualTo("pairs/pair.yaml=base");
        assertThat(texts(home.resolve("mine"), "main", "fleet")).isEqualTo("fleet/pair.yaml=base");
    }

    @Test
    void aRepositoryWithoutACommitHasNoBase() throws IOException {
        Path unborn = Files.createDirectory(temp.resolve("unborn"));
        git(unborn, "init", "-q");
        assertThat(problem(unborn, "main", ".").message()).isEqualTo("The repository of the input has no commit yet.");
    }

    @Test
    void historiesThatNeverMetHaveNoBase() {
        git(work, "checkout", "-q", "--orphan", "other");
        git(work, "commit", "-qm", "other");
        assertThat(problem(work, "main", "fleet").rule()).isEqualTo("GIT-021");
    }

    @Test
    void otherObjectFormatsAreRefused() throws IOException {
        Path other = Files.createDirectory(temp.resolve("sha256"));
        git(other, "init", "-q", "--object-format=sha256");
        assertDamage(other, "HEAD", ".");
    }

    private static void assertDamage(Path directory, String revision, String input) {
        assertThatThrownBy(() -> BaseRevision.find(List.of(input), directory, revision, new Diagnostics()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                    assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009");
                });
    }

    @Test
    void aBranchWithoutItsCommitIsDamage() throws IOException {
        Files.writeString(work.resolve(".git/refs/heads/main"), "1".repeat(40) + "\n");
        assertDamage(work, "main", "fleet");
    }

    /** Any byte of any object or file of Git's may be wrong: that is a failure or a problem, never a crash. */
    @Test
    void damageIsAFailure() throws IOException {
        git(work, "tag", "-a", "-m", "annotated", "v1", "base");
        List<Path> files;
        try (Stream<Path> all = Files.walk(work.resolve(".git"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*/(hooks|logs)/.*"))
                    .sorted()
                    .toList();
        }
        Random random = new Random(14);
        int failed = 0;
        for (Path file : files) {
            byte[] good = Files.readAllBytes(file);
            assertThat(file.toFile().setWritable(true)).isTrue();
            for (int i = 0; i < 12; i++) {
                byte[] bad = i < 2 ? Arrays.copyOf(good, good.length * i / 2) : good.clone();
                if (i >= 2 && good.length > 0) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(file, bad);
                failed += fails(i % 2 == 0 ? "main" : "v1") ? 1 : 0;
            }
            Files.write(file, good);
        }
        assertThat(failed).isGreaterThan(50);
    }

    private boolean fails(String revision) {
        Diagnostics problems = new Diagnostics();
        try {
            Optional<BaseRevision> found = BaseRevision.find(List.of("fleet"), work, revision, problems);
            found.ifPresent(base -> {
                Inputs.find(base.inputs(), base.files(), InputStream.nullInputStream(), work);
                base.close();
            });
            assertThat(found.isPresent()).isNotEqualTo(problems.hasErrors());
            return problems.hasErrors();
        } catch (Failure failure) {
            return true;
        }
    }
}
