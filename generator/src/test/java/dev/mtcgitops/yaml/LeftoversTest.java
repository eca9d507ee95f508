package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools left in a text has one problem each, and a name. */
class LeftoversTest {
    private static List<String> places(String text) {
        Diagnostics found = new Diagnostics();
        YamlReader.readInput("f.yaml", text, found);
        return found.sorted().stream()
                .map(one -> one.rule() + " " + one.at().line() + ":" + one.at().column() + "-"
                        + one.at().endColumn())
                .toList();
    }

    @Test
    void aConflictOfAMergeIsOneProblem() {
        assertThat(places("a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> other\n  c: 3\n"))
                .containsExactly("YAML-020 2:1-13");
        String three = "<<<<<<< a\nx: 1\n||||||| base\nx: 0\n=======\nx: 2\n>>>>>>> b\n";
        assertThat(places(three)).containsExactly("YAML-020 1:1-10");
        assertThat(places(three + "y: 1\n" + three)).containsExactly("YAML-020 1:1-10", "YAML-020 9:1-10");
        assertThat(places("a:\n  b: |\n    text\n>>>>>>> b\n    more\n")).containsExactly("YAML-020 4:1-10");
        assertThat(places("a: 1\r\n=======\r\nb: 2\r\n")).containsExactly("YAML-020 2:1-8");
    }

    @Test
    void whatOnlyLooksLikeAMarkerIsText() {
        assertThat(places("a: |\n  <<<<<<< HEAD\n  =======\nb: '======='\nc: text <<<<<<< HEAD\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    a: {{ .Values.mtc }} | 1:4-21
                    a: {{ mtc }}-x | 1:4-13
                    {a: {{ mtc }}} | 1:5-14
                    a: [${{ ns }}, b] | 1:5-14
                    a: [x-{{ b }}] | 1:7-14
                    {{- if .Values.x }} | 1:1-20
                    {% if x %} | 1:1-11
                    a: {% x %} | 1:4-11
                    a: [${NAME}] | 1:5-12
                    a: 😀 {{ x }}: b | 1:6-13
                    """)
    void aPlaceOfATemplateIsNamed(String text, String place) {
        assertThat(places(text + "\n")).containsExactly("YAML-021 " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: '{{ x }}'", "a: ${{ x }}", "a: <% x %>", "a: ${NAME}", "a: x-{{ b }}"})
    void textThatMayHoldOneIsTaken(String text) {
        assertThat(places(text + "\n")).isEmpty();
    }

    @Test
    void aSecondDocumentWithoutASeparatorIsOneProblem() {
        String document = "apiVersion: v1\nkind: A\nmetadata: {name: a}\nspec: {}\n";
        assertThat(places(document + document + document)).containsExactly("YAML-015 5:1-11", "YAML-015 9:1-11");
        assertThat(places(document + "kind: B\nspec: {}\n")).containsExactly("YAML-015 5:1-5");
        assertThat(places(document + "spec: {}\nspec: {}\n")).containsExactly("YAML-015 5:1-5", "YAML-015 6:1-5");
        assertThat(places(document + "kind: B\n")).containsExactly("YAML-015 5:1-5");
        assertThat(places(document + "---\n" + document)).isEmpty();
        assertThat(places(document + "kind: B\nspec: {}\na: 'x\n")).containsExactly("YAML-015 5:1-5", "YAML-002 7:4-4");
    }
}
