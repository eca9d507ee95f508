package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages and reports repeat of the user's text. */
class ShownTest {
    @Test
    void messagesAreShortAndPrintable() {
        assertThat(Shown.quoted("a b")).isEqualTo("a b");
        assertThat(Shown.quoted("a\u0007\n\u200Bb")).isEqualTo("a???b");
        assertThat(Shown.quoted("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
        assertThat(Shown.quoted("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
        assertThat(Shown.quoted("u:hunter2@h")).isEqualTo("*********@h");
        assertThat(Shown.quoted("http://u:hunter2%40h")).isEqualTo("http://*********%40h");
        assertThat(Shown.quoted("u:hunter2" + "x".repeat(1_000_000))).doesNotContain("hunter2");
    }

    @Test
    void reportsSeeTheHiddenText() {
        SourceTexts texts = new SourceTexts();
        byte[] bytes = (Reading.PAIR + "  password: hunter2\n").getBytes(StandardCharsets.UTF_8);
        FleetReader.read(
                Inputs.find(
                        List.of("-"),
                        new ByteArrayInputStream(bytes),
                        Path.of("").toAbsolutePath()),
                texts,
                new Diagnostics());
        assertThat(texts.line("-", 8)).contains("  password: *******");
        assertThat(texts.line("-", 1)).contains("apiVersion: mtcgitops.dev/v1alpha1");
    }
}
