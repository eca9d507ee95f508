package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that wants to break the reader. */
@Timeout(120)
class YamlHostileTest {
    private final Diagnostics found = new Diagnostics();

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[\n", "[[],"})
    void deepNestingIsOneMistake(String opening) {
        assertThat(YamlReader.readInput("f", opening.repeat(20_000), found)).isEmpty();
        assertThat(found.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.rule()).isEqualTo("YAML-016"));
    }

    @Test
    void deepNestingWithinAKeyIsOneMistake() {
        assertThat(YamlReader.readInput("f", "? " + "[".repeat(20_000), found)).isEmpty();
        assertThat(YamlDoorsTest.summary(found)).isEqualTo("YAML-014 1:3-1:4 YAML-016 1:66-1:67");
    }

    @Test
    void aliasesAreNotFollowed() {
        StringBuilder bomb = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
        }
        YamlReader.readInput("f", bomb.toString(), found);
        assertThat(found.sorted()).hasSize(30 + 290).allMatch(d -> d.rule().equals("YAML-012"));
    }

    @Test
    void longLinesAreReadInLinearTime() {
        String[] texts = {
            "a: " + "x".repeat(1_000_000),
            "a: \"" + "x y ".repeat(100_000) + "\"",
            "a: |\n  " + "x".repeat(1_000_000),
            "a: [" + "b,".repeat(100_000) + "]",
            "a: " + "b c\n ".repeat(100_000),
            "# " + "x".repeat(1_000_000) + "\na: b"
        };
        for (String text : texts) {
            assertThat(YamlReader.readInput("f", text, found)).hasSize(1);
        }
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void manyLinesOfNoYaml() {
        assertThat(YamlReader.readInput("f", "x\n".repeat(100_000) + "a: b", found))
                .isEmpty();
        assertThat(found.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.rule()).isEqualTo("YAML-005"));
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(23);
        byte[] bytes = new byte[60];
        for (int i = 0; i < 4_000; i++) {
            random.nextBytes(bytes);
            read(new String(bytes, 0, random.nextInt(bytes.length), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noTextMakesItThrow() {
        String[] parts = {
            "a",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "  ",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "? ",
            "&a ",
            "*a",
            "!x ",
            "|",
            ">",
            "|2-",
            "\n---\n",
            "%YAML 1.2\n",
            "%TAG ! x\n",
            "\t",
            "#",
            " #",
            "\\",
            "\\x4",
            "\\U0011FFFF",
            "\\u12",
            "<<",
            "~",
            "012",
            "\r",
            "\r\n",
            "\uFEFF",
            "é",
            "😀",
            "...",
            "!<",
            "!!",
            "@",
            "`",
            "!a%F",
            "!u!x",
            "=",
            "\\\n"
        };
        Random random = new Random(24);
        for (int i = 0; i < 8_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            read(text.toString());
        }
    }

    private static void read(String text) {
        Diagnostics found = new Diagnostics();
        List<YamlNode> documents = YamlReader.readInput("f", text, found);
        YamlReader.readCaptured("f", text, found);
        YamlReader.readEmbedded("f", ("|\n" + text).lines().toList(), YamlScalar.of(text), found);
        if (found.sorted().isEmpty()) {
            documents.forEach(YamlWriter::write);
        }
        long lines = text.lines().count() + 1;
        assertThat(found.sorted())
                .as(text)
                .allMatch(d -> d.at().line() <= lines
                        && d.at().hasPosition() != d.at().file().isEmpty());
    }
}
