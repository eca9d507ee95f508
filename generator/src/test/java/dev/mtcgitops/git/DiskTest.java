package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.snapshot;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mtcgitops.diagnostic.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir
    Path temp;

    private Path bare;

    @BeforeEach
    void needsGit() {
        RealGit.assume();
        bare = temp.resolve("a.git");
    }

    /** Publishes more than fits, in a process that may write small files only. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            byte[] noise = new byte[100_000];
            new Random(1).nextBytes(noise);
            TreeMap<String, byte[]> files = new TreeMap<>();
            int count = Integer.parseInt(arguments[1]);
            for (int i = 0; i < count; i++) {
                noise[0] = (byte) i;
                files.put("clusters/c/" + i + ".yaml", noise.clone());
            }
            try {
                System.out.println(publish(Path.of(arguments[0]), tree(files, Publishing.DIGEST)));
            } catch (Failure failure) {
                System.out.println(failure.kind() + " " + failure.diagnostic().rule() + " "
                        + failure.diagnostic().message());
            }
        }
    }

    /** A limit on the size of files fails in the same calls as a disk that is full, and needs no rights. */
    @Test
    void aDiskThatIsFullLosesNothing() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell: a full disk goes untested");
        String tip = committed(publish(bare, tree(SHOP, "a\n")));
        for (String count : new String[] {"1", "150"}) {
            Process child = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "ulimit -f 64; exec \"$@\"",
                            "sh",
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            bare.toString(),
                            count)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(child.getInputStream().readAllBytes(), UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("IO GIT-009 The repository `" + bare + "` could not be read or written: ");
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(tip);
            assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
        }
        committed(publish(bare, tree(SHOP, "b\n")));
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    @Test
    void aRepositoryThatMayOnlyBeReadIsToldSo() {
        committed(publish(bare, tree(SHOP, "a\n")));
        File objects = bare.resolve("objects").toFile();
        Assumptions.assumeTrue(
                objects.setWritable(false) && !Files.isWritable(objects.toPath()),
                "this user may write everywhere: a read-only repository goes untested");
        Failure failure = catchThrowableOfType(Failure.class, () -> publish(bare, tree(SHOP, "b\n")));
        assertThat(objects.setWritable(true)).isTrue();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009");
    }

    @Test
    void manyFilesMakeOnePackAndUnchangedOnesNothing() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            files.put("clusters/c" + i / 10 + "/m" + i % 10 + ".yaml", ("file " + i + "\n").getBytes(UTF_8));
        }
        String tip = committed(publish(bare, tree(files, Publishing.DIGEST)));
        var before = snapshot(bare);
        assertThat(before.keySet().stream().filter(path -> path.startsWith("objects/")))
                .hasSizeLessThan(10)
                .anyMatch(path -> path.endsWith(".pack"));
        String other = "sha256:" + "b".repeat(64);
        for (String digest : new String[] {Publishing.DIGEST, other}) {
            assertThat(publish(bare, tree(files, digest)))
                    .isInstanceOfSatisfying(
                            PublishResult.Unchanged.class,
                            same -> assertThat(same.tip()).isEqualTo(tip));
        }
        assertThat(snapshot(bare)).isEqualTo(before);
        files.put("clusters/c7/m7.yaml", new byte[] {'x', '\n'});
        committed(publish(bare, tree(files, Publishing.DIGEST)));
        // The file, its two folders, the top, the record with its folder, and the commit; Git makes folders for their
        // names.
        assertThat(git(bare, "count-objects")).startsWith("7 objects");
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }
}
