package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioTest {
    @TempDir
    Path folder;

    @Test
    void eachRunIsPreparedAndEnoughIsEnough() throws IOException, InterruptedException {
        List<String> prepared = new ArrayList<>();
        Command java = Command.of(Path.of(System.getProperty("java.home"), "bin", "java"), "-version");
        Scenario scenario = new Scenario("java", 2, 0.5, () -> prepared.add("once"), List.of(java));

        for (int i = 0; i < 3; i++) {
            scenario.run(folder.resolve("log"));
        }

        assertThat(prepared).hasSize(2);
        assertThat(scenario.runs()).isEqualTo(2);
        assertThat(scenario.sampled()).isTrue();
        assertThat(Files.readString(folder.resolve("log"))).contains("version");
    }

    @Test
    void repetitionsAreNoSample() {
        assertThat(Scenario.repeated("x", 1, List.of(Command.of("x"))).sampled())
                .isFalse();
    }

    @Test
    void aTreeIsDeletedWhole() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c"), "text");

        Scenario.delete(folder.resolve("a"));
        Scenario.delete(folder.resolve("missing"));

        assertThat(folder.resolve("a")).doesNotExist();
    }
}
