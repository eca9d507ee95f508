package dev.mtcgitops.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {
    @TempDir
    Path directory;

    private Path input;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectories(directory.resolve("in"));
        Files.createFile(input.resolve("pair.yaml"));
    }

    private List<Diagnostic> check(Path output, Path... inputs) {
        Diagnostics found = new Diagnostics();
        OutputPlace.check(output, List.of(inputs), found);
        return found.sorted();
    }

    @Test
    void is_neither_the_input_nor_inside_it() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), input);
        for (Path output : List.of(input, input.resolve("out"), input.resolve("a/b"), link, link.resolve("x"))) {
            assertThat(check(output, directory.resolve("else"), input))
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.rule()).isEqualTo("OUTPUT-009");
                        assertThat(d.at()).hasToString(output.toString());
                        assertThat(d.message())
                                .startsWith("The output directory `" + output + "` lies in the input `" + input + "`,");
                    });
        }
        assertThat(check(input.resolve("out"), link)).hasSize(1);
    }

    @Test
    void may_be_beside_above_or_hidden() {
        assertThat(check(directory.resolve("out"), input)).isEmpty();
        assertThat(check(directory.resolve("in2"), input)).isEmpty();
        assertThat(check(directory, input)).isEmpty();
        assertThat(check(input.resolve(".out/x"), input)).isEmpty();
        assertThat(check(input.resolve("a/.out"), input)).isEmpty();
        assertThat(check(input.resolve("out"), input.resolve("pair.yaml"))).isEmpty();
    }
}
