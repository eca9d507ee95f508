package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bytes of what is written, and that readers of both versions of YAML get back what was meant. */
class YamlWriterTest {
    private static final Load YAML_1_2 =
            new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
    private static final Yaml YAML_1_1 = new Yaml(new SafeConstructor(new LoaderOptions()));
    private static final String[] NASTY = {
        "yes",
        "No",
        "ON",
        "y",
        "null",
        "~",
        "true",
        "012",
        "0x1F",
        "1e3",
        "12:30",
        "2024-01-01",
        "=",
        "<<",
        "",
        " ",
        " a",
        "a ",
        "- a",
        "a: b",
        "a #b",
        "#",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "{}",
        "[a]",
        "---",
        "...",
        "a\nb",
        "\n",
        "a\r\nb",
        "\t",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "\u0000",
        "\u001B[31m",
        "\u00A0",
        "\u00AD",
        "\u202E",
        "\uE000",
        "\uFFFD",
        "\uFFFE",
        "😀",
        "\uDB40\uDC01",
        "é",
        "nan",
        "INF",
        "Infinity",
        "e3",
        "\\",
        "\\n",
        "a\\",
        "/",
        "a/b.c-d_e",
        "-1",
        "."
    };

    @Test
    void writesBlockStyle() {
        String text = """
                "012": "on"
                apiVersion: networking.k8s.io/v1
                metadata:
                  labels:
                    "": ""
                    app.kubernetes.io/name: rsync
                  name: allow
                spec:
                  egress:
                  - {}
                  empty: []
                  nested:
                  - - 1
                    - -2
                  - - []
                  - a: true
                    b:
                    - c: null
                      d: 4.10
                  text: "a\\nb\\t\\"\\\\\\x00\\xA0\\u2028\\U000E0001é😀"
                """;
        Diagnostics found = new Diagnostics();
        YamlNode tree = YamlReader.readCaptured("f", text, found).get(0);
        assertThat(found.sorted()).isEmpty();
        assertThat(YamlWriter.write(tree)).isEqualTo(text);
    }

    @Test
    void writesWhateverNumberWasCaptured() {
        Diagnostics found = new Diagnostics();
        String text = "[7e99999999999, 7e-99999999999, " + "1".repeat(300) + ", " + "1".repeat(10_000) + ".5]";
        assertThat(YamlWriter.write(YamlReader.readCaptured("f", text, found).get(0)))
                .isEqualTo(
                        "- \"7e99999999999\"\n- 0.0\n- 1.1111111111111112e+299\n- \"" + "1".repeat(10_000) + ".5\"\n");
        assertThat(found.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "4.10, 4.10",
        ".5, .5",
        "1.5e+3, 1.5e+3",
        "1e3, 1.0e+3",
        "-1.25E-7, -1.25E-7",
        "-125e-9, -1.25e-7",
        "0.5e5, 5.0e+4",
        "-.5, -5.0e-1",
        "018446744073709551616, 1.8446744073709551616e+19",
        "12, 1.2e+1",
        "0e0, 0.0e+0"
    })
    void writesNumbersThatAllReadersSeeAlike(String number, String written) {
        assertThat(YamlWriter.write(new YamlScalar(number, ScalarType.FLOAT, Origin.NONE)))
                .isEqualTo(written + "\n");
        assertThat((Double) load11(written)).isEqualTo(Double.valueOf(number));
        assertThat((Double) load12(written)).isEqualTo(Double.valueOf(number));
        assertThat(PlainScalars.ambiguity(written)).isNull();
    }

