package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            MigrationController MigrationController Migration
            Network|Egress|Egress Egress EgressNetwork
            mtc-.* mtc-allow a-mtc-allow
            (?i)shop SHOP shops
            [[:alpha:]]+Policy NetworkPolicy Network2Policy
            [^[:digit:]]+ shop shop-1
            \\Qa.b\\E a.b axb
            a)|(?:b ax bx
            (?P<first>a)\\pL ab a1
            [a-z]{1,63}(\\.[a-z]{1,63}){1,3} shop.svc shop.12
            (a?)*(b|b)*(c+)+ aabcc aab
            """)
    void theWholeValueIsMatched(String text, String matching, String other) {
        AnchoredPattern pattern = parse(text).orElseThrow();
        assertThat(pattern.matches(matching)).isTrue();
        assertThat(pattern.matches(other)).isFalse();
        assertThat(pattern).hasToString(text);
    }

    @Test
    void anEmptyOneMatchesEverything() {
        assertThat(parse("").orElseThrow().matches("shop")).isTrue();
    }

    @Test
    void aLiteralMatchesItself() {
        assertThat(AnchoredPattern.literal("a.b").matches("a.b")).isTrue();
        assertThat(AnchoredPattern.literal("a.b").matches("axb")).isFalse();
        assertThat(AnchoredPattern.literal("").matches("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            Migration( ')'
            [a ']'
            a** nested
            (?=a) Perl
            \\1 escape
            a{1001} count
            ((a{32}){32}){32} 1,000
            (a{1000})(?i)\\Q\\E{1000} 1,000
            a{500}b{500} 1,000
            """)
    void faultsAreReported(String text, String word) {
        List<String> faults = new ArrayList<>();
        assertThat(AnchoredPattern.parse(text, faults::add)).isEmpty();
        assertThat(faults).singleElement().asString().contains(word);
    }

    /** The library goes as deep as an expression is nested, and as far as its counts multiply. */
    @ParameterizedTest
    @ValueSource(strings = {"(x*)*", "(?:a|b)?", "a?", "(a{3})", "a\\{"})
    void theLargestAreMatched(String part) {
        String text = part.repeat(1000 / part.length() / 2);
        assertThat(parse(text)).isPresent();
        String nested = "(".repeat(300) + part + ")*".repeat(300);
        assertThat(parse(nested).orElseThrow().matches("_".repeat(253))).isFalse();
        assertThat(parse(part.repeat(1001))).isEmpty();
    }

    private static Optional<AnchoredPattern> parse(String text) {
        return AnchoredPattern.parse(text, fault -> {});
    }
}
