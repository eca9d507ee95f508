package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A block of the README or of the page about {@code diff} that is marked with a path is that file of the golden corpus, or the names of the files below it. */
final class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path DIFF = Path.of("docs", "diff.md");
    private static final Pattern MARKED = Pattern.compile("(?ms)^<!-- (golden/\\S+) -->\n(`{3,})\\w*\n(.*?)^\\2$");

    @TestFactory
    Stream<DynamicTest> markedBlocksAreFilesOfTheCorpus() throws IOException {
        List<MatchResult> blocks = Stream.concat(blocks(README), blocks(DIFF)).toList();
        assertThat(blocks).hasSize(7);
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.group(1), () -> assertThat(block.group(3)).isEqualTo(content(Path.of(block.group(1))))));
    }

    private static Stream<MatchResult> blocks(Path page) throws IOException {
        return MARKED.matcher(Files.readString(page)).results();
    }

    private static String content(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.readString(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/') + "\n")
                    .sorted()
                    .collect(Collectors.joining());
        }
    }
}
