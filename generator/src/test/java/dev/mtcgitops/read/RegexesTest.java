package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors mean the same to Go, and are matched in no time. */
class RegexesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "MigrationController",
                "mtc-.*",
                ".*-foo-.*",
                "(?i)abc",
                "(?:a|b)c",
                "(?i:ab)?",
                "[a-z0-9]+",
                "[^a]",
                "[a\\]b]",
                "[\\d-]",
                "a{2}",
                "a{2,}",
                "a{1,3}?",
                "a*?",
                "\\.",
                "\\-",
                "\\d\\w\\s\\b",
                "^a$",
                "a|b|c|d|e|f",
                "(a)(b)",
                "(ab)+",
                "(a|b)?",
                "é",
                "\\A\\z",
                "\\ba?",
                "(a){1000}",
                "((a)b)+",
                "(a{2})?",
                "(a?)(b)+",
                "(\\.a)*"
            })
    void accepted(String text) {
        assertThat(new RegexSyntax(text).fault()).isEmpty();
        Pattern.compile(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\1",
                "(a)\\2",
                "(?=a)",
                "(?!a)",
                "(?<=a)",
                "(?<!a)",
                "(?<n>a)",
                "(?P<n>a)",
                "(?>a)",
                "(?m)a",
                "(?",
                "a++",
                "a*+",
                "a?+",
                "a**",
                "*a",
                "(*a)",
                "|*",
                "^*",
                "a{2}{3}",
                "a{",
                "a{,3}",
                "a{1001}",
                "a{3,2}",
                "a{1,1001}",
                "[a",
                "[",
                "[]a]",
                "[[:alpha:]]",
                "[a&&b]",
                "[a[b]]",
                "\\",
                "[\\",
                "\\p{L}",
                "\\x41",
                "\\Q",
                "\\h",
                "\\é",
                "[\\h]",
                ")",
                "a)",
                "(a+)+",
                "(a|b)*",
                "(a|a)*",
                "(a*)*",
                "(a?){3}",
                "((a|b)c)+",
                "a*b*c*d*e*",
                "(a?){30}",
                "(){2}",
                "(|a){2}",
                "(a|){2}",
                "(a?b{0,2})+",
                "(a{2}){2}",
                "(\\b){2}",
                "\\b{2}",
                "(a{0})+",
                "((a)?)+",
                "(((((){1000}){1000}){1000}){1000})x"
            })
    void refused(String text) {
        assertThat(new RegexSyntax(text).fault()).isNotEmpty();
    }

    @Test
    void sizeIsLimited() {
        assertThat(new RegexSyntax("a".repeat(513)).fault()).contains("512");
        assertThat(new RegexSyntax("a?".repeat(27)).fault()).contains("too many");
        assertThat(new RegexSyntax("a?".repeat(26)).fault()).isEmpty();
        assertThat(new RegexSyntax("(".repeat(30)).fault()).contains("deep");
        assertThat(new RegexSyntax("(a|b)".repeat(27)).fault()).contains("too many");
    }

    @Test
    void anOpenGroupIsRefusedWhenCompiled() {
        assertThat(Reading.of(Reading.PAIR
                                + "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: o}\n"
                                + "spec: {patches: [{patch: '{a: 1}', target: {name: '(a'}}]}\n")
                        .places())
                .containsExactly("OVERLAY-007 -:12:51");
    }
}
