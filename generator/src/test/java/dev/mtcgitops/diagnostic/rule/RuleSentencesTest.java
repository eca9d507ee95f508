package dev.mtcgitops.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Rule;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Rule} says about the sentences, and that an id belongs to one family. */
final class RuleSentencesTest {
    @Test
    void idsAreStableNames() {
        assertThat(RuleCatalog.byId().keySet()).allMatch(id -> id.matches("[A-Z]+(-[A-Z]+)*-[0-9]{3}"));
    }

    @Test
    void anIdBelongsToOneFamily() {
        RuleCatalog.byId()
                .forEach((id, rules) -> assertThat(
                                rules.stream().map(Object::getClass).distinct())
                        .as(id)
                        .hasSize(1));
    }

    @Test
    void messagesAreSentences() {
        Pattern message = Pattern.compile("\\{\\d}|[A-Z`\\d{].*([.]|\\{\\d})");
        Pattern hint = Pattern.compile("|" + message.pattern() + "|.*[?]");
        assertThat(RuleCatalog.rules().stream()
                        .filter(rule -> !message.matcher(rule.message()).matches()))
                .isEmpty();
        assertThat(RuleCatalog.rules().stream()
                        .filter(rule -> !hint.matcher(rule.hint()).matches()))
                .isEmpty();
    }

    /** Redaction blacks out what stands before an at sign. */
    @Test
    void noSentenceLooksLikeACredential() {
        assertThat(RuleCatalog.rules().stream()
                        .map(rule -> rule.id() + ": " + rule.message() + " " + rule.hint())
                        .filter(text -> text.contains("@")))
                .isEmpty();
    }

    @Test
    void argumentsAreCountedFromZeroWithoutGaps() {
        Pattern place = Pattern.compile("\\{([0-9])}");
        for (Rule rule : RuleCatalog.rules()) {
            TreeSet<Integer> used = new TreeSet<>();
            place.matcher(rule.message() + rule.hint()).results().forEach(r -> used.add(Integer.parseInt(r.group(1))));
            List<Integer> expected = IntStream.range(0, used.size()).boxed().toList();
            assertThat(used).as(rule.toString()).containsExactlyElementsOf(expected);
        }
    }
}
