package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real shells complete; the packages {@code bash}, {@code zsh} and {@code fish} of Debian bring them. */
class CompletionTest {
    /** Each with what its last word becomes. */
    private static final String[][] LINES = {
        {"mtc-gitops che", "check"},
        {"mtc-gitops check -o sar", "sarif"},
        {"mtc-gitops check --output sar", "sarif"},
        {"mtc-gitops check --stri", "--strict"},
        {"mtc-gitops check -f some-fi", "some-file.yaml"},
        {"mtc-gitops completion zs", "zsh"},
    };

    @TempDir
    Path folder;

    @BeforeEach
    void file() throws IOException {
        Files.writeString(folder.resolve("some-file.yaml"), "");
    }

    private String run(String... command) throws IOException, InterruptedException {
        String shell = command[0];
        Files.writeString(
                folder.resolve("script"),
                Invocation.of(folder, "completion", shell).out());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        return Files.readString(output);
    }

    private static void assumeThere(String shell) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
        assumeThat(there).as(shell + " is not installed").isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5})
    void bash(int line) throws Exception {
        assumeThere("bash");
        List<String> words = List.of(LINES[line][0].split(" "));
        String script = "source ./script; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.size() - 1) + "; _mtc_gitops; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertThat(run("bash", "--norc", "-c", script)).isEqualTo(LINES[line][1] + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void fish(int line) throws Exception {
        assumeThere("fish");
        String script = "source ./script; complete -C '" + LINES[line][0] + "'";
        Stream<String> found = run("fish", "--no-config", "-c", script)
                .lines()
                .map(candidate -> candidate.split("\t")[0]);
        assertThat(found).containsExactly(LINES[line][1]);
    }

    /** A terminal, with the key for completion pressed; the shell puts a blank behind a word that is the only one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void zsh(int line) throws Exception {
        assumeThere("zsh");
        String word = LINES[line][0].replaceFirst(".* ", "");
        String typed = LINES[line][0];
        String script = """
                zmodload zsh/zpty
                zpty c 'TERM=dumb zsh -f -i'
                zpty -w c 'PROMPT=; autoload -Uz compinit; compinit -u -D; source ./script; print REA""DY'
                zpty -r -m c out '*READY*'
                zpty -w -n c '%s'$'\\t'
                zpty -r -m c out '*%s*%s *' && print completed
                zpty -d c
                """.formatted(typed, typed, LINES[line][1].substring(word.length()));
        assertThat(run("zsh", "-f", "-c", script)).isEqualTo("completed\n");
    }
}
