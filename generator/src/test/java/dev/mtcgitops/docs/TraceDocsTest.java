package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.trace.Connection;
import dev.mtcgitops.trace.HopKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/trace.md} shows what {@code trace} prints, and names all that it can print. */
final class TraceDocsTest {
    private static final Pattern MARKED = Pattern.compile("(?ms)^<!-- (golden/\\S+) -->\n```\\w*\n(.*?)^```$");
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+)\": ?");

    private final String page = read(Path.of("docs/trace.md"));

    @Test
    void theExampleIsTheBeginningOfATrace() {
        MatchResult block = MARKED.matcher(page).results().findFirst().orElseThrow();
        assertThat(read(Path.of(block.group(1)))).startsWith(block.group(2).replace("  …\n", ""));
    }

    @Test
    void theJsonHasTheFieldsOfATrace() {
        String example = page.substring(page.indexOf("```json\n{"), page.indexOf("| field | value |"));
        assertThat(keys(example)).isEqualTo(keys(read(Path.of("golden/readme-fleet/trace.json"))));
    }

    private static Set<String> keys(String json) {
        return KEY.matcher(json).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyConnectionAndHopIsDescribed() {
        assertThat(Connection.values()).allSatisfy(c -> assertThat(page).contains("`" + c.text() + "`"));
        assertThat(HopKind.values()).allSatisfy(k -> assertThat(page).contains("`" + k.text() + "`"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
