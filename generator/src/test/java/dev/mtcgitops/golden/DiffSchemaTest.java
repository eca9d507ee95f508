package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/diff.schema.json} takes every report of the corpus, and none that differs in what it promises. */
final class DiffSchemaTest {
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(read(Path.of("docs/diff.schema.json")));

    @Test
    void everyReportIsWhatTheSchemaSays() {
        for (Path folder : GoldenDiffTest.all()) {
            assertThat(schema.validate(read(folder.resolve("report.json"))))
                    .as(folder.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            "total"|"sum"
            "change":"update"|"change":"create"
            "change":"delete"|"change":"drop"
            "op":"remove"|"op":"add"
            "pods":"all"|"pods":"some"
            "to":"any"|"from":"any"
            "severity":"info"|"severity":"note"
            "resolved":[]|"resolved":{}
            "line":14|"line":0
            "group":0|"group":-1
            "group":0|"group":0,"oldPath":"x"
            "network"|"traffic"
            """)
    void anotherReportIsNot(String from, String to) throws IOException {
        String report = Files.readString(GoldenDiffTest.FOLDER.resolve("lifecycle-finish/report.json"));
        assertThat(report).contains(from);
        JsonNode mutant = new ObjectMapper().readTree(report.replaceFirst(Pattern.quote(from), to));
        assertThat(schema.validate(mutant)).isNotEmpty();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
