package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetWriterTest {
    @TempDir
    Path folder;

    @Test
    void aFleetIsTheSameWheneverItIsWritten() throws IOException {
        FleetWriter.write(folder.resolve("a"), 20);
        FleetWriter.write(folder.resolve("b"), 20);

        assertThat(texts(folder.resolve("a"))).isEqualTo(texts(folder.resolve("b")));
    }

    @Test
    void aFleetIsReadWithoutAWord() throws IOException {
        FleetWriter.write(folder, 100);
        Diagnostics found = new Diagnostics();

        FleetReader.read(
                Inputs.find(List.of(folder.toString()), InputStream.nullInputStream(), folder),
                new SourceTexts(),
                found);

        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void theChangingPairChangesEachTimeAndComesBack() throws IOException {
        FleetWriter.write(folder, 2);
        SortedMap<String, String> before = texts(folder);
        ChangingPair pair = new ChangingPair(folder, "x");

        pair.change();
        SortedMap<String, String> once = texts(folder);
        pair.change();
        SortedMap<String, String> twice = texts(folder);
        ChangingPair.restore(folder);

        assertThat(once).isNotEqualTo(before).isNotEqualTo(twice);
        assertThat(twice.get("pair-00000.yaml")).contains("- source: app-3-x-2\n");
        assertThat(texts(folder)).isEqualTo(before);
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
