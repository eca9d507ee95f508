package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees, positions, and what becomes of them when something is wrong. */
class YamlReaderTest {
    private final Diagnostics found = new Diagnostics();

    @Test
    void givesEveryNodeItsPlace() {
        String text = """
                # comment
                a: plain text
                'b': "quoted"
                c:
                - x
                - y1:
                    z: [1, {q: true}]
                d:
                  e: |
                    block
                    text
                """;
        YamlMapping root = (YamlMapping) input(text).get(0);
        assertThat(place(root)).isEqualTo("2:1-12:1");
        assertThat(place(root.entry("a").orElseThrow().key())).isEqualTo("2:1-2:2");
        assertThat(place(root.get("a").orElseThrow())).isEqualTo("2:4-2:14");
        assertThat(place(root.entry("b").orElseThrow().key())).isEqualTo("3:1-3:4");
        assertThat(place(root.get("b").orElseThrow())).isEqualTo("3:6-3:14");
        YamlSequence list = (YamlSequence) root.get("c").orElseThrow();
        assertThat(place(list)).isEqualTo("5:1-7:22");
        assertThat(place(list.items().get(0))).isEqualTo("5:3-5:4");
        YamlMapping inner = ((YamlMapping) list.items().get(1)).mapping("y1").orElseThrow();
        assertThat(place(inner)).isEqualTo("7:5-7:22");
        YamlSequence flow = (YamlSequence) inner.get("z").orElseThrow();
        assertThat(place(flow)).isEqualTo("7:8-7:22");
        assertThat(place(flow.items().get(1))).isEqualTo("7:12-7:21");
        assertThat(place(root.mapping("d").orElseThrow())).isEqualTo("9:3-12:1");
        assertThat(place(root.mapping("d").orElseThrow().get("e").orElseThrow()))
                .isEqualTo("9:6-12:1");
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void resolvesPlainScalarsOnly() {
        YamlSequence list = (YamlSequence)
                input("[-0, +7, 0, 443, -5, 4.10, .5, 1.5e+3, TRUE, False, '443', \"true\", text, 'null']")
                        .get(0);
        assertThat(list.items().stream().map(n -> ((YamlScalar) n).type() + " " + ((YamlScalar) n).value()))
                .containsExactly(
                        "INTEGER 0",
                        "INTEGER 7",
                        "INTEGER 0",
                        "INTEGER 443",
                        "INTEGER -5",
                        "FLOAT 4.10",
                        "FLOAT .5",
                        "FLOAT 1.5e+3",
                        "BOOLEAN true",
                        "BOOLEAN false",
                        "STRING 443",
                        "STRING true",
                        "STRING text",
                        "STRING null");
    }

    @Test
    void readsSeveralDocumentsWithoutEmptyOnes() {
        assertThat(input("\uFEFF---\r\n---\r\na: b\r\n...\r\n---\r\n# nothing\r\n---\r\nc: d\r\n"))
                .extracting(YamlReaderTest::place)
                .containsExactly("3:1-3:5", "8:1-8:5");
        assertThat(input("")).isEmpty();
        assertThat(input("# only\n")).isEmpty();
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void keepsWhatIsGoodBesideWhatIsRefused() {
        YamlMapping root =
                (YamlMapping) input("a: 012\nb: &x 1\nc: *x\nd: 1\nd: 2\n443: e\n[f]: g\n<<: {h: i}\nj: ~\nk: l\n")
                        .get(0);
        assertThat(root.keys()).containsExactly("a", "b", "c", "d", "j", "k");
        assertThat(type(root, "a")).isEqualTo(ScalarType.REFUSED);
        assertThat(type(root, "b")).isEqualTo(ScalarType.INTEGER);
        assertThat(type(root, "c")).isEqualTo(ScalarType.REFUSED);
        assertThat(root.text("d")).contains("1");
        assertThat(type(root, "j")).isEqualTo(ScalarType.REFUSED);
        assertThat(found.sorted())
                .extracting(Diagnostic::rule)
                .containsExactly(
                        "YAML-017", "YAML-012", "YAML-012", "YAML-015", "YAML-014", "YAML-014", "YAML-013", "YAML-018");
        assertThat(found.sorted().get(3).related())
                .containsExactly(new Related(new Location("f", 4, 1, 4, 2), "It occurs here first."));
    }

    @Test
    void aSyntaxErrorEndsTheFileButNotTheDocumentsBefore() {
        assertThat(input("a: yes\n---\nb: c\n---\nd: [\n---\ne: no\n")).hasSize(2);
        assertThat(YamlDoorsTest.summary(found)).isEqualTo("YAML-017 1:4-1:7 YAML-003 5:4-5:5");
    }

    @Test
    void saysWhatToDo() {
        input("a: 012\nb: On\nc: 12:30\n12: x\n");
        assertThat(found.sorted())
                .extracting(d -> d.message() + " " + d.hint())
                .containsExactly(
                        "`012` is a number in base 8 or in base 10, depending on who reads it. Quote it if text is meant: `\"012\"`;"
                                + " a number is written in plain decimal digits.",
                        "`On` is a boolean or text, depending on who reads it. Quote it if text is meant: `\"On\"`; a boolean is"
                                + " written `true` or `false`.",
                        "`12:30` is a number in base 60, a time or text, depending on who reads it. Quote it if text is meant:"
                                + " `\"12:30\"`; a number is written in plain decimal digits.",
                        "The key `12` is a number, not text. Quote it: `\"12\"`.");
        Diagnostics long_ = new Diagnostics();
        YamlReader.readInput("f", "a: " + "9".repeat(100_000), long_);
        assertThat(long_.sorted().get(0).message()).hasSizeLessThan(150).contains("999…`");
    }

    @Test
    void nestsSixtyFourLevels() {
        assertThat(input("[".repeat(64) + "]".repeat(64))).hasSize(1);
        assertThat(found.sorted()).isEmpty();
        assertThat(input("a: b\n---\n" + "[".repeat(65) + "]".repeat(65) + "\n---\nc: yes\n"))
                .hasSize(1);
        assertThat(YamlDoorsTest.summary(found)).isEqualTo("YAML-016 3:65-3:66");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "yes | BOOLEAN true",
                "y | BOOLEAN true",
                "Off | BOOLEAN false",
                "TRUE | BOOLEAN true",
                "oN | STRING oN",
                "012 | INTEGER 10",
                "0o17 | INTEGER 15",
                "-0x1F | INTEGER -31",
                "0b101 | INTEGER 5",
                "1_000 | INTEGER 1000",
                "-_7 | INTEGER -7",
                "089 | FLOAT 089",
                "_7 | STRING _7",
                "12:30 | STRING 12:30",
                "0 | INTEGER 0",
                "+5 | INTEGER 5",
                "2024-01-01 | STRING 2024-01-01",
                "2024-01-01T10:00:00Z | STRING 2024-01-01T10:00:00Z",
                "1e3 | FLOAT 1e3",
                "1_0.5 | FLOAT 10.5",
                "~ | NULL null",
                "Null | NULL null",
                "= | STRING =",
                "'12' | STRING 12",
                "18446744073709551615 | INTEGER 18446744073709551615",
                "18446744073709551616 | FLOAT 18446744073709551616",
                "1.7.13 | STRING 1.7.13",
                "7e99999999999 | STRING 7e99999999999",
                "-1e309 | STRING -1e309",
                "7e-99999999999 | FLOAT 0.0",
                "-0.0 | FLOAT -0.0",
                "text | STRING text",
                ". | STRING ."
            })
    void readsCapturedTextAsGo(String text, String expected) {
        YamlNode document = YamlReader.readCaptured("f", "a: " + text, found).get(0);
        YamlScalar scalar = (YamlScalar) ((YamlMapping) document).get("a").orElseThrow();
        assertThat(scalar.type() + " " + scalar.value()).isEqualTo(expected);
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void capturedTextIsCheckedForWhatIsWrongEverywhere() {
        YamlReader.readCaptured(
                "f", "a:\n1: x\n1: y\nb: &z c\nd: \"\\0\\e\"\ne: \"\\uE001\"\n\"\\uE000\": f\n<<: {}\n[g]: h\n", found);
        assertThat(YamlDoorsTest.summary(found))
                .isEqualTo("YAML-015 3:1-3:2 YAML-012 4:4-4:8 YAML-009 6:4-6:12 YAML-009 7:1-7:9 YAML-013 8:1-8:3"
                        + " YAML-014 9:1-9:2");
    }

    @Test
    void trustedTextLeavesScalarsToTheFactory() {
        List<String> seen = new ArrayList<>();
        YamlNode node = YamlReader.readTrusted("t.ftl", "a: yes\n'b':\n- \uE0001\uE001\n", (value, plain, at) -> {
            seen.add(value + " " + plain + " " + at);
            return new YamlScalar(value, ScalarType.STRING, Origin.at(at));
        });
        assertThat(seen)
                .containsExactly(
                        "a true t.ftl:1:1", "yes true t.ftl:1:4", "b false t.ftl:2:1", "\uE0001\uE001 true t.ftl:3:3");
        assertThat(((YamlMapping) node).keys()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "a: 1⏎a: 2, t:2:1",
        "a: [⏎, t:1:4",
        "⏎a: b: c, t:2:5",
        "a: &x b, t:1:4",
        "'', t",
        "a⏎---⏎b, t",
        "'a: \"\\UFFFFFFFF\"', t:1:7",
        "%YAML 1.2⏎---⏎a, t:1:1"
    })
    void trustedTextThatIsWrongIsABug(String text, String place) {
        assertThatThrownBy(() -> YamlReader.readTrusted(
                        "t", text.replace('⏎', '\n'), (value, plain, at) -> PlainScalars.scalar(value, Origin.at(at))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(place + ": ");
        assertThatThrownBy(
                        () -> YamlReader.readTrusted("t", "[".repeat(100), (value, plain, at) -> YamlScalar.of(value)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBugOfTheFactoryIsNotTakenForBadText() {
        assertThatThrownBy(() -> YamlReader.readTrusted("t", "a", (value, plain, at) -> {
                    throw new IllegalArgumentException("mine");
                }))
                .hasMessage("mine");
    }

    private List<YamlNode> input(String text) {
        return YamlReader.readInput("f", text, found);
    }

    private static ScalarType type(YamlMapping mapping, String key) {
        return ((YamlScalar) mapping.get(key).orElseThrow()).type();
    }

    static String place(YamlNode node) {
        Location at = node.origin().written();
        return at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn();
    }
}
