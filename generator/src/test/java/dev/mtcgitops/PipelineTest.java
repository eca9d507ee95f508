package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pipeline is a function of its inputs, however often it is called in one process. */
final class PipelineTest {
    private static Inputs inputs(Path workingDirectory) {
        return Inputs.find(List.of("input"), InputStream.nullInputStream(), workingDirectory);
    }

    private record Result(List<Diagnostic> diagnostics, Map<String, ?> files, String digest) {
        static Result of(Inputs inputs) {
            Diagnostics into = new Diagnostics();
            Rendered rendered =
                    Pipeline.run(inputs, Workers.of(1), new SourceTexts(), into).orElse(null);
            return rendered == null
                    ? new Result(into.sorted(), Map.of(), "")
                    : new Result(
                            into.sorted(),
                            rendered.tree().files(),
                            rendered.tree().inputDigest());
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
                                file.source(),
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
