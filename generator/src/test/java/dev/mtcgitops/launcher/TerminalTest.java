package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The progress of the program on a pseudo-terminal, while it waits for its input. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TerminalTest {
    private static final String WAITING = "\r\033[?7lFinding files\033[?7h\033[K";
    private static final String ERASE = "\r\033[K";

    @TempDir
    Path folder;

    private Process script;
    private RandomAccessFile input;

    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue(
                run("script", "--version").contains("util-linux"), "no script of util-linux: no terminal is tried");
        Path pipe = folder.resolve("input");
        run("mkfifo", pipe.toString());
        // Opened for both, which waits for nobody.
        input = new RandomAccessFile(pipe.toFile(), "rw");
        Files.writeString(
                folder.resolve("program.sh"),
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -Dmtc-gitops.stderr.terminal=true -cp '"
                        + System.getProperty("java.class.path") + "' " + Main.class.getName()
                        + " check --color never -f - <input");
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", "sh program.sh", "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.environment().remove("CI");
        builder.environment().remove("COLUMNS");
        script = builder.directory(folder.toFile()).start();
        assertThat(read(WAITING.length())).isEqualTo(WAITING);
    }

    @AfterEach
    void end() throws IOException {
        if (script != null) {
            script.destroyForcibly();
            input.close();
        }
    }

    @Test
    void aDiagnosticTakesThePlaceOfProgress() throws Exception {
        input.write("kind: 1\n".getBytes(StandardCharsets.UTF_8));
        input.close();
        String rest = rest();
        assertThat(rest.substring(rest.indexOf(ERASE)))
                .startsWith(ERASE + "info INPUT-008: ")
                .contains("-:1:1: error INPUT-009: ")
                .doesNotContain("clusters", "\033[?7l");
        assertThat(script.waitFor()).isEqualTo(2);
    }

    @Test
    void anInterruptionLeavesAnEmptyLine() throws Exception {
        script.getOutputStream().write(3);
        script.getOutputStream().flush();
        assertThat(rest()).isEqualTo("^C" + ERASE);
        assertThat(script.waitFor()).isEqualTo(130);
    }

    private String read(int length) throws IOException {
        return new String(script.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private String rest() throws IOException {
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        }
    }
}
