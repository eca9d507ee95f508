package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {
    @Test
    void linesAreWrittenWhole() {
        List<String> written = new ArrayList<>();
        StandardOutput out = new StandardOutput(
                new ByteArrayOutputStream() {
                    @Override
                    public void write(byte[] bytes) {
                        written.add(new String(bytes, StandardCharsets.UTF_8));
                    }
                },
                () -> {});
        PrintWriter writer = out.writer();
        String line = "x".repeat(99) + "\n";
        for (int i = 0; i < 1000; i++) {
            writer.print(line);
        }
        writer.print("the end");
        writer.flush();
        assertThat(written).hasSizeGreaterThan(2);
        assertThat(written.subList(0, written.size() - 1)).allMatch(part -> part.endsWith("\n"));
        assertThat(String.join("", written)).isEqualTo(line.repeat(1000) + "the end");
    }
}
