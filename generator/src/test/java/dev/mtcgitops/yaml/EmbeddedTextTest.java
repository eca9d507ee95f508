package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML within a scalar, and where it stands in the file. */
class EmbeddedTextTest {
    private final Diagnostics found = new Diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
                    a:⏎- patch: |-⏎    x: 1⏎    z: 012⏎           ¦ YAML-017 4:8-4:11
                    a:⏎- patch: |-⏎    - op: add⏎      value: on⏎ ¦ YAML-017 4:14-4:16
                    patch: |+ # why⏎⏎⏎  x: 012⏎⏎                  ¦ YAML-017 4:6-4:9
                    patch: |1-⏎   x: 012⏎   z: 1⏎                 ¦ YAML-017 2:7-2:10
                    patch: |⏎  x: [1⏎  w: 2⏎z: 1⏎                 ¦ YAML-003 2:6-2:7
                    patch: |⏎  é: "😀" a⏎                         ¦ YAML-002 2:10-2:10
                    "é": |⏎  ---⏎  a: b⏎  ---⏎  c: d⏎             ¦ YAML-019 5:3-5:7
                    patch: ""⏎                                    ¦ YAML-019 1:8-1:10
                    patch: |⏎  # nothing⏎                         ¦ YAML-019 1:8-3:1
                    patch: '{"a": 012}'⏎                          ¦ YAML-017 1:15-1:18
                    patch: {x: "{a: on}"}⏎                        ¦ YAML-017 1:17-1:19
                    patch: {x: 'it''s: on'}⏎                      ¦ YAML-017 1:12-1:23
                    patch: "a: on\\n"⏎                            ¦ YAML-017 1:8-1:17
                    patch: >⏎  a: on⏎                             ¦ YAML-017 1:8-3:1
                    patch: a=⏎ 012⏎                               ¦
                    patch: |⏎  a: [~, null, ]⏎  b:⏎               ¦
                    patch: '[{"op": "remove", "path": "/a", "n": null}]'⏎ ¦
                    """)
    void placesAreThoseOfTheFile(String escaped, String expected) {
        for (String lineBreak : new String[] {"\n", "\r\n"}) {
            String text = escaped.replace("⏎", lineBreak);
            Diagnostics own = new Diagnostics();
            Optional<YamlNode> node = YamlReader.readEmbedded("f", text.lines().toList(), patch(text), own);
            assertThat(YamlDoorsTest.summary(own)).isEqualTo(expected == null ? "" : expected);
            assertThat(node.isPresent()).isEqualTo(expected == null || expected.startsWith("YAML-017"));
        }
    }

    @Test
    void nodesStandWhereTheyAreWritten() {
        String text = "a:\n  patch: |\n    x:\n    - y\n";
        YamlMapping node =
                (YamlMapping) YamlReader.readEmbedded("f", text.lines().toList(), patch(text), found)
                        .orElseThrow();
        assertThat(YamlReaderTest.place(node)).isEqualTo("3:5-4:8");
        assertThat(YamlReaderTest.place(
                        ((YamlSequence) node.get("x").orElseThrow()).items().get(0)))
                .isEqualTo("4:7-4:8");
    }

    @Test
    void textWithoutAPlaceIsReadToo() {
        assertThat(YamlReader.readEmbedded("f", List.of(), YamlScalar.of("a: b"), found))
                .isPresent();
        YamlScalar elsewhere =
                ((YamlScalar) YamlReader.readInput("f", "\n\n  xyz", found).get(0));
        assertThat(YamlReader.readEmbedded("f", List.of("a"), elsewhere, found)).isPresent();
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void veryLongLinesHaveOnePlace() {
        String text = "a: 'x: on" + " ".repeat(10_000) + "'\n";
        YamlReader.readEmbedded("f", text.lines().toList(), patch(text), found);
        assertThat(YamlDoorsTest.summary(found)).isEqualTo("YAML-017 1:4-1:10011");
    }

    /** The only scalar of {@code text} that is no key, found through mappings and lists. */
    private YamlScalar patch(String text) {
        YamlNode node = YamlReader.readInput("f", text, found).get(0);
        while (!(node instanceof YamlScalar)) {
            node = node instanceof YamlMapping mapping
                    ? mapping.entries().iterator().next().value()
                    : ((YamlSequence) node).items().get(0);
        }
        return (YamlScalar) node;
    }
}
