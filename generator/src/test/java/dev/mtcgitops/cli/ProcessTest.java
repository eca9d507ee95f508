package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the streams of a real process. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void aReaderThatLeavesIsNoMistake() throws Exception {
        String[] names = new String[40];
        for (int i = 0; i < names.length; i++) {
            names[i] = "pair-" + i;
        }
        Invocation.writePairs(folder, names);
        Process process = start(ProcessBuilder.Redirect.PIPE, "render", "-q", "-f", "pairs");
        assertThat((char) process.getInputStream().read()).isEqualTo('-');
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(ExitCode.IO.code());
        assertThat(errors(process)).isEmpty();
    }

    @Test
    void resultsThatCannotBeWrittenAreAnError() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full: a full disk goes unchecked");
        Invocation.writePairs(folder, "a");
        Process process = start(ProcessBuilder.Redirect.to(full.toFile()), "render", "-q", "-f", "pairs");
        assertThat(process.waitFor()).isEqualTo(5);
        assertThat(errors(process)).matches("mtc-gitops: standard output cannot be written: .+\n");
    }

    @Test
    void textIsUtf8WhateverTheLocale() throws Exception {
        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a") + "  größe: 1\n");
        Process process = start(ProcessBuilder.Redirect.PIPE, "check", "-f", "pairs");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors(process)).contains("größe: 1");
    }

    private Process start(ProcessBuilder.Redirect output, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.redirectOutput(output)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private String errors(Process process) throws IOException {
        assertThat(process.isAlive()).isFalse();
        return Files.readString(folder.resolve("errors.txt"), StandardCharsets.UTF_8);
    }
}
