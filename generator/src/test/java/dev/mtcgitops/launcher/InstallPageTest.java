package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/install.md}: those about an archive are run as they are written, {@code make check-container} builds the image. */
class InstallPageTest {
    private static final String VERSION =
            Invocation.of(Path.of(""), "--version").out().split(" ")[1];

    @TempDir
    Path folder;

    @Test
    void anArchiveIsCheckedInstalledAndRemoved() throws Exception {
        assumeTrue(
                Stream.of("/usr/bin", "/bin").anyMatch(place -> Files.isExecutable(Path.of(place, "sha256sum"))),
                "SKIPPED, the installation is not tried: there is no sha256sum");
        archive();
        List<String> blocks = blocks(section("From the archive"), "sh");
        assertThat(blocks).hasSize(4);
        String said = sh(String.join("", blocks.subList(0, 3)));
        assertThat(said)
                .startsWith("mtc-gitops-" + VERSION + ".tar.gz: OK\nmtc-gitops " + VERSION + " ")
                .contains("\nmade " + folder.toRealPath().resolve("home/.local/lib/mtc-gitops-" + VERSION))
                .endsWith("The end.\n");
        assertThat(folder.resolve("home/.local/share/bash-completion/completions/mtc-gitops"))
                .hasContent(Invocation.of(folder, "completion", "bash").out());
        assertThat(folder.resolve("home/.local/share/man/man1/mtc-gitops.1")).hasContent("manual");
        sh(blocks.get(3));
        try (Stream<Path> left = Files.walk(folder.resolve("home"))) {
            assertThat(left.filter(path -> !Files.isDirectory(path))).isEmpty();
        }
    }

    @Test
    void whatIsSaidInContainersIsACommand() throws IOException {
        String page = section("As a container");
        List<String> yaml = blocks(page, "yaml");
        JsonNode tekton = new YAMLMapper().readTree(yaml.get(0)).at("/spec/steps/0");
        JsonNode gitlab = new YAMLMapper().readTree(yaml.get(1)).at("/check");
        assertThat(tekton.at("/env/0/name").asText()).isEqualTo("FLEET_TOKEN");
        assertThat(gitlab.at("/image/entrypoint/0").asText("none")).isEmpty();
        assertCommand(tekton.get("script").asText().lines().skip(1).findFirst().orElseThrow());
        assertCommand(gitlab.at("/script/0").asText().replaceFirst(" > .*", ""));
        assertCommand(page.replaceFirst("(?s).*\npodman run [^\n]* (mtc-gitops):\\S+ ([^\n]+)\n.*", "$1 $2"));
    }

    @Test
    void theVersionIsThisOne() throws IOException {
        assertThat(Pattern.compile("mtc-gitops[-:](\\d[\\d.]*\\d)")
                        .matcher(page())
                        .results())
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.group(1)).isEqualTo(VERSION));
    }

    /** A line with a verb, and flags that it has. */
    private void assertCommand(String line) {
        List<String> words = List.of(line.split(" "));
        assertThat(words.get(0)).isEqualTo("mtc-gitops");
        Invocation help = Invocation.of(folder, words.get(1), "--help");
        assertThat(help.code()).as(line).isZero();
        assertThat(words.stream().filter(word -> word.startsWith("-")))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(help.out()).containsPattern("\n +(-., )?" + flag + "[, =]"));
    }

    /** What {@code make dist} leaves, as far as the page speaks of it. */
    private void archive() throws Exception {
        String name = "mtc-gitops-" + VERSION;
        Installation made = Installation.create(
                Files.createDirectories(folder.resolve("here")).resolve(name));
        Invocation.write(made.home().resolve("share/man/man1/mtc-gitops.1"), "manual");
        sh("tar -czf " + name + ".tar.gz " + name + "\nrm -r " + name + "\nsha256sum *.tar.gz >SHA256SUMS\n");
    }

    private String sh(String commands) throws IOException, InterruptedException {
        // How a manual is shown depends on the machine.
        Path man = folder.resolve("bin/man");
        Invocation.write(man, "#!/bin/sh\ntest -r ~/.local/share/man/man1/$1.1 && echo The end.\n");
        assertThat(man.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-e", "-c", commands)
                .directory(folder.resolve("here").toFile())
                .redirectErrorStream(true);
        shell.environment().put("HOME", folder.resolve("home").toString());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment()
                .put("PATH", folder.resolve("bin") + ":" + folder.resolve("home/.local/bin") + ":/usr/bin:/bin");
        Process process = shell.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "install.md"));
    }

    private static String section(String heading) throws IOException {
        return page().replaceFirst("(?s).*\n## " + heading + "\n", "").replaceFirst("(?s)\n## .*", "");
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
