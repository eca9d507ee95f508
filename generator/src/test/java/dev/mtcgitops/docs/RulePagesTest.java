package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule that the sources name has a page under {@code docs/rules/}, every page a rule; the index is made from the pages. */
final class RulePagesTest {
    private static final Path FOLDER = Path.of("docs", "rules");
    private static final Path INDEX = FOLDER.resolve("README.md");
    private static final Path SOURCES = Path.of("generator/src/main/java");
    private static final Pattern ID = Pattern.compile("\"(?!SHA-)([A-Z]+(?:-[A-Z]+)*-[0-9]{3})\"");
    private static final List<String> SECTIONS = List.of("## What it means", "## Why", "## How to fix", "## Example");

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            TreeSet<String> named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ID.matcher(read(file)).results())
                    .map((MatchResult id) -> id.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pages().keySet()).containsExactlyElementsOf(named);
        }
    }

    @TestFactory
    Stream<DynamicTest> pagesHaveTheirSections() {
        return pages().values().stream()
                .map(page -> DynamicTest.dynamicTest(page.id(), () -> {
                    String text = page.body();
                    assertThat(text.lines().filter(line -> line.startsWith("#")).filter(line -> !line.startsWith("# ")))
                            .containsExactlyElementsOf(SECTIONS);
                    for (String section : SECTIONS) {
                        String body = text.substring(text.indexOf(section) + section.length())
                                .split("\n## ", 2)[0];
                        assertThat(body).as(section).isNotBlank();
                    }
                }));
    }

    @Test
    void theIndexIsMadeFromThePages() throws IOException {
        StringBuilder index = new StringBuilder("""
                # Rules

                Every diagnostic carries the id of the rule that it comes from. An error stops the run, a warning
                fails `check --strict`, an info only informs.

                | id | severity | what is wrong |
                |---|---|---|
                """);
        pages().forEach((id, page) -> {
            String severities = page.severities().stream()
                    .map((Severity severity) -> severity.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            index.append("| [%s](%s.md) | %s | %s |\n".formatted(id, id, severities, page.title()));
        });
        if (Boolean.getBoolean("approve")) {
            Files.writeString(INDEX, index);
        }
        assertThat(INDEX)
                .as("`make approve` makes it from the pages")
                .usingCharset("UTF-8")
                .hasContent(index.toString());
    }

    /** The pages by id. */
    static SortedMap<String, RulePage> pages() {
        SortedMap<String, RulePage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> !file.equals(INDEX)).forEach(file -> {
                String id = file.getFileName().toString().replaceFirst("[.]md$", "");
                pages.put(id, RulePage.of(id).orElseThrow(() -> new AssertionError(file + " is not packaged")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
