package dev.mtcgitops.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.RenderRequest;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on from an earlier run says and makes the same as what begins anew. */
final class IncrementalTest {
    private static final int EDITS = 40;

    @TempDir
    Path temp;

    /** All that can be seen of a run. */
    private record Seen(
            Map<String, String> texts,
            Map<String, RenderedFile> files,
            List<String> directories,
            String digest,
            List<String> proofs,
            List<Path> inputFiles,
            List<Diagnostic> findings,
            List<String> lines) {
        static Seen of(RenderRequest request) {
            SourceTexts sources = new SourceTexts();
            Diagnostics found = new Diagnostics();
            Optional<Rendered> rendered = Pipeline.run(request, sources, found);
            // First: the content of a file that was known is rendered when it is asked for, and texts are read again.
            List<String> lines =
                    found.sorted().stream().map(d -> line(sources, d.at())).toList();
            SortedMap<String, String> texts = new TreeMap<>();
            rendered.ifPresent(r -> r.tree().files().forEach((path, file) -> texts.put(path, file.text())));
            return new Seen(
                    texts,
                    rendered.<Map<String, RenderedFile>>map(r -> r.tree().files())
                            .orElse(Map.of()),
                    rendered.map(r -> List.copyOf(r.tree().directories())).orElse(List.of()),
                    rendered.map(r -> r.tree().inputDigest()).orElse(""),
                    rendered.map(Rendered::proofs).orElse(List.of()),
                    rendered.map(r -> r.inputFiles().stream().sorted().toList()).orElse(List.of()),
                    found.sorted(),
                    lines);
        }

        private static String line(SourceTexts sources, Location at) {
            return sources.line(at.file(), at.line()).orElse("");
        }
    }

    private RenderRequest request() {
        return new RenderRequest(List.of("fleet"), InputStream.nullInputStream(), temp, 1);
    }

    private CachePlace place(String program) {
        return new CachePlace(temp.resolve("cache"), program);
    }

    private int standing(CachePlace place) {
        Inputs inputs = Inputs.find(List.of("fleet"), InputStream.nullInputStream(), temp);
        return RenderCache.open(place, inputs, temp)
                .standing(new SourceTexts())
                .parts()
                .size();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isTheSameAsAll(long seed) throws IOException {
        EditedFleet fleet = new EditedFleet(temp.resolve("fleet"), seed);
        int used = 0;
        int right = 0;
        String program = "1";
        String edit = "begin";
        for (int i = 0; i < EDITS; i++) {
            fleet.write();
            program = i % 15 == 14 ? program + "1" : program;
            used += standing(place(program)) > 0 ? 1 : 0;
            Seen all = Seen.of(request());
            assertThat(Seen.of(request().cachedIn(place(program)))).as(edit).isEqualTo(all);
            assertThat(Seen.of(request().cachedIn(place(program))))
                    .as("again: " + edit)
                    .isEqualTo(all);
            if (all.files().isEmpty()) {
                fleet.goBack();
            } else {
                right++;
                fleet.remember();
            }
            edit = fleet.edit();
        }
        assertThat(right).as("fleets without a mistake").isGreaterThan(EDITS / 8);
        assertThat(used).as("runs that went on").isGreaterThan(EDITS / 4);
    }
}
