package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verb loads the libraries that it works with, and no others: what is loaded is most of what a short run costs. */
class VerbClassesTest {
    private static final String INPUT =
            Path.of("golden/smallest-pair/input").toAbsolutePath().toString();
    private static final Pattern LOADED = Pattern.compile(
            "(?m)^(freemarker|org\\.snakeyaml|org\\.eclipse\\.jgit|org\\.slf4j|picocli|java\\.util\\.logging|java\\.net\\.http)\\.");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "completion", "render --help", "publish --help", "rendr", "render"})
    void theCommandLineNeedsNoOtherLibrary(String command) throws Exception {
        assertThat(loaded(command.split(" "))).containsExactly("picocli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"render --output-dir tree", "render", "check --output-dir tree", "check -o json"})
    void whatTouchesNoRepositoryNeedsNoGit(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("-f", INPUT));
        assertThat(loaded(words.toArray(String[]::new))).containsExactly("freemarker", "org.snakeyaml", "picocli");
    }

    @Test
    void explainNeedsNoGit() throws Exception {
        assertThat(loaded("explain", "-f", INPUT, INPUT + "/shop.yaml:8"))
                .containsExactly("freemarker", "org.snakeyaml", "picocli");
    }

    @Test
    void mistakesInTheInputNeedNoTemplates() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "kind: ClusterPear\n");
        assertThat(loaded("check", "-f", wrong.toString())).containsExactly("org.snakeyaml", "picocli");
    }

    @Test
    void publishNeedsGit() throws Exception {
        assertThat(loaded("publish", "-f", INPUT, "--repo", "fleet.git"))
                .contains("org.eclipse.jgit", "freemarker")
                .doesNotContain("java.net.http");
    }

    /** The libraries of which a run loads a class. */
    private Set<String> loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.freemarker.loggerLibrary=none",
                "-Xlog:class+load:file=classes.txt:none",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.mtcgitops.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isBetween(0, 2);
        Set<String> libraries = new TreeSet<>();
        LOADED.matcher(Files.readString(folder.resolve("classes.txt")))
                .results()
                .map(result -> result.group(1))
                .forEach(libraries::add);
        return libraries;
    }
}
