package dev.mtcgitops.cli;

import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --version}, and how make finds the commit that it tells. */
final class VersionTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^COMMIT := \\$\\(shell (.*)\\)$");

    @TempDir
    private Path temp;

    @Test
    void theLineNamesVersionCommitAndJava() {
        assertThat(line("1a2b3c4d5e6f")).isEqualTo("mtc-gitops 1.2.3 (commit 1a2b3c4d5e6f, Java 17.0.15 Debian)");
        assertThat(line("")).isEqualTo("mtc-gitops 1.2.3 (Java 17.0.15 Debian)");
    }

    private static String line(String commit) {
        Properties properties = new Properties();
        properties.setProperty("version", "1.2.3");
        properties.setProperty("commit", commit);
        return Version.line(properties, "17.0.15 Debian");
    }

    @Test
    void theCommitIsThatOfTheSources() throws Exception {
        RealGit.assume();
        Path sources = Files.createDirectory(temp.resolve("sources"));
        git(sources, "init", "-q", "-b", "main");
        Files.writeString(sources.resolve("a.txt"), "a\n");
        git(sources, "add", "a.txt");
        git(sources, "commit", "-qm", "First");
        git(sources, "tag", "-am", "A release", "v1");
        String commit = git(sources, "rev-parse", "--short=12", "HEAD");
        assertThat(commit(sources)).isEqualTo(commit);

        git(sources, "worktree", "add", "-qb", "other", "../linked");
        Path linked = temp.resolve("linked");
        git(linked, "commit", "-q", "--allow-empty", "-m", "Second");
        assertThat(commit(linked))
                .isEqualTo(git(linked, "rev-parse", "--short=12", "HEAD"))
                .isNotEqualTo(commit);

        Files.writeString(sources.resolve("a.txt"), "b\n");
        assertThat(commit(sources)).isEqualTo(commit + "-dirty");
        // An archive of the sources, unpacked in a repository of others.
        assertThat(commit(Files.createDirectory(sources.resolve("unpacked")))).isEmpty();
    }

    private static String commit(Path folder) throws IOException, InterruptedException {
        Matcher command = COMMAND.matcher(Files.readString(Path.of("Makefile")));
        assertThat(command.find()).isTrue();
        Process shell = new ProcessBuilder("sh", "-c", command.group(1))
                .directory(folder.toFile())
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), UTF_8);
        shell.waitFor();
        return out.strip();
    }
}
