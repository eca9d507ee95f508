package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In the example of a rule, the YAML before is what the rule finds, and the YAML after is free of it and of errors; other examples are right. */
final class ExamplesTest {
    @TestFactory
    Stream<DynamicTest> examplesShowTheirRule() {
        return RulePagesTest.pages().values().stream()
                .filter(page -> !page.id().startsWith("KRM-"))
                .map(page -> DynamicTest.dynamicTest(page.id(), () -> judge(page.id(), page.body())));
    }

    @Test
    void theExamplesOfTheInputAreOneFleet() throws IOException {
        List<String> documents = Markdown.blocks(Files.readString(Path.of("docs", "input.md")), "yaml");
        assertThat(documents).hasSize(4);
        assertThat(findings(String.join("---\n", documents)))
                .filteredOn(d -> d.severity() != Severity.INFO)
                .isEmpty();
    }

    private static void judge(String id, String text) {
        List<String> blocks = Markdown.blocks(text, "yaml");
        if (blocks.size() < 2) {
            return;
        }
        assertThat(blocks).hasSize(2);
        assertThat(findings(ExampleFleet.around(blocks.get(0))))
                .extracting(Diagnostic::rule)
                .contains(id);
        List<Diagnostic> after = findings(ExampleFleet.around(blocks.get(1)));
        assertThat(after).extracting(Diagnostic::rule).doesNotContain(id);
        assertThat(after).filteredOn(d -> d.severity() == Severity.ERROR).isEmpty();
    }

    private static List<Diagnostic> findings(String input) {
        Diagnostics into = new Diagnostics();
        Pipeline.run(
                Inputs.find(
                        List.of("-"),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Path.of("").toAbsolutePath()),
                Workers.of(1),
                new SourceTexts(),
                into);
        return into.sorted();
    }
}
