package dev.mtcgitops.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The traps are numbered, and none is missing. */
final class AllTrapsTest {
    private static final Pattern TRAP = Pattern.compile("void trap(\\d\\d)_");

    @Test
    void everyTrapHasOneTest() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("generator/src/test/java/dev/mtcgitops/traps"))) {
            for (Path file : files.toList()) {
                TRAP.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                        .forEach(numbers::add);
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 43).boxed().toList());
    }
}
