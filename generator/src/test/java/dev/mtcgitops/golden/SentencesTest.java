package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.RulePage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What diagnostics of all golden cases have in common, however they came about. */
final class SentencesTest {
    private static final Pattern SENTENCE = Pattern.compile("[A-Z`\\d].*[.]", Pattern.DOTALL);
    private static final Pattern HINT = Pattern.compile("|[A-Z`\\d].*[.?]", Pattern.DOTALL);

    private final List<Diagnostic> all = GoldenCase.all().stream()
            .flatMap(golden -> Outcome.of(golden.folder()).diagnostics().stream())
            .toList();

    @Test
    void messagesAndHintsAreSentences() {
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(diagnostic -> {
            assertThat(diagnostic.message()).matches(SENTENCE);
            assertThat(diagnostic.hint()).matches(HINT);
        });
    }

    @Test
    void severitiesAreThoseOfThePages() {
        assertThat(all)
                .allSatisfy(diagnostic -> assertThat(
                                RulePage.of(diagnostic.rule()).orElseThrow().severities())
                        .as(diagnostic.rule())
                        .contains(diagnostic.severity()));
    }
}
