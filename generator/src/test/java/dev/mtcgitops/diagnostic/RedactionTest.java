package dev.mtcgitops.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
    /** What may stand before a value in YAML, or is a mask itself. */
    private static final Pattern STRUCTURE = Pattern.compile("[\\s\\[{(\"'`*]*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "http: http://user:geheim@host:3128|http: http://***********@host:3128",
                "http: \"http://user:geheim@host:3128\"|http: \"http://***********@host:3128\"",
                "- user:geheim@host|- ***********@host",
                "http://token@host|http://*****@host",
                "proxy: {http: http://u:geheim@h, https: x}|proxy: {http: http://********@h, https: x}",
                "{\"http\":\"http://u:geheim@h\"}|{\"http\":\"http://********@h\"}",
                "url: ssh://git@host/x|url: ssh://git@host/x",
                "url: ssh://git:geheim@host/x|url: ssh://**********@host/x",
                "git@github.com:o/r|git@github.com:o/r",
                "deploy@host:x|******@host:x",
                "# http://u:geheim@h|# http://********@h",
                "url: \"https://h/p?token=geheim\"|url: \"https://h/p?************\"",
                "see https://h/p#geheim, and more?|see https://h/p#******* and more?",
                "a: 1|a: 1",
                "http: http://🚀:geheim@h|http: http://********@h"
            })
    void masksSource(String text, String masked) {
        assertThat(Redaction.maskSource(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wrong: `http://u:geheim@h` is bad.|Wrong:*****************@h` is bad.",
                "The URL `http://u:geheim@h` is bad.|The URL `http://********@h` is bad.",
                "The URL `https://token@h` is bad.|The URL `https://*****@h` is bad.",
                "The proxy `u:geheim@h` is bad.|The proxy `u:******@h` is bad.",
                "The login `token@h` is bad.|The login `*****@h` is bad.",
                "Write `ssh://git@h/p`, not `git@h:p`.|Write `ssh://git@h/p`, not `git@h:p`.",
                "Write `ssh://me@h/p`, not `me:geheim@h`.|Write `ssh://***********************@h`.",
                "No `http://h`, but git@h.|No `http://***********@h.",
                "The URL `https://h?a=geheim&b=c` is bad.|The URL `https://h?************` is bad.",
                "Nothing here: `http://h`.|Nothing here: `http://h`."
            })
    void masksSentences(String sentence, String masked) {
        assertThat(Redaction.mask(sentence)).isEqualTo(masked);
        assertThat(Redaction.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim",
                "ge:heim",
                "ge@heim",
                "ge/heim",
                "ge//heim",
                "ge#heim",
                "ge?heim",
                "ge heim",
                " geheim",
                "ge\"heim",
                "ge'heim",
                "ge`heim",
                "ge%40heim",
                "ge{heim}",
                "ge[heim",
                "ge, heim",
                "ge\theim",
                "heim://geheim",
                "ge\\heim",
                "@@geheim",
                "geheim@",
                "ge\u00a0heim",
                "gehé🚀im",
                "x @geheim"
            })
    void leavesNothingOfAPassword(String password) {
        for (String around : List.of(
                "http://user:%s@host",
                "  http: http://user:%s@host:3128",
                "- \"http://user:%s@host\" # why",
                "{http: 'https://user:%s@host', noProxy: [a, b]}",
                "http: \"http:\\/\\/user:%s\\x40host\"",
                "http: \"http://user:%s\\u0040host\"",
                "http://user:%s%%40host",
                "tcpProxy: user:%s@host",
                "user:%s@host")) {
            String text = around.formatted(password);
            assertNothingLeft(Redaction.maskSource(text), text, password);
            assertNothingLeft(
                    Redaction.mask("The value `" + text + "` is bad."), "The value `" + text + "` is bad.", password);
        }
    }

    @Test
    void followsACredentialOverSeveralLines() {
        assertThat(Redaction.maskSource("a: 1\nhttp: \"http://user:geh\\\n  eim@host\"\nb: 2"))
                .isEqualTo("a: 1\nhttp: \"http://*********\n*****@host\"\nb: 2");
        assertThat(Redaction.maskSource("a: >-\r\n  http://user:geh\r\n  eim@host\r\n  x@y\r\nb: c"))
                .doesNotContain("geh", "eim")
                .endsWith("\r\nb: c");
        assertThat(Redaction.maskSource("a: b\n# by me@example.com\nc: d"))
                .isEqualTo("a: b\n# *****@example.com\nc: d");
    }

    @Test
    void randomPasswordsLeaveNothing() {
        Random random = new Random(20240811);
        String alphabet = "abcXYZ019@:/#?%&=+\"'`\\ ,;{}[]()<>|!*$~^._-é键🚀\t";
        int[] letters = alphabet.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            String user = "u" + random.nextInt(100);
            String password = random.ints(4 + random.nextInt(20), 0, letters.length)
                    .collect(StringBuilder::new, (s, n) -> s.appendCodePoint(letters[n]), StringBuilder::append)
                    .toString();
            String value = (random.nextBoolean() ? "http://" : "") + user + ":" + password + "@host.example.com";
            String line = random.nextBoolean() ? "  key: " + value : "- " + value + " # z";
            assertNothingLeft(Redaction.maskSource(line), line, password);
            assertNothingLeft(Redaction.maskSource(value), value, password);
            String sentence = "The value `" + value + "` is refused.";
            assertNothingLeft(Redaction.mask(sentence), sentence, password);
            String quoted = Quoted.quoted(value);
            Problem refused = new Problem(
                    "TEST-001", Severity.ERROR, "The value " + quoted + " is refused.", "Not " + quoted + ".");
            Diagnostic d = Diagnostic.of(refused, Location.NONE);
            assertNothingLeft(d.message(), sentence, password);
        }
    }

    @Test
    void hostileLinesAreRead() {
        for (String unit :
                List.of("a:", "//", "\"", "http://", "@", "a@b ", "{a: ", "- ", "%25", "\\x", "'a'", "a", "\n", "(")) {
            String text = unit.repeat(40_000 / unit.length());
            assertThat(Redaction.mask(text + "@")).hasSize(text.length() + 1);
            assertThat(Redaction.maskSource(text + "@")).hasSize(text.length() + 1);
            assertThat(Redaction.maskSource("@" + text)).hasSize(text.length() + 1);
        }
    }

    @Test
    void sourceTextsAndDiagnosticsAreMasked() {
        SourceTexts sources = new SourceTexts();
        sources.put("f", "a\nhttp: http://u:geheim@h");
        assertThat(sources.line("f", 2)).contains("http: http://********@h");
        sources.put("f", "b");
        assertThat(sources.line("f", 1)).contains("b");
        assertThat(sources.line("f", 0)).isEmpty();
        assertThat(sources.line("f", 2)).isEmpty();
        assertThat(sources.line("g", 1)).isEmpty();
        assertThat(new Related(Location.NONE, "`http://u:geheim@h`").message()).isEqualTo("`http://********@h`");
    }

    private static void assertNothingLeft(String masked, String text, String password) {
        assertThat(masked.codePointCount(0, masked.length())).as(text).isEqualTo(text.codePointCount(0, text.length()));
        for (int i = 0; i + 4 <= password.length(); i++) {
            String part = password.substring(i, i + 4);
            boolean tells = !STRUCTURE.matcher(part).matches()
                    && !text.replace(password, "").contains(part);
            if (tells) {
                assertThat(masked).as(text).doesNotContain(part);
            }
        }
    }

    @Test
    void hidesWhatStandsUnderATellingKey() {
        assertThat(Redaction.maskSource("a:\n  password: hunter2\n  b: c\n"))
                .isEqualTo("a:\n  password: *******\n  b: c\n");
        assertThat(Redaction.maskSource("password: hunter2\r\nb: c\r\n")).isEqualTo("password: *******\r\nb: c\r\n");
        assertThat(Redaction.maskSource("\"apiToken\": x y")).isEqualTo("\"apiToken\": ***");
        assertThat(Redaction.maskSource("credentials: {flux: A}\n")).isEqualTo("credentials: {flux: A}\n");
    }
}
