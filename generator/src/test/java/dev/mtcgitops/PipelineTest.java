package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline is a function of its inputs, wherever these are, and however often it is called in one process. */
final class PipelineTest {
    @TempDir
    Path temp;

    private static Inputs inputs(Path workingDirectory) {
        return Inputs.find(List.of("input"), InputStream.nullInputStream(), workingDirectory);
    }

    private record Result(List<Diagnostic> diagnostics, Map<String, ?> files, String digest) {
        static Result of(Inputs inputs) {
            Diagnostics into = new Diagnostics();
            Rendered rendered = Pipeline.run(inputs, 1, new SourceTexts(), into).orElse(null);
            return rendered == null
                    ? new Result(into.sorted(), Map.of(), "")
                    : new Result(
                            into.sorted(),
                            rendered.tree().files(),
                            rendered.tree().inputDigest());
        }
    }

    /** Captured files and errors included: a ZIP archive stands for any file system that Java can open. */
    @ParameterizedTest
    @ValueSource(strings = {"captured-from-the-cluster", "readme-fleet", "error-captured-files", "many-files"})
    void inputsMayBeOnAnyFileSystem(String golden) throws IOException {
        Path folder = Path.of("golden", golden).toAbsolutePath();
        try (FileSystem archive = FileSystems.newFileSystem(temp.resolve("fleet.zip"), Map.of("create", "true"))) {
            copy(folder.resolve("input"), archive.getPath("/fleet/input"));
            assertThat(Result.of(inputs(archive.getPath("/fleet")))).isEqualTo(Result.of(inputs(folder)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void anOldAndANewSideAreRenderedInOneProcess() {
        Inputs now = inputs(Path.of("golden", "readme-fleet").toAbsolutePath());
        Inputs changed = new Inputs(
                now.paths(),
                now.files().stream()
                        .map(file -> new InputFile(
                                file.name(),
                                file.path(),
                                file.folder(),
                                file.root(),
                                file.text().replace("port: 3128", "port: 8080")))
                        .toList(),
                now.findings());
        Result before = Result.of(now);
        Result after = Result.of(changed);
        assertThat(Result.of(now)).isEqualTo(before);
        assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
        assertThat(after.files().entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.files().get(file.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("clusters/ocp414-prod/ocp-4.2-inherited-proxy/manifests/openshift-migration/"
                        + "migrationcontroller-migration-controller.yaml");
    }
}
