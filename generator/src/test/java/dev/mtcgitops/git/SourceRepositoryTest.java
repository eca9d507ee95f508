package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.snapshot;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.git.SourceCommit.Signature;
import dev.mtcgitops.git.SourceCommit.State;
import dev.mtcgitops.output.Guards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRepositoryTest {
    @TempDir
    Path temp;

    private Path work;
    private Path pairs;

    @BeforeEach
    void make() throws IOException {
        RealGit.assume();
        work = Files.createDirectory(temp.resolve("work"));
        pairs = Files.createDirectory(work.resolve("pairs"));
        git(work, "init", "-q", "-b", "main");
        Files.writeString(pairs.resolve("shop.yaml"), "x: 1\n");
        git(work, "add", ".");
        git(work, "commit", "-qm", "start");
    }

    /** What is found where {@code input} stands, for files that were read below it. */
    private SourceCommit found(Path input, Path... files) {
        Diagnostics problems = new Diagnostics();
        SourceCommit commit =
                SourceRepository.find(input, Set.of(files), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return commit;
    }

    @Test
    void tellsTheCommitWithItsPeopleAndZones() throws IOException {
        git(work, "remote", "add", "origin", "https://bot:s3cret@git.example.com/org/pairs.git?x=s3cret");
        var before = snapshot(work);
        SourceCommit commit = found(pairs.resolve("shop.yaml"));
        assertThat(commit)
                .isEqualTo(new SourceCommit(
                        git(work, "rev-parse", "HEAD"),
                        new Signature(
                                "Ada",
                                "ada@example.com",
                                Instant.parse("2024-05-06T01:38:09Z"),
                                ZoneOffset.of("+05:30")),
                        new Signature(
                                "Grace",
                                "grace@example.com",
                                Instant.parse("2024-05-07T15:08:09Z"),
                                ZoneOffset.of("-08:00")),
                        "https://git.example.com/org/pairs.git",
                        git(work, "log", "-1", "--format=%B") + "\n",
                        State.CLEAN));
        assertThat(snapshot(work)).isEqualTo(before);

        Path repository = temp.resolve("a.git");
        committed(GitPublisher.publish(
                new PublishRequest(
                        target(repository, "main", ""),
                        tree(SHOP, "a\n"),
                        Guards.STRICT,
                        Provenance.of(new SourceCommit(
                                commit.id(),
                                commit.author(),
                                commit.committer(),
                                commit.origin(),
                                "Add shop\n\nBody.",
                                State.DIRTY)),
                        "1.2.3",
                        false,
                        0),
                AT_ONCE));
        assertThat(git(repository, "log", "-1", "--format=%an %ae %aI %cn %ce %cI", "main"))
                .isEqualTo(
                        "Ada ada@example.com 2024-05-06T07:08:09+05:30 Grace grace@example.com 2024-05-07T07:08:09-08:00");
        assertThat(git(repository, "log", "-1", "--format=%(trailers:only)", "main"))
                .isEqualTo("Source-Commit: " + commit.id() + "\nSource-State: dirty\n"
                        + "Source-Repo: https://git.example.com/org/pairs.git\n"
                        + "Argocd-reference-commit-author: Ada <ada@example.com>\n"
                        + "Argocd-reference-commit-date: 2024-05-06T07:08:09+05:30\n"
                        + "Argocd-reference-commit-sha: " + commit.id()
                        + "\nArgocd-reference-commit-subject: Add shop\n"
                        + "Argocd-reference-commit-repourl: https://git.example.com/org/pairs.git\nInput-Digest: "
                        + Publishing.DIGEST
                        + "\nRendered-By: mtc-gitops 1.2.3");
        assertThat(git(repository, "fsck", "--strict")).isEmpty();
    }

    @Test
    void aLinkedWorkTreeAndASubdirectoryAreFound() throws IOException {
        git(work, "worktree", "add", "-q", "-b", "side", temp.resolve("linked").toString());
        assertThat(found(temp.resolve("linked/pairs")).id()).isEqualTo(git(work, "rev-parse", "HEAD"));
        assertThat(found(temp.resolve("linked/pairs")).state()).isEqualTo(State.CLEAN);
        git(work, "commit", "-q", "--allow-empty", "-m", "further");
        assertThat(found(temp.resolve("linked")).id()).isEqualTo(git(work, "rev-parse", "side"));
    }

    @Test
    void aChangeOrInputWithoutACommitIsDirtyAndOtherFilesAreNot() throws IOException {
        Path shop = pairs.resolve("shop.yaml").toRealPath();
        Path notes = Files.writeString(work.toRealPath().resolve("notes.yaml"), "untracked");
        Path outside = Files.writeString(temp.toRealPath().resolve("outside.yaml"), "of no commit");
        assertThat(found(pairs, shop).state()).isEqualTo(State.CLEAN);
        assertThat(found(pairs, shop, outside).state()).isEqualTo(State.CLEAN);
        assertThat(found(pairs, shop, notes).state()).isEqualTo(State.DIRTY);
        Files.delete(notes);
        Path added = Files.writeString(shop.resolveSibling("new.yml"), "x");
        assertThat(found(pairs, shop, added).state()).isEqualTo(State.DIRTY);
        git(work, "add", "pairs/new.yml");
        assertThat(found(pairs, shop, added).state()).isEqualTo(State.DIRTY);
        git(work, "commit", "-qm", "new");
        assertThat(found(pairs, shop, added).state()).isEqualTo(State.CLEAN);
        Files.delete(added);
        assertThat(found(pairs, shop).state()).isEqualTo(State.DIRTY);
    }

    @Test
    void anIndexThatCannotBeReadIsNeverCalledDirty() throws IOException {
        Publishing.write(work.resolve("other/x.yaml"), "x\n");
        Path shop = pairs.resolve("shop.yaml").toRealPath();
        git(work, "add", ".");
        git(work, "commit", "-qm", "other");
        for (String[] command : new String[][] {
            {"update-index", "--split-index"},
            {"sparse-checkout", "set", "--cone", "--sparse-index", "pairs"}
        }) {
            git(work, command);
            Diagnostics problems = new Diagnostics();
            SourceCommit commit =
                    SourceRepository.find(pairs, Set.of(shop), problems).orElseThrow();
            assertThat(commit.state()).as(command[0]).isEqualTo(State.UNKNOWN);
            assertThat(Provenance.of(commit).isClean()).isFalse();
            assertThat(problems.sorted()).extracting(Diagnostic::rule).containsExactly("GIT-011");
            git(work, "update-index", "--no-split-index");
        }
        git(work, "sparse-checkout", "reapply", "--no-sparse-index");
        assertThat(work.resolve("other/x.yaml")).doesNotExist();
        assertThat(found(pairs, shop).state()).isEqualTo(State.CLEAN);
    }

    @Test
    void aFolderThatCannotBeReadDoesNotHideTheCommit() throws IOException {
        Path hidden = Files.createDirectory(pairs.resolve(".hidden"));
        Files.setPosixFilePermissions(hidden, Set.of());
        assertThat(found(pairs).id()).isEqualTo(git(work, "rev-parse", "HEAD"));
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void noConfiguredCommandRuns() throws IOException {
        Path marker = temp.resolve("marker");
        git(work, "config", "filter.x.clean", "touch " + marker + "; cat");
        git(work, "config", "core.fsmonitor", "touch " + marker);
        Files.writeString(work.resolve(".git/info/attributes"), "* filter=x\n");
        Files.writeString(pairs.resolve("shop.yaml"), "x: 2\n");
        assertThat(found(pairs).state()).isEqualTo(State.DIRTY);
        assertThat(marker).doesNotExist();
    }

    @Test
    void outsideAWorkTreeAndBeforeTheFirstCommitThereIsNone() throws IOException {
        Diagnostics problems = new Diagnostics();
        assertThat(SourceRepository.find(temp, Set.of(), problems)).isEmpty();
        Path unborn = Files.createDirectory(temp.resolve("unborn"));
        git(unborn, "init", "-q");
        assertThat(SourceRepository.find(unborn.resolve("missing.yaml"), Set.of(), problems))
                .isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aRepositoryThatCannotBeReadIsAWarning() throws IOException {
        Diagnostics problems = new Diagnostics();
        Files.writeString(work.resolve(".git/refs/heads/main"), "1".repeat(40) + "\n");
        assertThat(SourceRepository.find(pairs, Set.of(), problems)).isEmpty();
        Path odd = Files.createDirectory(temp.resolve("odd"));
        Files.writeString(odd.resolve(".git"), "rubbish");
        assertThat(SourceRepository.find(odd, Set.of(), problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::rule).containsExactly("GIT-011", "GIT-011");
        assertThat(problems.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/x.git,https://h/x.git",
        "https://token@h/x,https://h/x",
        "https://u:p@q@h/x#f,https://h/x",
        "https://u:p/q@h/x,https://h/x",
        "ssh://git@h:22/x,ssh://h:22/x",
        "git@h:x.git,git@h:x.git",
        "u:p@h:x,h:x",
        "/srv/x.git,/srv/x.git",
        "../x,../x",
        "https://u:p?q@h/x,https://h/x"
    })
    void originsAreFreeOfCredentials(String origin, String shown) {
        assertThat(OriginUrl.withoutSecrets(origin)).isEqualTo(shown);
    }

    @Test
    void anOriginThatWouldForgeATrailerIsLeftOut() {
        git(work, "config", "remote.origin.url", "https://h/x\nSource-Commit: forged");
        assertThat(found(pairs).origin()).isEmpty();
    }

    @Test
    void sourceDateEpochGivesTheDate() {
        Diagnostics problems = new Diagnostics();
        Instant when =
                Provenance.ofDate("1767225600", problems).orElseThrow().author().when();
        assertThat(when).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Provenance.ofDate("", problems).orElseThrow().committer().when())
                .isEqualTo("2000-01-01T00:00:00Z");
        assertThat(Provenance.ofDate("253402300799", problems)).isPresent();
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", " 1", "253402300800", "9999999999999", "１"})
    void malformedEpochsAreReported(String epoch) {
        Diagnostics problems = new Diagnostics();
        assertThat(Provenance.ofDate(epoch, problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::rule).containsExactly("GIT-010");
    }
}
