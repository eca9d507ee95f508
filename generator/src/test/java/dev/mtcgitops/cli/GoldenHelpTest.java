package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenHelpTest {
    private static final Path APPROVED = Path.of("generator/src/test/resources/dev/mtcgitops/cli");

    @ParameterizedTest
    @ValueSource(strings = {"render", "check", "explain", "publish"})
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
    void helpOfCompletionFitsAScreen() throws IOException {
        compare(
                "help-completion",
                Invocation.of(Path.of(""), "completion", "--help").out());
    }

    @Test
    void completionKnowsVerbsFlagsAndWords() {
        Invocation script = Invocation.of(Path.of(""), "completion");
        assertThat(script.code()).isZero();
        assertThat(script.err()).isEmpty();
        assertThat(script.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("render check explain publish", "'--overwrite-edited'", "\"text\" \"json\" \"sarif\"");
    }

    @Test
    void helpOfTheProgramNamesVerbsAndExitCodes() throws IOException {
        Invocation help = Invocation.of(Path.of(""), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        compare("help", help.out());
    }

    @Test
    void withoutAVerbHelpIsAnError() {
        Invocation none = Invocation.of(Path.of(""));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo(Invocation.of(Path.of(""), "--help").out());
    }

    private static void compare(String name, String help) throws IOException {
        assertThat(help.lines().toList())
                .hasSizeLessThanOrEqualTo(28)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        Path approved = APPROVED.resolve(name + ".txt");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, help);
        }
        assertThat(help).isEqualTo(Files.readString(approved));
    }
}
