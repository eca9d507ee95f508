package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheOptionTest {
    @TempDir
    Path temp;

    @BeforeEach
    void setUp() {
        Invocation.writePairs(temp, "p1", "p2", "p3");
    }

    private Invocation render(String output, String... more) {
        Stream<String> all = Stream.concat(Stream.of("render", "-f", "pairs", "--output-dir", output), Stream.of(more));
        return Invocation.of(temp, all.toArray(String[]::new));
    }

    private SortedMap<String, String> contents(String tree) {
        SortedMap<String, String> contents = Invocation.snapshot(temp.resolve(tree));
        contents.replaceAll((path, text) -> text.substring(text.indexOf(' ')));
        return contents;
    }

    @Test
    void goesOnFromTheLastRun() throws IOException {
        Invocation first = render("tree", "--cache", "cache");
        assertThat(first.code()).isZero();
        Invocation again = render("tree", "--cache", "cache");
        assertThat(again.code()).isZero();
        assertThat(again.err()).isEqualTo(first.err());
        assertThat(again.out()).contains("unchanged");
        assertThat(render("other").code()).isZero();
        assertThat(contents("tree")).isEqualTo(contents("other"));
    }

    @Test
    void makesAgainWhatSomebodyTookAway() throws IOException {
        render("tree", "--cache", "cache");
        var before = contents("tree");
        try (var files = Files.walk(temp.resolve("tree/clusters"))) {
            for (Path file : files.filter(Files::isRegularFile).limit(3).toList()) {
                Files.delete(file);
            }
        }
        assertThat(render("tree", "--cache", "cache").code()).isZero();
        assertThat(contents("tree")).isEqualTo(before);
        assertThat(render("elsewhere", "--cache", "cache").code()).isZero();
        assertThat(contents("elsewhere")).isEqualTo(before);
    }

    @Test
    void isADirectory() throws IOException {
        assertThat(render("tree", "--cache", "").code()).isEqualTo(2);
        Files.writeString(temp.resolve("file"), "");
        Invocation wrong = render("tree", "--cache", "file");
        assertThat(wrong.code()).isEqualTo(5);
        assertThat(wrong.err()).contains("OUTPUT-010");
        assertThat(temp.resolve("tree")).doesNotExist();
    }
}
