package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the strict door refuses, with rule and place, and what it lets in. */
class YamlDoorsTest {
    /** {@code ⏎} is a line break, {@code →} a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
                    a: "b⏎c: d⏎                  ¦ YAML-002 1:4-1:4
                    a: 'b⏎c: 'd'⏎                ¦ YAML-002 1:4-2:5
                    a: "b" c⏎                    ¦ YAML-002 1:8-1:8
                    a: 'x⏎---⏎y'⏎                ¦ YAML-002 1:4-1:4
                    a: [b, c⏎d: e⏎               ¦ YAML-003 1:4-1:5
                    a: [⏎                        ¦ YAML-003 1:4-1:5
                    a:⏎- {b: [c, d}⏎             ¦ YAML-003 2:7-2:8
                    a: {b: c⏎d: e⏎               ¦ YAML-003 1:4-1:5
                    a: [b,⏎- c⏎                  ¦ YAML-003 1:4-1:5
                    →a: b⏎                       ¦ YAML-004 1:1-1:1
                    a:⏎→b: c⏎                    ¦ YAML-004 2:1-2:1
                    a: b⏎  c: d⏎                 ¦ YAML-005 2:4-2:4
                    a: b: c⏎                     ¦ YAML-005 1:5-1:5
                    a: - b⏎                      ¦ YAML-005 1:4-1:4
                    - a⏎b: c⏎                    ¦ YAML-005 2:1-2:1
                    a: b⏎foo⏎c: d⏎               ¦ YAML-006 2:1-2:1
                    a: @b⏎                       ¦ YAML-007 1:4-1:4
                    é: `b`⏎                      ¦ YAML-007 1:4-1:4
                    a: "b\\q"⏎                   ¦ YAML-008 1:7-1:7
                    a: "\\xZZ"⏎                  ¦ YAML-008 1:7-1:7
                    a: "\\UFFFFFFFF"⏎            ¦ YAML-008 1:7-1:7
                    a: "\\0"⏎                    ¦ YAML-009 1:4-1:8
                    a: "\\uE000"⏎                ¦ YAML-009 1:4-1:12
                    "\\e": b⏎                    ¦ YAML-009 1:1-1:5
                    a: "\\ud800"⏎                ¦ YAML-009 1:4-1:12
                    %YAML 1.1⏎---⏎a: b⏎          ¦ YAML-010 1:1-1:10
                    %YAML 2.0⏎---⏎a: b⏎          ¦ YAML-010 1:1-1:10
                    %FOO bar⏎---⏎a: b⏎           ¦ YAML-010 1:1-1:5
                    %YAML x⏎---⏎a: b⏎            ¦ YAML-010 1:1-1:1
                    a: !foo b⏎                   ¦ YAML-011 1:4-1:10
                    a: !!str b⏎                  ¦ YAML-011 1:4-1:11
                    a: ! b⏎                      ¦ YAML-011 1:4-1:7
                    a: !u!x b⏎                   ¦ YAML-011 1:4-1:4
                    !<x y⏎                       ¦ YAML-011 1:1-1:1
                    a: !x [b]⏎                   ¦ YAML-011 1:4-1:8
                    a: &x b⏎                     ¦ YAML-012 1:4-1:8
                    &x a: b⏎                     ¦ YAML-012 1:1-1:5
                    a: *x⏎                       ¦ YAML-012 1:4-1:6
                    *x : a⏎                      ¦ YAML-012 1:1-1:3
                    a: &⏎                        ¦ YAML-012 1:4-1:4
                    a: *⏎                        ¦ YAML-012 1:4-1:4
                    --- &x⏎                      ¦ YAML-012 1:5-1:7 YAML-018 1:5-1:7
                    <<: *x⏎                      ¦ YAML-013 1:1-1:3
                    a: b⏎<<: {c: [d, *x]}⏎       ¦ YAML-013 2:1-2:3
                    ? [a]⏎: b⏎                   ¦ YAML-014 1:3-1:4
                    a:⏎- {b: c}: d⏎              ¦ YAML-014 2:3-2:4
                    443: a⏎                      ¦ YAML-014 1:1-1:4
                    4.14: a⏎                     ¦ YAML-014 1:1-1:5
                    true: a⏎                     ¦ YAML-014 1:1-1:5
                    ~: a⏎                        ¦ YAML-014 1:1-1:2
                    ?⏎: a⏎                       ¦ YAML-014 1:2-1:2
                    a: 1⏎b: 2⏎"a": 3⏎            ¦ YAML-015 3:1-3:4
                    a: {b: 1, b: 2, b: 3}⏎       ¦ YAML-015 1:11-1:12 YAML-015 1:17-1:18
                    a: yes⏎                      ¦ YAML-017 1:4-1:7
                    on: a⏎                       ¦ YAML-017 1:1-1:3
                    a: [y, "y", 012]⏎            ¦ YAML-017 1:5-1:6 YAML-017 1:13-1:16
                    012: a⏎                      ¦ YAML-017 1:1-1:4
                    a: <<⏎                       ¦ YAML-017 1:4-1:6
                    =: a⏎                        ¦ YAML-017 1:1-1:2
                    a: 2024-01-01 # day⏎         ¦ YAML-017 1:4-1:14
                    ключ: 12:30⏎                 ¦ YAML-017 1:7-1:12
                    😀: 0x1F⏎                    ¦ YAML-017 1:4-1:8
                    a:⏎b: c⏎                     ¦ YAML-018 1:3-1:3
                    - ~⏎- null⏎                  ¦ YAML-018 1:3-1:4 YAML-018 2:3-2:7
                    null⏎                        ¦ YAML-018 1:1-1:5
                    a: {b}⏎                      ¦ YAML-018 1:6-1:6
                    a: ]⏎                        ¦ YAML-001 1:4-1:4
                    a: |3x⏎                      ¦ YAML-001 1:6-1:6
                    %TAG ! x⏎%TAG ! y⏎---⏎a⏎     ¦ YAML-010 1:1-1:9 YAML-010 2:1-2:9
                    """)
    void refuses(String text, String expected) {
        Diagnostics found = new Diagnostics();
        YamlReader.readInput("f.yaml", unescape(text), found);
        assertThat(summary(found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 1:4",
        "0008, 1:4",
        "001B, 1:4",
        "007F, 1:4",
        "0085, 1:4",
        "009F, 1:4",
        "2028, 1:4",
        "2029, 1:4",
        "FEFF, 1:4",
        "E000, 1:4",
        "E001, 1:4",
        "FFFE, 1:4",
        "FFFF, 1:4",
        "D800, 1:4",
        "DC00, 1:4"
    })
    void refusesCharacter(String code, String place) {
        String character = String.valueOf((char) Integer.parseInt(code, 16));
        for (String before : List.of("a: ", "# 😀")) {
            Diagnostics found = new Diagnostics();
            assertThat(YamlReader.readInput("f", before + character + "\nb: yes\n", found))
                    .isEmpty();
            assertThat(found.sorted()).singleElement().satisfies(d -> {
                assertThat(d.rule()).isEqualTo("YAML-009");
                assertThat(d.message()).contains("U+" + code);
                assertThat(d.at().toString()).isEqualTo("f:" + place);
                assertThat(d.at().endColumn()).isEqualTo(5);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\n\u0001", "a: b\r\n\u0001", "a: b\r\u0001", "\uFEFFa: b\n\u0001"})
    void countsLinesAsEveryEditor(String text) {
        Diagnostics found = new Diagnostics();
        YamlReader.readInput("f", text, found);
        assertThat(summary(found)).isEqualTo("YAML-009 2:1-2:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1.7.13",
                "a: 10.0.0.1",
                "a: 10.0.0.0/8",
                "a: fd00::/8",
                "a: ::1",
                "a: -x",
                "a: 3scale",
                "a: yEs1",
                "a: tRue",
                "a: \u00A0",
                "a: \uFFFD",
                "a: 😀",
                "a: |\n  yes",
                "a: 'on'",
                "'012': x",
                "a: \"\\u2713\\n\\t\"",
                "- - a",
                "{}",
                "{\"a\":1}",
                "? a\n: b",
                "--- a",
                "a: 4.14",
                "a: -7",
                "a: +12",
                "a: 0",
                "a: .5",
                "a: 1.5e+3",
                "a: True"
            })
    void accepts(String text) {
        Diagnostics found = new Diagnostics();
        assertThat(YamlReader.readInput("f", text, found)).hasSize(1);
        assertThat(found.sorted()).isEmpty();
    }

    private static String unescape(String text) {
        return text.replace('⏎', '\n').replace('→', '\t');
    }

    static String summary(Diagnostics found) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : found.sorted()) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(d.rule())
                    .append(' ')
                    .append(d.at().line())
                    .append(':')
                    .append(d.at().column())
                    .append('-')
                    .append(d.at().endLine())
                    .append(':')
                    .append(d.at().endColumn());
        }
        return out.toString();
    }
}
