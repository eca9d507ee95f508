package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verb loads the libraries that it works with, and no others: what is loaded is most of what a short run costs. */
class VerbClassesTest {
    private static final String INPUT =
            Path.of("golden/smallest-pair/input").toAbsolutePath().toString();
    private static final Pattern LOADED = Pattern.compile(
            "(?m)^(freemarker|com\\.google\\.re2j|org\\.snakeyaml|org\\.eclipse\\.jgit|org\\.slf4j|picocli|java\\.util\\.logging|java\\.net\\.http)\\.");

    @TempDir
    Path folder;

    @Test
    void theCommandLineNeedsNoOtherLibrary() throws Exception {
        assertThat(loaded("--help", "--version", "completion", "render --help", "publish --help", "rendr", "render"))
                .containsExactly("picocli");
    }

    @Test
    void whatTouchesNoRepositoryNeedsNoGit() throws Exception {
        assertThat(loaded(
                        "render --output-dir tree -f " + INPUT,
                        "render -f " + INPUT,
                        "check --output-dir tree -f " + INPUT,
                        "check -o json -f " + INPUT,
                        "explain -f " + INPUT + " " + INPUT + "/shop.yaml:8"))
                .containsExactly("freemarker", "org.snakeyaml", "picocli");
    }

    @Test
    void mistakesInTheInputNeedNoTemplates() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "kind: ClusterPear\n");
        assertThat(loaded("check -f " + wrong)).containsExactly("org.snakeyaml", "picocli");
    }

    @Test
    void publishNeedsGit() throws Exception {
        assertThat(loaded("publish -f " + INPUT + " --repo fleet.git"))
                .contains("org.eclipse.jgit", "freemarker")
                .doesNotContain("java.net.http");
    }

    /** A process that runs a command line per argument, in the folder that is the first, and ends with the largest exit code. */
    static final class Runs {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            System.exit(Stream.of(arguments)
                    .skip(1)
                    .mapToInt(command ->
                            Invocation.of(folder, command.split(" ", -1)).code())
                    .max()
                    .orElseThrow());
        }
    }

    /** The libraries of which one of {@code commands} loads a class, all run in one process. */
    private Set<String> loaded(String... commands) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.txt");
        List<String> process = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.freemarker.loggerLibrary=none",
                "-Xlog:class+load:file=" + classes + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                folder.toString()));
        process.addAll(List.of(commands));
        Process runs = new ProcessBuilder(process).redirectErrorStream(true).start();
        runs.getOutputStream().close();
        String said = new String(runs.getInputStream().readAllBytes());
        assertThat(runs.waitFor()).as(said).isBetween(0, 2);
        Set<String> libraries = new TreeSet<>();
        LOADED.matcher(Files.readString(classes))
                .results()
                .map(result -> result.group(1))
                .forEach(libraries::add);
        return libraries;
    }
}
