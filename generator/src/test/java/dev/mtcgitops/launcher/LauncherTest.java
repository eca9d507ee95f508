package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.launcher.Installation.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launchers find a Java and call it. The one for Windows is only read here. */
class LauncherTest {
    private static final Path SOURCES = Path.of("generator/src/main/launcher");
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final Pattern FLAG = Pattern.compile("(?<=[ '=])-[XD][A-Za-z0-9:+.=-]+");

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell");
        installation = new Installation(folder.resolve("with blanks"));
        Installation.copy(SOURCES, installation.home().resolve("bin"));
        Files.createDirectories(installation.home().resolve("lib"));
        Files.createFile(installation.jar());
    }

    @Test
    void withoutAnyJavaOneLineSaysSo() {
        assertThat(installation.run(Map.of("PATH", ""), "--help"))
                .isEqualTo(new Ended(
                        5, "", "mtc-gitops: Java 17 or newer is needed, in JAVA_HOME or on PATH; none was found.\n"));
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws IOException {
        Path old = java("old", "11.0.2", "exit 1");
        assertThat(installation.run(Map.of("JAVA_HOME", old.toString(), "PATH", ""), "--help"))
                .isEqualTo(new Ended(
                        5,
                        "",
                        "mtc-gitops: Java 17 or newer is needed, in JAVA_HOME or on PATH; " + old
                                + "/bin/java is Java 11.\n"));
    }

    @Test
    void aJavaOnThePathStandsInForOneThatIsTooOld() throws IOException {
        Path old = java("old", "1.8.0_402", "exit 1");
        Path right = java("right", "21", "echo right");
        Map<String, String> environment = Map.of("JAVA_HOME", old.toString(), "PATH", right + "/bin");
        assertThat(installation.run(environment, "--help")).isEqualTo(new Ended(0, "right\n", ""));
    }

    @Test
    void argumentsAndExitCodesPassUnchanged() throws IOException {
        Path java = java("java", "17.0.1", "for last; do printf '<%s>' \"$last\"; done; exit 42");
        Ended ended = installation.run(
                Map.of("JAVA_HOME", java.toString(), "PATH", "", "MTC_GITOPS_JAVA_OPTS", "-Da=b -Dc=d"),
                "a b",
                "",
                "*",
                "$HOME",
                "--make-archive");
        assertThat(ended.code()).isEqualTo(42);
        assertThat(ended.out())
                .contains("<-Da=b><-Dc=d><-jar><" + installation.home().toRealPath())
                .endsWith("/lib/mtc-gitops.jar><a b><><*><$HOME><--make-archive>");
    }

    @Test
    void anArchiveIsUsedOnlyForTheReleaseThatItIsNamedAfter() throws IOException {
        Path lib = installation.home().toRealPath().resolve("lib");
        for (String name : List.of("mtc-gitops-17.jsa", "mtc-gitops-25.aot")) {
            Files.writeString(lib.resolve(name), "1234");
            Files.writeString(lib.resolve(name + ".size"), "4\n");
        }
        String seventeen = "<-XX:SharedArchiveFile=" + lib.resolve("mtc-gitops-17.jsa") + "><-jar>";
        String twentyFive = "<-XX:AOTCache=" + lib.resolve("mtc-gitops-25.aot") + "><-jar>";
        assertThat(optionsOf("17.0.15")).contains("<-Xlog:disable>", seventeen);
        assertThat(optionsOf("25")).contains("<-Xlog:disable>", twentyFive);
        assertThat(optionsOf("21.0.2")).doesNotContain("Archive", "AOTCache", "-Xlog");
    }

    @Test
    void whoSaysHowToShareClassesIsHeard() throws IOException {
        archive();
        Path java = java("java", "17", "printf '<%s>' \"$@\"");
        Map<String, String> environment = Map.of(
                "JAVA_HOME", java.toString(), "PATH", System.getenv("PATH"), "MTC_GITOPS_JAVA_OPTS", "-Xshare:off");
        assertThat(installation.run(environment, "--help").out())
                .contains("<-Xshare:off>")
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void withoutToolsTheArchiveIsLeftAlone() throws IOException {
        archive();
        Path java = java("java", "17", "echo right");
        assertThat(installation.run(Map.of("JAVA_HOME", java.toString(), "PATH", ""), "--help"))
                .isEqualTo(new Ended(0, "right\n", ""));
    }

    @Test
    void itIsFoundBehindLinks() throws IOException {
        Path java = java("java", "17", "echo \"$@\"");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("links")).resolve("tool"),
                Path.of("../with blanks/bin/mtc-gitops"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", link.toString());
        builder.environment().put("JAVA_HOME", java.toString());
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("-jar " + installation.jar().toRealPath() + "\n");
    }

    @Test
    void bothLaunchersStartJavaAlike() throws IOException {
        String posix = Files.readString(SOURCES.resolve("mtc-gitops"));
        String windows = Files.readString(SOURCES.resolve("mtc-gitops.cmd"));
        // Whether a terminal shows the output, Windows does not tell.
        assertThat(flags(windows)).isNotEmpty().isEqualTo(flags(posix.replaceAll(".*\\.terminal=true.*", "")));
        assertThat(windows).contains("dev.mtcgitops.cli.TrainingRun", "%MTC_GITOPS_JAVA_OPTS% -jar", " %*\r\n");
    }

    @Test
    void theLauncherForWindowsIsWellFormed() throws IOException {
        String text = Files.readString(SOURCES.resolve("mtc-gitops.cmd"), StandardCharsets.US_ASCII);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n", "\t");
        assertThat(text).startsWith("@echo off\r\n").endsWith("exit /b 5\r\n");
        for (MatchResult jump :
                Pattern.compile("(?:call|goto) :(\\w+)").matcher(text).results().toList()) {
            assertThat(text).contains("\r\n:" + jump.group(1) + "\r\n");
        }
        assertThat(text.chars().filter(c -> c == '(').count())
                .isEqualTo(text.chars().filter(c -> c == ')').count());
    }

    private void archive() throws IOException {
        Path archive = installation.home().resolve("lib/mtc-gitops-17.jsa");
        Files.writeString(archive, "1234");
        Files.writeString(archive.resolveSibling("mtc-gitops-17.jsa.size"), "4\n");
    }

    private String optionsOf(String version) throws IOException {
        Path java = java("java-" + version, version, "printf '<%s>' \"$@\"");
        return installation
                .run(Map.of("JAVA_HOME", java.toString(), "PATH", System.getenv("PATH")), "--help")
                .out();
    }

    private static TreeSet<String> flags(String launcher) {
        TreeSet<String> flags = new TreeSet<>();
        FLAG.matcher(launcher).results().map(MatchResult::group).forEach(flags::add);
        return flags;
    }

    /** A home of something that says it is a Java of {@code version} and runs {@code script}. */
    private Path java(String name, String version, String script) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
