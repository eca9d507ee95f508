package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.RenderedTree;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing processes that are killed at any moment: what they leave is whole, and the next one goes on. */
class KillTest {
    private static final int KILLS = 50;
    private static final int COMMITS = 6;
    private static final int LONGEST_MILLIS = 250;

    @TempDir
    Path temp;

    /** Publishes to new repositories until it is killed, and says what it has done. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            // Classes are loaded first, so that kills hit the work.
            put(
                    Path.of(arguments[0])
                            .resolve("../warm" + ProcessHandle.current().pid() + ".git"),
                    0);
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            for (int repository = 0; ; repository++) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    put(Path.of(arguments[0]).resolve("r" + repository + ".git"), commit);
                    System.out.println(repository + " " + commit);
                }
            }
        }
    }

    /** The first and the fourth commit are large enough for a pack. */
    private static RenderedTree content(int commit) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            String text = "file " + i + " of " + (i < 3 ? commit : commit / 3) + "\n";
            files.put("clusters/c" + i % 10 + "/m" + i + ".yaml", text.getBytes(UTF_8));
        }
        return tree(files, Publishing.DIGEST);
    }

    private static PublishResult put(Path repository, int commit) {
        return GitPublisher.publish(request(target(repository, "main", ""), content(commit)), AT_ONCE);
    }

    private Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void whatAKilledProcessLeavesIsWholeAndTheNextGoesOn() throws Exception {
        RealGit.assume();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            expected.add(committed(put(temp.resolve("expected.git"), i)));
        }
        Random random = new Random(20);
        int unfinished = 0;
        Path folder = Files.createDirectory(temp.resolve("k0"));
        Process child = start(folder);
        for (int kill = 0; kill < KILLS; kill++) {
            // The next one starts while this one is looked after.
            Path nextFolder = Files.createDirectory(temp.resolve("k" + (kill + 1)));
            Process next = start(nextFolder);
            unfinished += survive(child, folder, random.nextInt(LONGEST_MILLIS), expected);
            child = next;
            folder = nextFolder;
        }
        child.destroyForcibly();
        // Else all were killed between two publishes.
        assertThat(unfinished).isPositive();
    }

    /** Whether the kill came before the work of a publish was known to be done. */
    private static int survive(Process child, Path folder, int millis, List<String> expected) throws Exception {
        BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        assertThat(said.readLine()).isEqualTo("ready");
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
        AtomicInteger lines = new AtomicInteger();
        Thread listener = new Thread(() -> {
            try {
                while (said.readLine() != null) {
                    lines.incrementAndGet();
                }
            } catch (IOException e) {
                // Java closes the stream of a process that it kills.
            }
        });
        listener.start();
        TimeUnit.MILLISECONDS.sleep(millis);
        child.toHandle().destroyForcibly();
        child.waitFor();
        listener.join();
        int count = lines.get();
        int open = 0;
        for (int repository = 0; repository * COMMITS <= count; repository++) {
            int acknowledged = Math.min(COMMITS, count - repository * COMMITS);
            Path bare = folder.resolve("r" + repository + ".git");
            if (Files.exists(bare)) {
                assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
                int stands = expected.indexOf(git(bare, "rev-parse", "main")) + 1;
                assertThat(stands).isBetween(acknowledged, acknowledged + 1);
                open += stands - acknowledged;
            } else {
                assertThat(acknowledged).isZero();
            }
            if (acknowledged < COMMITS) {
                open += leftovers(folder, bare);
                goOn(bare);
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).allMatch(path -> path.getFileName().toString().matches("r[0-9]+\\.git"));
        }
        return open > 0 ? 1 : 0;
    }

    private static int leftovers(Path folder, Path bare) throws IOException {
        boolean staged = Files.exists(folder.resolve("." + bare.getFileName() + ".mtc-gitops-new"));
        return staged || Files.exists(bare.resolve("refs/heads/main.lock")) ? 1 : 0;
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
