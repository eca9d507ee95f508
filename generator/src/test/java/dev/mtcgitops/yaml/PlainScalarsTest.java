package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what the door accepts means the same to readers of YAML 1.1 and 1.2. */
class PlainScalarsTest {
    private static final String ALPHABET = "0123456789019__::..--++eEfFxXoObB,:/TtZ aAnNyY~=<";
    private static final String[] SEEDS = {
        "012",
        "0o17",
        "0b1",
        "0x1F",
        "1_000",
        "12:30",
        "12:30:00.5",
        "2024-01-01",
        "2024-1-1 1:00:00",
        "2001-12-14t21:59:43.10-05:00",
        "1e3",
        "1.5e3",
        "1.5e+3",
        ".5",
        "-.5",
        "+.inf",
        ".nan",
        "5.",
        "0",
        "-0",
        "443",
        "4.10",
        "1.7.13",
        "10.0.0.0/8",
        "yes",
        "No",
        "On",
        "OFF",
        "y",
        "N",
        "true",
        "False",
        "null",
        "~",
        "=",
        "<<",
        "9223372036854775807",
        "9223372036854775808",
        "685.230_15e+03",
        "190:20:30.15",
        "1,000",
        "-_7",
        "00",
        "08",
        "0x",
        "0b",
        "-0b1",
        "+0x1",
        "._5",
        "1._",
        "infinity"
    };

    @Test
    void acceptedScalarsAreReadAlike() {
        Random random = new Random(22);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = candidate(random);
            if (text.isBlank()
                    || text.contains(" #")
                    || !text.equals(text.strip())
                    || PlainScalars.ambiguity(text) != null) {
                continue;
            }
            Object in12 = loaded(YamlWriterTest::load12, text);
            if (in12 == UNREADABLE || in12 instanceof Map || in12 instanceof List) {
                continue;
            }
            accepted++;
            Object in11 = loaded(YamlWriterTest::load11, text);
            assertThat(in11).as(text).isEqualTo(in12);
            assertThat(ours(text)).as(text).isEqualTo(in12);
        }
        assertThat(accepted).isGreaterThan(3_000);
    }

    private static final Object UNREADABLE = new Object();

    /** In a list, where no text can be a key or a marker of a document. */
    private static Object loaded(Function<String, Object> reader, String text) {
        try {
            Object item = ((List<?>) reader.apply("- " + text)).get(0);
            return item instanceof Integer || item instanceof Long ? new BigInteger(item.toString()) : item;
        } catch (RuntimeException refused) {
            return UNREADABLE;
        }
    }

    private static Object ours(String text) {
        YamlScalar scalar = PlainScalars.scalar(text, Origin.NONE);
        return switch (scalar.type()) {
            case INTEGER -> new BigInteger(scalar.value());
            case FLOAT -> Double.valueOf(scalar.value());
            case BOOLEAN -> Boolean.valueOf(scalar.value());
            case NULL -> null;
            default -> scalar.value();
        };
    }

    private static String candidate(Random random) {
        StringBuilder out = new StringBuilder();
        if (random.nextInt(3) > 0) {
            out.append(SEEDS[random.nextInt(SEEDS.length)]);
        }
        for (int i = random.nextInt(out.isEmpty() ? 7 : 3); i > 0; i--) {
            int at = random.nextInt(out.length() + 1);
            if (random.nextInt(4) == 0 && at < out.length()) {
                out.deleteCharAt(at);
            } else {
                out.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y",
                "Y",
                "n",
                "N",
                "yes",
                "Yes",
                "YES",
                "no",
                "on",
                "On",
                "oN",
                "off",
                "OFF",
                "=",
                "<<",
                "012",
                "-017",
                "+08",
                "00",
                "0o17",
                "0O17",
                "0b1",
                "0B1",
                "0b-1",
                "0b_1",
                "-0b1",
                "0x1F",
                "0X1f",
                "-0x1",
                "1_000",
                "-_7",
                "+_1",
                "1,000",
                "12:30",
                "12:30:45.6",
                "1:2",
                "-1:30",
                "1_0:30",
                "00:11:22:33:44:55",
                "2001:0:0:0:0:0:0:1",
                "2024-01-01",
                "2024-1-1",
                "2024-01-01 10:00:00",
                "2024-01-01T10:00:00Z",
                "2024-01-01t1",
                "2024-01-01\t1",
                "1e3",
                "1E3",
                "1.5e3",
                "1.5E3",
                "-.5",
                "+.5",
                ".5e3",
                ".inf",
                "-.INF",
                ".NaN",
                "1.5e+999",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999999",
                "._1",
                "0.1_1"
            })
    void ambiguous(String text) {
        assertThat(PlainScalars.ambiguity(text)).isNotNull();
        assertThat(PlainScalars.isPortableNumber(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, INTEGER",
        "-0, INTEGER",
        "+12, INTEGER",
        "9223372036854775807, INTEGER",
        "-9223372036854775808, INTEGER",
        "4.10, FLOAT",
        "4., FLOAT",
        "-4.5, FLOAT",
        ".5, FLOAT",
        ".5e-3, FLOAT",
        "1.5e+3, FLOAT",
        "true, BOOLEAN",
        "TRUE, BOOLEAN",
        "False, BOOLEAN",
        "~, NULL",
        "Null, NULL",
        "'', NULL",
        "tRUE, STRING",
        "1.7.13, STRING",
        "10.0.0.1:443, STRING",
        "2001:db8::1, STRING",
        "1::2, STRING",
        "10:20::1, STRING",
        "12:30-14:00, STRING",
        "2024-01, STRING",
        "2024-01-01x, STRING",
        "12345-01-01, STRING",
        "nope, STRING",
        "+, STRING",
        "., STRING",
        "-, STRING",
        "..., STRING",
        "0xG, STRING",
        "0b2, STRING",
        "==, STRING",
        "nan, STRING",
        "ye, STRING",
        "_7, STRING"
    })
    void unambiguous(String text, ScalarType type) {
        assertThat(PlainScalars.ambiguity(text)).isNull();
        assertThat(PlainScalars.typeOf(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "0x1F, 31",
        "0o17, 15",
        "012, 12",
        "-0, 0",
        "+7, 7",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "9223372036854775807, 9223372036854775807"
    })
    void integersAreCanonical(String text, String value) {
        assertThat(PlainScalars.scalar(text, Origin.NONE))
                .isEqualTo(new YamlScalar(value, ScalarType.INTEGER, Origin.NONE));
    }

    @Test
    void longScalarsCostNothing() {
        for (String part : List.of("1", "1:", "1_", "-", "0.", "1,")) {
            String text = "1" + part.repeat(200_000) + "1";
            PlainScalars.ambiguity(text);
            PlainScalars.typeOf(text);
        }
        assertThat(PlainScalars.typeOf("1".repeat(200_000))).isEqualTo(ScalarType.INTEGER);
    }
}
