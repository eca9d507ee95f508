package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing processes that are killed at any moment: what they leave is whole, and the next one goes on. */
class KillTest {
    private static final int KILLS = 50;
    private static final int KILLS_ON_A_SERVER = 15;
    private static final int COMMITS = KilledChild.COMMITS;
    private static final int LONGEST_MILLIS = 250;
    private static final int LONGEST_ON_A_SERVER = 800;

    @TempDir
    Path temp;

    private static PublishResult put(Path repository, int commit) {
        return KilledChild.put(target(repository, "main", ""), commit);
    }

    @Test
    void whatAKilledProcessLeavesIsWholeAndTheNextGoesOn() throws Exception {
        RealGit.assume();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            expected.add(committed(put(temp.resolve("expected.git"), i)));
        }
        Random random = new Random(20);
        Path folder = Files.createDirectory(temp.resolve("k0"));
        QuickJava java = QuickJava.train(temp, KilledChild.class, folder.toString());
        Process child = java.start(folder.toString());
        for (int kill = 0; kill < KILLS; kill++) {
            // The next one starts while this one is looked after.
            Path nextFolder = Files.createDirectory(temp.resolve("k" + (kill + 1)));
            Process next = java.start(nextFolder.toString());
            survive(child, folder, random.nextInt(LONGEST_MILLIS), expected);
            child = next;
            folder = nextFolder;
        }
        child.destroyForcibly();
    }

    @Test
    void aServerHasTheOldOrTheNewCommitAndTakesTheNext() throws Exception {
        RealGit.assume();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            expected.add(committed(put(temp.resolve("expected.git"), i)));
        }
        git(temp, "init", "-q", "--bare", "a.git");
        Path bare = temp.resolve("a.git");
        git(bare, "config", "http.receivepack", "true");
        git(bare, "config", "uploadpack.allowFilter", "true");
        Random random = new Random(21);
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            String url = server.url("a.git");
            QuickJava java = QuickJava.train(temp, KilledChild.class, url + "#train");
            Process child = java.start(url + "#k0");
            for (int kill = 0; kill < KILLS_ON_A_SERVER; kill++) {
                Process next = java.start(url + "#k" + (kill + 1));
                int count = KilledChild.kill(child, random.nextInt(LONGEST_ON_A_SERVER));
                server.awaitQuiet();
                child = next;
                git(bare, "fsck", "--strict", "--no-dangling");
                String branch = "k" + kill + "/r" + count / COMMITS;
                int stands =
                        expected.indexOf(git(bare, "for-each-ref", "--format=%(objectname)", "refs/heads/" + branch))
                                + 1;
                assertThat(stands).isBetween(count % COMMITS, count % COMMITS + 1);
                PublishTarget place = remote(url, Publishing.OPEN, branch, "");
                KilledChild.put(place, COMMITS - 1);
                assertThat(KilledChild.put(place, COMMITS - 1)).isInstanceOf(PublishResult.Unchanged.class);
            }
            child.destroyForcibly().waitFor();
        }
        git(bare, "fsck", "--strict", "--no-dangling");
    }

    /** Kills it, and looks at what it leaves and how others go on. */
    private static void survive(Process child, Path folder, int millis, List<String> expected) throws Exception {
        int count = KilledChild.kill(child, millis);
        for (int repository = 0; repository * COMMITS <= count; repository++) {
            int acknowledged = Math.min(COMMITS, count - repository * COMMITS);
            Path bare = folder.resolve("r" + repository + ".git");
            if (Files.exists(bare)) {
                assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
                int stands = expected.indexOf(git(bare, "rev-parse", "main")) + 1;
                assertThat(stands).isBetween(acknowledged, acknowledged + 1);
            } else {
                assertThat(acknowledged).isZero();
            }
            if (acknowledged < COMMITS) {
                goOn(bare);
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).allMatch(path -> path.getFileName().toString().matches("r[0-9]+\\.git"));
        }
    }

    private static void goOn(Path bare) throws IOException {
        try {
            put(bare, COMMITS - 1);
        } catch (Failure failure) {
            Path lock = bare.resolve("refs/heads/main.lock");
            assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
            assertThat(failure.diagnostic().message()).contains(lock.toString());
            Files.delete(lock);
            put(bare, COMMITS - 1);
        }
        assertThat(put(bare, COMMITS - 1)).isInstanceOf(PublishResult.Unchanged.class);
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }
}
