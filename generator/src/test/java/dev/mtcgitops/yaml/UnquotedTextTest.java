package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PyYAML makes of {@code value: <text>}; each text was rendered with the operator's own templates. */
final class UnquotedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.y.com",
                "[::1]",
                "[2001:db8::1]:443",
                "[a]",
                "{a}",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "- a",
                "-",
                "?",
                "? a",
                ",a",
                "=",
                "<<",
                "'a",
                "\"a",
                "a: b",
                "a:",
                "http://h:",
                "a\nb",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "10",
                "10.0",
                "1:2",
                "12:30:45",
                "0x1F",
                "0b1",
                "017",
                "1_000",
                "-1",
                "1.",
                ".5",
                "1.5e+3",
                ".inf",
                ".NaN",
                "190:20:30.15",
                "2001-01-01",
                "true",
                "True",
                "yes",
                "no",
                "on",
                "OFF"
            })
    void failsTheRole(String text) {
        assertThat(UnquotedText.survives(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a #b", "#a", "null", "Null", "~", "|", ">", "'a'", "\"a\"", " a", "a ", "\ta", "a\t", "\na", "a\n",
                "a\r"
            })
    void arrivesChanged(String text) {
        assertThat(UnquotedText.survives(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".y.com",
                "localhost,*",
                "localhost,*.y.com",
                ".svc,.cluster.local,10.0.0.0/8",
                "::1",
                "2001:db8::/32",
                "fd00::1,.svc",
                "10.0.0.1",
                "a:443",
                "a, b",
                "a,",
                "a,,b",
                "..svc",
                "a[b]",
                "1e3",
                "...",
                "---",
                "y",
                "a#b",
                "-a",
                "?a",
                "\u00e9",
                "\uD83D\uDE00",
                "http://u%40h:1",
                "http://h/#x",
                "http://a\"b",
                "http://a'b",
                "http://a\\b",
                "http://{a",
                "http://a}",
                "http://[2001:db8::1]:3128",
                "${VAR}",
                "<path:secret/data/mtc#proxy>",
                "<path:secret/data/mtc#proxy> | base64encode",
                "ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi=,type:str]"
            })
    void arrivesUnchanged(String text) {
        assertThat(UnquotedText.survives(text)).isTrue();
    }
}