    @Test
    void refusesWhatYamlCannotHold() {
        for (String half : List.of("\uD800", "\uDC00", "a\uD800b", "\uDC00\uD800")) {
            assertThatThrownBy(() -> YamlWriter.write(YamlScalar.of(half)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (ScalarType type : List.of(ScalarType.REFUSED, ScalarType.FLOAT)) {
            assertThatThrownBy(() -> YamlWriter.write(new YamlScalar("x", type, Origin.NONE)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {998, 1000, 1001, 1024, 5000})
    void writesLongKeysSoThatTheyCanBeRead(int length) {
        String key = "k".repeat(length);
        YamlNode tree = YamlMapping.of(
                List.of(new YamlMapping.Entry(
                        YamlScalar.of(key), new YamlSequence(List.of(YamlScalar.of("x")), Origin.NONE))),
                Origin.NONE);
        YamlNode nested = new YamlSequence(List.of(tree), Origin.NONE);
        String text = YamlWriter.write(nested);
        assertThat(text.startsWith("- ? ")).isEqualTo(length > 1000);
        assertThat(load12(text)).isEqualTo(List.of(Map.of(key, List.of("x"))));
        assertThat(load11(text)).isEqualTo(List.of(Map.of(key, List.of("x"))));
    }

    @Test
    void sortsKeysByCodePoint() {
        assertThat(YamlWriter.compareCodePoints("\uFFFD", "😀")).isNegative();
        assertThat(YamlWriter.compareCodePoints("😀", "😁")).isNegative();
        assertThat(YamlWriter.compareCodePoints("a", "ab")).isNegative();
        assertThat(YamlWriter.compareCodePoints("b", "ab")).isPositive();
        assertThat(YamlWriter.compareCodePoints("a", "a")).isZero();
    }

    @Test
    void everyReaderReadsWhatWasWritten() {
        Random random = new Random(20);
        for (int i = 0; i < 1_000; i++) {
            Object data = data(random, 4);
            String text = YamlWriter.write(node(data));
            assertThat(load12(text)).as(text).isEqualTo(data);
            assertThat(load11(text)).as(text).isEqualTo(data);
            YamlNode again = YamlReader.readTrusted(
                    "f",
                    text,
                    (value, plain, at) -> plain
                            ? PlainScalars.scalar(value, Origin.at(at))
                            : new YamlScalar(value, ScalarType.STRING, Origin.at(at)));
            assertThat(again.sameData(node(data))).as(text).isTrue();
            assertThat(YamlWriter.write(again)).isEqualTo(text);
            assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
        }
    }

    @Test
    void everyStringIsReadAsTheStringItIs() {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            String string = string(random);
            String text = YamlWriter.write(YamlScalar.of(string));
            assertThat(load12(text)).isEqualTo(string);
            if (i % 4 == 0) {
                assertThat(load11(text)).isEqualTo(string);
            }
        }
    }

    static Object data(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0:
                return random.nextBoolean();
            case 1:
                return random.nextInt();
            case 2, 3:
                return string(random);
            case 4:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(data(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(string(random), data(random, depth - 1));
                }
                return map;
        }
    }

    static YamlNode node(Object data) {
        if (data instanceof List<?> list) {
            return new YamlSequence(list.stream().map(YamlWriterTest::node).toList(), Origin.NONE);
        }
        if (data instanceof Map<?, ?> map) {
            return YamlMapping.of(
                    map.entrySet().stream()
                            .map(e -> new YamlMapping.Entry(YamlScalar.of((String) e.getKey()), node(e.getValue())))
                            .toList(),
                    Origin.NONE);
        }
        if (data instanceof Boolean value) {
            return YamlScalar.of(value);
        }
        return data instanceof Integer value ? YamlScalar.of(value) : YamlScalar.of((String) data);
    }

    static String string(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> out.append(NASTY[random.nextInt(NASTY.length)]);
                case 1 -> out.append((char) (' ' + random.nextInt(95)));
                case 2 -> out.append("0123456789_:.-+eExob,".charAt(random.nextInt(21)));
                default -> {
                    int c = random.nextInt(0x110000);
                    out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'a' : c);
                }
            }
        }
        return out.toString();
    }

    static Object load12(String text) {
        return YAML_1_2.loadFromString(text);
    }

    static Object load11(String text) {
        return YAML_1_1.load(text);
    }
}
