package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.refused;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishConflictTest {
    @TempDir
    Path temp;

    private final AtomicInteger pauses = new AtomicInteger();

    @BeforeEach
    void needsGit() {
        RealGit.assume();
    }

    /** Runs {@code interference} just before a branch is moved. */
    private static Branches interfering(Runnable interference) {
        return (target, writing) -> {
            Branch branch = Branches.of(target).look(target, writing);
            return (Branch) Proxy.newProxyInstance(
                    Branch.class.getClassLoader(), new Class<?>[] {Branch.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("advance")) {
                            interference.run();
                        }
                        try {
                            return method.invoke(branch, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }

    private PublishResult publishing(Path repository, String content, Runnable interference) {
        return GitPublisher.publish(
                request(target(repository, "main", "mine"), tree(SHOP, content)),
                failures -> assertThat(failures).isEqualTo(pauses.incrementAndGet()),
                interfering(interference));
    }

    private static PublishResult mine(Path repository, String content) {
        return GitPublisher.publish(request(target(repository, "main", "mine"), tree(SHOP, content)), AT_ONCE);
    }

    private static Runnable once(Runnable action) {
        AtomicInteger runs = new AtomicInteger();
        return () -> {
            if (runs.getAndIncrement() == 0) {
                action.run();
            }
        };
    }

    @Test
    void whoeverLosesTheRaceBuildsOnWhatStandsThereThen() {
        Path repository = temp.resolve("a.git");
        committed(mine(repository, "a\n"));
        List<String> other = new ArrayList<>();
        String commit = committed(publishing(
                repository,
                "b\n",
                once(() -> other.add(committed(GitPublisher.publish(
                        request(target(repository, "main", "elsewhere"), tree(SHOP, "x\n")), AT_ONCE))))));
        assertThat(pauses).hasValue(1);
        assertThat(git(repository, "rev-parse", commit + "^")).isEqualTo(other.get(0));
        assertThat(git(repository, "show", "main:elsewhere/" + SHOP)).isEqualTo("x");
        assertThat(git(repository, "show", "main:mine/" + SHOP)).isEqualTo("b");
        assertThat(git(repository, "rev-list", "--count", "main")).isEqualTo("3");
    }

    @Test
    void whoeverFindsTheSamePublishedMeanwhileIsDone() {
        Path repository = temp.resolve("a.git");
        committed(mine(repository, "a\n"));
        assertThat(publishing(repository, "b\n", once(() -> mine(repository, "b\n"))))
                .isInstanceOf(PublishResult.Unchanged.class);
    }

    @Test
    void twoThatMakeOneRepositoryMakeItOnce() {
        Path repository = temp.resolve("a.git");
        String commit = committed(publishing(
                repository,
                "b\n",
                once(() -> committed(GitPublisher.publish(
                        new PublishRequest(
                                target(repository, "main", "x"),
                                tree(SHOP, "x\n"),
                                dev.mtcgitops.output.Guards.STRICT,
                                Publishing.undated(),
                                "1",
                                true,
                                0),
                        AT_ONCE)))));
        assertThat(git(repository, "rev-parse", "main")).isEqualTo(commit);

        Path late = temp.resolve("b.git");
        publishing(late, "b\n", once(() -> {
            git(temp, "init", "-q", "--bare", "-b", "main", "b.git");
            committed(GitPublisher.publish(request(target(late, "main", "x"), tree(SHOP, "x\n")), AT_ONCE));
        }));
        assertThat(git(late, "rev-list", "--count", "main")).isEqualTo("2");
        assertThat(temp.resolve(".b.git.mtc-gitops-new")).doesNotExist();
    }

    @Test
    void aRepositoryThatAnotherIsJustMakingIsWaitedFor() throws IOException {
        Path staging = Files.createDirectory(temp.resolve(".a.git.mtc-gitops-new"));
        Path repository = temp.resolve("a.git");
        try (FileChannel other =
                FileChannel.open(staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertThatThrownBy(() -> publishing(repository, "a\n", () -> {}))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT));
            assertThat(pauses).hasValue(3);
            assertThat(repository).doesNotExist();
        }
        committed(mine(repository, "a\n"));
        assertThat(staging).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path repository = temp.resolve("a.git");
        Path staging = temp.resolve(".a.git.mtc-gitops-new");
        for (int i = 0; i < 2; i++) {
            Files.createDirectories(staging.resolve("repository/objects/aa"));
            Files.writeString(staging.resolve("repository/HEAD"), "ref: refs/heads/old");
            Files.writeString(staging.resolve("lock"), "");
            mine(repository, "a\n");
            assertThat(staging).doesNotExist();
        }
        assertThat(git(repository, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
    }

    @Test
    void aBranchThatWasRewrittenOrDeletedMeanwhileIsRefused() {
        Path repository = temp.resolve("a.git");
        String first = committed(mine(repository, "a\n"));
        committed(mine(repository, "b\n"));
        assertThat(refused(publishing(
                        repository, "c\n", once(() -> git(repository, "update-ref", "refs/heads/main", first)))))
                .containsExactly("GIT-006");
        pauses.set(0);
        assertThat(refused(publishing(
                        repository, "c\n", once(() -> git(repository, "update-ref", "-d", "refs/heads/main")))))
                .containsExactly("GIT-006");
    }

    @Test
    void aLockIsNamedAndNotRemoved() throws IOException {
        Path repository = temp.resolve("a.git");
        committed(mine(repository, "a\n"));
        Path lock = Files.createFile(repository.resolve("refs/heads/main.lock"));
        assertThatThrownBy(() -> publishing(repository, "b\n", () -> {}))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
                    assertThat(failure.diagnostic().rule()).isEqualTo("GIT-008");
                    assertThat(failure.diagnostic().message()).contains(lock.toString(), "during 4 tries");
                    assertThat(failure.diagnostic().hint()).contains("safe to remove");
                });
        assertThat(pauses).hasValue(3);
        assertThat(lock).exists();
        Files.delete(lock);
        committed(mine(repository, "b\n"));
    }

    @Test
    void aBranchThatKeepsMovingIsAConflictInTheEnd() {
        Path repository = temp.resolve("a.git");
        committed(mine(repository, "a\n"));
        AtomicInteger other = new AtomicInteger();
        assertThatThrownBy(() -> publishing(
                        repository,
                        "b\n",
                        () -> committed(GitPublisher.publish(
                                request(target(repository, "main", "o" + other.incrementAndGet()), tree(SHOP, "x\n")),
                                AT_ONCE))))
                .isInstanceOf(Failure.class)
                .hasMessage("The branch `main` moved at each of 4 tries, so nothing was published.");
        assertThat(git(repository, "rev-list", "--count", "main")).isEqualTo("5");
    }

    @Test
    void aPauseIsShortAndAnInterruptIsKept() {
        Backoff backoff = Backoff.exponential(new Random(1));
        Thread.currentThread().interrupt();
        backoff.pause(100);
        assertThat(Thread.interrupted()).isTrue();
        long start = System.nanoTime();
        backoff.pause(1);
        assertThat(System.nanoTime() - start).isBetween(9_000_000L, 2_000_000_000L);
    }
}
