package dev.mtcgitops.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A shell as both forges start it, in a repository whose fleet differs from its {@code origin/main}.
 *
 * @param temp a folder with {@code work}, the repository, and {@code bin}, programs that stand in for others
 */
record JobShell(Path temp) {
    static JobShell create(Path temp) throws InterruptedException, IOException {
        JobShell shell = inEmpty(temp);
        Path pair = shell.work().resolve("pairs/shop.yaml");
        Invocation.write(pair, Files.readString(Path.of("golden/smallest-pair/input/shop.yaml")));
        RealGit.git(shell.work(), "init", "-q", "-b", "main");
        RealGit.git(shell.work(), "add", "pairs");
        RealGit.git(shell.work(), "commit", "-qm", "pair");
        RealGit.git(shell.work(), "update-ref", "refs/remotes/origin/main", "HEAD");
        Invocation.write(pair, Files.readString(pair).replace("10.0.0.0/8", "10.0.0.0/9"));
        RealGit.git(shell.work(), "commit", "-qam", "change");
        return shell;
    }

    /** Without the repository. */
    static JobShell inEmpty(Path temp) throws InterruptedException {
        RealGit.assume();
        for (String program : List.of("bash", "curl", "jq")) {
            assumeTrue(runs(program), "SKIPPED: there is no " + program);
        }
        JobShell shell = new JobShell(temp);
        shell.program("curl", "printf '%s\\n' \"$@\" >> " + shell.arguments() + "\nPATH=${PATH#*:} exec curl \"$@\"\n");
        return shell;
    }

    Path work() {
        return temp.resolve("work");
    }

    Path bin() {
        return temp.resolve("bin");
    }

    /** Puts a program before those of the system. */
    void program(String name, String script) {
        Invocation.write(bin().resolve(name), "#!/bin/sh\n" + script);
        assertThat(bin().resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private Path arguments() {
        return temp.resolve("arguments.txt");
    }

    /** The exit code; a token is never printed, and no argument of a program. */
    int run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script)
                .directory(work().toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(environment);
        shell.environment().put("PATH", bin() + ":" + System.getenv("PATH"));
        Process process = shell.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(out).doesNotContain(StandInForge.TOKEN);
        if (Files.exists(arguments())) {
            assertThat(arguments()).content().doesNotContain(StandInForge.TOKEN);
        }
        Files.writeString(temp.resolve("log.txt"), out);
        return process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(temp.resolve("log.txt"));
    }

    static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
