package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The example of a rule of {@code krm} is a list that breaks it and one that does not, beside the fleet of the README. */
final class KrmExamplesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fleet() throws IOException {
        Invocation.write(
                folder.resolve("pairs/shop.yaml"),
                Files.readString(Path.of("golden", "smallest-pair", "input", "shop.yaml")));
    }

    @TestFactory
    Stream<DynamicTest> examplesShowTheirRule() {
        return RulePagesTest.pages().values().stream()
                .filter(page -> page.id().startsWith("KRM-"))
                .map(page -> DynamicTest.dynamicTest(page.id(), () -> {
                    List<String> lists = Markdown.blocks(page.body(), "yaml");
                    assertThat(lists).hasSize(2);
                    assertThat(krm(lists.get(0)).err()).contains(": error " + page.id() + ": ");
                    assertThat(krm(lists.get(1)).code()).isZero();
                }));
    }

    private Invocation krm(String list) {
        return Invocation.of(folder, list, Map.of(), false, "krm");
    }
}
