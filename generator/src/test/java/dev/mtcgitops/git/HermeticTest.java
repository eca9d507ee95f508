package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HermeticTest {
    @TempDir
    Path temp;

    /** Publishes in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            System.out.println(Publishing.publish(Path.of(arguments[0]), Publishing.tree(SHOP, arguments[1])));
            System.out.println(GitPublisher.publish(
                    request(remote(arguments[2], Publishing.OPEN, "main", ""), Publishing.tree(SHOP, arguments[1])),
                    Publishing.AT_ONCE));
            Path input = Path.of(arguments[3]);
            SourceRepository.find(input, Set.of(), new Diagnostics());
            try (BaseRevision base = BaseRevision.find(List.of("."), input, "HEAD", new Diagnostics())
                    .orElseThrow()) {
                System.out.println("inputs " + base.inputs());
            }
            System.out.println("children " + ProcessHandle.current().children().count());
        }
    }

    @Test
    void nothingIsWrittenOutsideTheRepositoryAndTheEnvironmentChangesNothing() throws Exception {
        Path home = Files.createDirectory(temp.resolve("home"));
        Path scratch = Files.createDirectory(temp.resolve("tmp"));
        Path marker = temp.resolve("marker");
        Path path = Files.createDirectory(temp.resolve("path"));
        for (String command : new String[] {"git", "sh", "bash"}) {
            Files.writeString(path.resolve(command), "#!/bin/bash\n/usr/bin/touch " + marker + "\n");
            assertThat(path.resolve(command).toFile().setExecutable(true)).isTrue();
        }
        RealGit.assume();
        RealGit.git(temp, "init", "-q", "--bare", "-b", "main", "served.git");
        RealGit.git(temp.resolve("served.git"), "config", "http.receivepack", "true");
        RealGit.git(temp, "init", "-q", "input");
        RealGit.git(temp.resolve("input"), "commit", "-q", "--allow-empty", "-m", "start");
        GitHttpServer server = GitHttpServer.open(temp);
        for (String content : new String[] {"a\n", "b\n"}) {
            ProcessBuilder builder = new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.io.tmpdir=" + scratch,
                            "-Duser.home=" + home,
                            "-XX:-UsePerfData",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            temp.resolve("place/a.git").toString(),
                            content,
                            server.url("served.git"),
                            temp.resolve("input").toString())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().put("HOME", home.toString());
            builder.environment().put("PATH", path.toString());
            builder.environment().put("GIT_DIR", "/nonexistent");
            builder.environment().put("GIT_OBJECT_DIRECTORY", "/nonexistent");
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.split("Committed\\[", -1)).as(output).hasSize(3);
            assertThat(output).contains("inputs [.]", "children 0");
        }
        server.close();
        assertThat(home).isEmptyDirectory();
        assertThat(scratch).isEmptyDirectory();
        assertThat(marker).doesNotExist();
        assertThat(temp.resolve("place")).isDirectoryContaining("glob:**/a.git");
    }

    @Test
    void commandsAreRefused() throws IOException {
        ProcessFreeFileSystem fileSystem = new ProcessFreeFileSystem(temp.toFile());
        assertThatThrownBy(() -> fileSystem.newInstance().runInShell("true", new String[0]))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(fileSystem.discoverGitExe()).isNull();
        assertThat(fileSystem.userHome()).isEqualTo(temp.toFile());
    }
}
