package dev.mtcgitops.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mtcgitops.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a page under {@code docs/rules/}, every page a rule, and the index names them all. */
final class RulePagesTest {
    private static final Path FOLDER = Path.of("docs", "rules");
    private static final String INDEX = "README.md";
    private static final List<String> SECTIONS = List.of("## What it means", "## Why", "## How to fix", "## Example");

    @BeforeEach
    void thereArePages() {
        assumeTrue(
                !pages().isEmpty(),
                () -> "No pages yet for " + RuleCatalog.byId().keySet());
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        TreeSet<String> missing = new TreeSet<>(RuleCatalog.byId().keySet());
        missing.removeAll(pages());
        TreeSet<String> orphans = new TreeSet<>(pages());
        orphans.removeAll(RuleCatalog.byId().keySet());
        assertThat(missing).as("rules without a page docs/rules/<ID>.md").isEmpty();
        assertThat(orphans).as("pages of rules that do not exist").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> pagesHaveATitleAndTheirSections() {
        return pages().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    List<String> lines = Files.readAllLines(FOLDER.resolve(id + ".md"));
                    assertThat(lines.get(0)).startsWith("# " + id + ": ").hasSizeGreaterThan(id.length() + 6);
                    assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                            .containsExactlyElementsOf(SECTIONS);
                    String text = String.join("\n", lines);
                    for (String section : SECTIONS) {
                        String body = text.substring(text.indexOf(section) + section.length())
                                .split("\n## ", 2)[0];
                        assertThat(body).as(section).isNotBlank();
                    }
                }));
    }

    @Test
    void theIndexIsComplete() throws IOException {
        Path expected = Path.of("target", "rules", INDEX);
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, index());
        assertThat(FOLDER.resolve(INDEX))
                .as("refresh it with: cp %s %s", expected, FOLDER.resolve(INDEX))
                .hasSameTextualContentAs(expected);
    }

    private static String index() throws IOException {
        StringBuilder index = new StringBuilder("""
                # Rules

                Every diagnostic carries the id of the rule that it comes from. An error stops the run, a warning
                counts as a finding under `--strict`, an info only informs.

                | id | severity | what is wrong |
                |---|---|---|
                """);
        for (String id : pages()) {
            String severities = RuleCatalog.byId().getOrDefault(id, List.of()).stream()
                    .map(Rule::severity)
                    .distinct()
                    .sorted()
                    .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            String title = Files.readAllLines(FOLDER.resolve(id + ".md")).get(0).substring(("# " + id + ": ").length());
            index.append("| [%s](%s.md) | %s | %s |\n".formatted(id, id, severities, title));
        }
        return index.toString();
    }

    /** The ids that have a page, sorted. */
    private static List<String> pages() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals(INDEX))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
