package dev.mtcgitops.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "openshfit, openshift", // transposition
        "openshif, openshift",
        "opensshift, openshift",
        "openShift, openshift",
        "OPENSHIFT, openshift",
        "noproxy, noProxy",
        "no_proxy, noProxy",
        "mct, mtc",
        "mt, mtc",
        "m, ''",
        "'', ''",
        "zzz, ''",
        "completelyElse, ''",
        "ba, aa", // a tie goes to the first
        "AA, aa"
    })
    void nearest(String word, String expected) {
        assertThat(Suggestion.nearest(word, List.of("openshift", "mtc", "noProxy", "aa", "bb"))
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void aPerfectMatchWinsOverAnEarlierNearOne() {
        assertThat(Suggestion.nearest("route", List.of("routes", "Route"))).contains("Route");
        assertThat(Suggestion.nearest("A", List.of("b", "a"))).contains("a");
    }

    @Test
    void hugeWordsAreCheap() {
        assertThat(Suggestion.nearest("x".repeat(1_000_000), List.of("openshift")))
                .isEmpty();
    }

    @Test
    void readyHint() {
        assertThat(Suggestion.didYouMean("mct", List.of("mtc"))).isEqualTo("Did you mean `mtc`?");
        assertThat(Suggestion.didYouMean("zzz", List.of("mtc"))).isEmpty();
    }
}
