package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenHelpTest {
    private static final Path APPROVED = Path.of("generator/src/test/resources/dev/mtcgitops/cli");

    @ParameterizedTest
    @ValueSource(strings = {"render", "check", "explain", "list", "trace", "publish", "fmt"})
    void helpOfAVerbFitsAScreen(String verb) throws IOException {
        Invocation help = Invocation.of(Path.of(""), verb, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: mtc-gitops " + verb + " -f PATH...")
                .contains("\nExample:\n  mtc-gitops " + verb + " -f pairs/");
        compare("help-" + verb, help.out());
    }

    @Test
    void helpOfAdoptFitsAScreen() throws IOException {
        compare("help-adopt", Invocation.of(Path.of(""), "adopt", "--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "krm", "schema", "test"})
    void helpOfAVerbWithoutAFleetFitsAScreen(String verb) throws IOException {
        compare("help-" + verb, Invocation.of(Path.of(""), verb, "--help").out());
    }

    @Test
    void helpOfCompletionFitsAScreen() throws IOException {
        compare(
                "help-completion",
                Invocation.of(Path.of(""), "completion", "--help").out());
    }

    @Test
    void completionKnowsVerbsFlagsAndWords() throws IOException {
        Invocation script = Invocation.of(Path.of(""), "completion");
        assertThat(script.code()).isZero();
        assertThat(script.err()).isEmpty();
        assertThat(script).isEqualTo(Invocation.of(Path.of(""), "completion", "bash"));
        compare("completion-bash", script.out(), Integer.MAX_VALUE);
        compare(
                "completion-fish",
                Invocation.of(Path.of(""), "completion", "fish").out(),
                Integer.MAX_VALUE);
        assertThat(Invocation.of(Path.of(""), "completion", "zsh").out())
                .startsWith("#compdef mtc-gitops\n")
                .endsWith(script.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ren                 | render
                    check -f x -o j     | json junit
                    check --color a     | auto always
                    explain --output j  | json
                    completion f        | fish
                    render --over       | --overwrite-edited
                    render -f pa        | ''
                    v                   | version
                    """)
    void bashCompletes(String line, String words) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash");
        String script = Invocation.of(Path.of(""), "completion").out();
        int last = line.split(" ").length;
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        script + "COMP_WORDS=(mtc-gitops " + line + "); COMP_CWORD=" + last
                                + "; _mtc_gitops; echo \"${COMPREPLY[*]}\"; complete -p mtc-gitops")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .as("files where there are no words")
                .isEqualTo(words + "\ncomplete -o default -F _mtc_gitops mtc-gitops\n");
    }

    @Test
    void versionAndHelpAreVerbs() {
        Path here = Path.of("");
        assertThat(Invocation.of(here, "version")).isEqualTo(Invocation.of(here, "--version"));
        assertThat(Invocation.of(here, "help")).isEqualTo(Invocation.of(here, "--help"));
        assertThat(Invocation.of(here, "help", "check")).isEqualTo(Invocation.of(here, "check", "--help"));
    }

    @Test
    void helpOfTheProgramNamesVerbsAndExitCodes() throws IOException {
        Invocation help = Invocation.of(Path.of(""), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        compare("help", help.out());
    }

    @Test
    void theManualPageIsMadeOfTheHelp() throws IOException {
        compare(ManPage.SHIPPED, ManPage.text());
    }

    @Test
    void withoutAVerbHelpIsAnError() {
        Invocation none = Invocation.of(Path.of(""));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo(Invocation.of(Path.of(""), "--help").out());
    }

    private static void compare(String name, String help) throws IOException {
        assertThat(help.lines().toList()).hasSizeLessThanOrEqualTo(29);
        compare(name, help, 100);
    }

    private static void compare(String name, String help, int width) throws IOException {
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        compare(APPROVED.resolve(name + ".txt"), help);
    }

    private static void compare(Path approved, String help) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, help);
        }
        assertThat(help).isEqualTo(Files.readString(approved));
    }
}
