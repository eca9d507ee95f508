package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The real Git as an independent reader and writer of repositories; without user and system configuration. */
public final class RealGit {
    private static final boolean PRESENT =
            run(Path.of("."), Map.of(), "--version").code() == 0;

    record Result(int code, String output) {}

    private RealGit() {}

    public static void assume() {
        Assumptions.assumeTrue(PRESENT, "git is not on PATH: what it would read goes unchecked");
    }

    /** What git prints, without the last line break; it must succeed. */
    public static String git(Path directory, String... arguments) {
        Result result = run(directory, Map.of(), arguments);
        assertThat(result.code())
                .as(String.join(" ", arguments) + "\n" + result.output())
                .isZero();
        return result.output().stripTrailing();
    }

    static Result run(Path directory, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment()
                .putAll(Map.of(
                        "HOME", "/nonexistent",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ada",
                        "GIT_AUTHOR_EMAIL", "ada@example.com",
                        "GIT_AUTHOR_DATE", "2024-05-06T07:08:09+0530",
                        "GIT_COMMITTER_NAME", "Grace",
                        "GIT_COMMITTER_EMAIL", "grace@example.com",
                        "GIT_COMMITTER_DATE", "2024-05-07T07:08:09-0800"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            if (arguments.length == 1 && arguments[0].equals("--version")) {
                return new Result(127, "");
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
