package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every relative link of the documentation leads to a file that is there, and to a heading in it. */
final class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    @TestFactory
    Stream<DynamicTest> linksResolve() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    String prose = Markdown.prose(Files.readString(page));
                    LINK.matcher(prose)
                            .results()
                            .map(link -> link.group(1))
                            .filter(link -> !link.matches("[a-z]+:.*"))
                            .forEach(link -> assertResolves(page, link));
                }));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages = Stream.concat(top, docs)
                    .map(Path::normalize)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(pages).contains(Path.of("README.md"), Path.of("docs", "input.md"));
            return pages;
        }
    }

    private static void assertResolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).as(link).exists();
        if (parts.length == 2) {
            assertThat(anchors(target)).as(link).contains(parts[1]);
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) {
        try {
            return HEADING.matcher(Markdown.prose(Files.readString(page)))
                    .results()
                    .map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9 _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
