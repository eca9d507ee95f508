package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched lies in a folder of one user and one run, and the heap does not follow its size. */
class FetchedRepositoryTest {
    @TempDir
    Path temp;

    private Access access() throws IOException {
        return new Access(Optional.empty(), 30, Files.createDirectories(temp.resolve("tmp")));
    }

    private static FetchedRepository make(Path temporary) throws IOException {
        return FetchedRepository.make(temporary, FetchedRepository.room(temporary));
    }

    private static List<Path> folders(Path temporary) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.toList();
        }
    }

    /** Makes one, or publishes; waits for its input, and dies without a word. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Path temporary = Path.of(arguments[0]);
            if (arguments.length == 1) {
                make(temporary);
            } else {
                PublishTarget target = remote(arguments[1], new Access(Optional.empty(), 30, temporary), "main", "");
                committed(GitPublisher.publish(request(target, tree(SHOP, "b\n")), AT_ONCE));
            }
            System.out.println("done");
            System.out.flush();
            System.in.read();
            Runtime.getRuntime().halt(0);
        }
    }

    private static Process child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx40m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] said = child.getInputStream().readNBytes("done\n".length());
        assertThat(said).asString().isEqualTo("done\n");
        return child;
    }

    private static void end(Process child) throws IOException, InterruptedException {
        child.getOutputStream().close();
        child.waitFor();
    }

    @Test
    void aFolderIsItsUsersAloneAndGoneWithTheRun() throws IOException {
        Path temporary = access().temporary();
        try (FetchedRepository repository = make(temporary)) {
            assertThat(repository.getDirectory()).isDirectory();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folders(temporary).get(0))))
                    .isEqualTo("rwx------");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWhatALiveOneUsesIsNot() throws Exception {
        Path temporary = access().temporary();
        Process live = child(temporary.toString());
        List<Path> used = folders(temporary);
        assertThat(used).hasSize(1);
        make(temporary).close();
        assertThat(folders(temporary)).isEqualTo(used);
        end(live);
        assertThat(folders(temporary)).isEqualTo(used);
        Path other = Files.createDirectories(temporary.resolve("mtc-gitops-fetched-mine/work"));
        Files.createFile(temporary.resolve("mtc-gitops-fetched-file"));
        Files.createSymbolicLink(temporary.resolve("mtc-gitops-fetched-link"), temp);
        make(temporary).close();
        assertThat(used.get(0)).doesNotExist();
        assertThat(other).isDirectory();
        assertThat(folders(temporary)).hasSize(3);
    }

    @Test
    void nothingStaysBehind() throws Exception {
        RealGit.assume();
        Access access = access();
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        git(temp.resolve("a.git"), "config", "http.receivepack", "true");
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            PublishTarget target = remote(server.url("a.git"), access, "main", "");
            committed(GitPublisher.publish(request(target, tree(SHOP, "a\n")), AT_ONCE));
            ExistingBranch.open(target).close();
            assertThatThrownBy(() -> GitPublisher.publish(
                            request(remote(server.url("b.git"), access, "main", ""), tree(SHOP, "a\n")), AT_ONCE))
                    .isInstanceOf(Failure.class);
            assertThatThrownBy(() -> ExistingBranch.open(remote(server.url("b.git"), access, "main", "")))
                    .isInstanceOf(Failure.class);
        }
        assertThat(access.temporary()).isEmptyDirectory();
    }

    @Test
    void aRepositoryMayBeLargerThanTheHeap() throws Exception {
        RealGit.assume();
        Path temporary = access().temporary();
        git(temp, "init", "-q", "-b", "main", "work");
        Path work = temp.resolve("work");
        git(work, "config", "core.compression", "0");
        git(work, "config", "pack.window", "0");
        git(work, "config", "http.receivepack", "true");
        byte[] noise = new byte[5_000_000];
        Random random = new Random(8);
        for (int i = 0; i < 20; i++) {
            random.nextBytes(noise);
            Files.write(work.resolve("f" + i), noise);
        }
        git(work, "add", ".");
        git(work, "commit", "-q", "-m", "x");
        git(work, "checkout", "-q", "--detach");
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            end(child(temporary.toString(), server.url("work/.git")));
            assertThat(server.sent.get()).isGreaterThan(100_000_000);
        }
        assertThat(git(work, "show", "main:" + SHOP)).isEqualTo("b");
        assertThat(temporary).isEmptyDirectory();
    }
}
