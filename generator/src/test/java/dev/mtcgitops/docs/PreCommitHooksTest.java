package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks in {@code .pre-commit-hooks.yaml}: their commands, and pre-commit itself with the configuration that the file shows. */
final class PreCommitHooksTest {
    private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
    /** Where CI installs it. */
    private static final Path INSTALLED = Path.of("target", "tools", "pre-commit", "bin", "pre-commit");

    @TempDir
    Path temp;

    private JobShell shell;
    private StandInForge forge;

    @BeforeEach
    void open() throws Exception {
        shell = JobShell.create(temp);
        forge = StandInForge.open(shell);
    }

    @AfterEach
    void close() {
        if (forge != null) {
            forge.close();
        }
    }

    @Test
    void commandsPassWhatIsRightAndTellWhatIsNot() throws Exception {
        assertThat(shell.run(command("mtc-gitops-check"), Map.of()))
                .as(shell.log())
                .isZero();
        assertThat(shell.run(command("mtc-gitops-fmt"), Map.of()))
                .as(shell.log())
                .isZero();
        assertThat(shell.log()).isEmpty();
        replace("  name: shop\n", "  name: shop  \r\n");
        assertThat(shell.run(command("mtc-gitops-fmt"), Map.of()))
                .as(shell.log())
                .isZero();
        assertThat(shell.log()).isEqualTo("pairs/shop.yaml\n");
        replace("  name: shop", "  nmae: shop");
        assertThat(shell.run(command("mtc-gitops-check"), Map.of()))
                .as(shell.log())
                .isEqualTo(2);
    }

    private static String command(String id) throws IOException {
        for (JsonNode hook : new YAMLMapper().readTree(HOOKS.toFile())) {
            if (hook.get("id").asText().equals(id)) {
                StringBuilder command = new StringBuilder(hook.get("entry").asText());
                hook.get("args").forEach(argument -> command.append(' ').append(argument.asText()));
                return command.toString();
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void preCommitRunsThem() throws Exception {
        String program =
                Files.isExecutable(INSTALLED) ? INSTALLED.toAbsolutePath().toString() : "pre-commit";
        assumeTrue(JobShell.runs(program), "SKIPPED: there is no pre-commit");
        Path project = Files.createDirectory(temp.resolve("mtc-gitops.git"));
        RealGit.git(project, "init", "-q", "-b", "main");
        Files.copy(HOOKS, project.resolve(HOOKS));
        RealGit.git(project, "add", ".");
        RealGit.git(project, "commit", "-qm", "Hooks");
        RealGit.git(project, "tag", configuration().replaceFirst("(?s).* rev: (\\S+).*", "$1"));
        Files.writeString(
                shell.work().resolve(".pre-commit-config.yaml"),
                configuration().replace("https://git.example.com/mtc-gitops.git", project.toString()));
        RealGit.git(shell.work(), "add", ".");
        Map<String, String> environment =
                Map.of("PRE_COMMIT_HOME", temp.resolve("cache").toString());
        assertThat(shell.run(program + " run --all-files", environment))
                .as(shell.log())
                .isZero();
        assertThat(shell.log()).contains("Passed").doesNotContain("Skipped");
        replace("  name: shop\n", "  name: shop  \n");
        assertThat(shell.run(program + " run --all-files", environment))
                .as(shell.log())
                .isOne();
        assertThat(shell.log()).contains("format the pairs of clusters", "files were modified by this hook");
        replace("  name: shop\n", "  nmae: shop\n");
        assertThat(shell.run(program + " run --all-files", environment))
                .as(shell.log())
                .isOne();
        assertThat(shell.log()).contains("Failed", "pairs/shop.yaml", "exit code: 2");
    }

    @Test
    void theExampleNamesTheVersionOfTheProgram() throws IOException {
        String version = Invocation.of(temp, "--version").out().split(" ")[1];
        assertThat(configuration()).contains("    rev: v" + version + "\n");
    }

    /** The example in the comment. */
    private static String configuration() throws IOException {
        return Files.readString(HOOKS)
                .lines()
                .dropWhile(line -> !line.equals("# repos:"))
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
    }

    private void replace(String text, String by) throws IOException {
        Path pair = shell.work().resolve("pairs/shop.yaml");
        assertThat(pair).content().contains(text);
        Invocation.write(pair, Files.readString(pair).replace(text, by));
        RealGit.git(shell.work(), "add", ".");
    }
}
