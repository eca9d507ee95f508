package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The example of a rule of {@code adopt} is a capture of the cluster {@code lab}, and what is said of it. */
final class AdoptExamplesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> examplesShowTheirRule() {
        return RulePagesTest.pages().values().stream()
                .filter(page -> page.id().startsWith("ADOPT-"))
                .filter(page -> !Markdown.blocks(page.body(), "yaml").isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.id(), () -> judge(page.id(), page.body())));
    }

    private void judge(String id, String text) {
        Path work = folder.resolve(id);
        Invocation.write(work.resolve("lab.yaml"), Markdown.blocks(text, "yaml").get(0));
        Invocation adopted = Invocation.of(work, "adopt", "--cluster", "lab=lab.yaml");
        List<String> said = Markdown.blocks(text, "text").get(0).lines().toList();
        assertThat(adopted.err().lines()).containsAll(said);
    }
}
